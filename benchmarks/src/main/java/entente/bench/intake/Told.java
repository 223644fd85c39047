package entente.bench.intake;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is told.
 *
 * @param distinct events without their repetitions
 * @param counts events per supplier and month of their time, repetitions included
 */
record Told(long distinct, Map<String, LineFigures> counts) {

    static Told of(Story story) {
        Set<String> ids = new HashSet<>();
        Map<String, LineFigures> counts = new TreeMap<>();
        LineFigures one = new LineFigures(1, 0, 0, 0, 0);
        story.tell(event -> {
            ids.add(event.id());
            counts.merge(
                    event.supplier() + "|" + event.time().substring(0, 7), one, LineFigures::plus);
        });
        return new Told(ids.size(), counts);
    }
}
