package entente.soak;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Which fault comes next and whom it hits: follows from the seed alone. All kinds come before one
 * comes again.
 */
final class Schedule {

    private final Random random;
    private final Deque<Fault> round = new ArrayDeque<>();

    Schedule(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A fault and whom it hits.
     *
     * @param service the service it hits, if it hits one
     * @param number 1 or 2, the instance
     */
    record Planned(Fault fault, String service, int number) {}

    Planned next() {
        if (round.isEmpty()) {
            List<Fault> all = new ArrayList<>(List.of(Fault.values()));
            Collections.shuffle(all, random);
            round.addAll(all);
        }
        // The first two decide and take in most of what there is: they are hit more often.
        int dice = random.nextInt(6);
        String service = Settings.SERVICES.get(dice < 4 ? dice % 2 : dice - 2);
        return new Planned(round.removeFirst(), service, 1 + random.nextInt(2));
    }
}
