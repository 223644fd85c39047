package entente.scorecard.incentives;

import entente.platform.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An event that a decision rests on, with its place in the log of the service that recorded it.
 * Within a log positions tell the order; across logs what was heard before a decision stands in the
 * decision's own event.
 *
 * @param event its type
 * @param service whose log it is in
 * @param about id of what it happened to
 * @param position in that log
 * @param at when it was recorded there
 */
public record Step(String event, String service, String about, long position, Instant at) {

    static final String SCORECARD = "scorecard-service";
    static final String GOVERNANCE = "governance-service";

    static Step of(Recorded<?> recorded) {
        return new Step(
                recorded.type(),
                SCORECARD,
                recorded.id(),
                recorded.position(),
                recorded.recordedAt());
    }

    /** What a decision rests on by its time, and then what was decided. */
    static List<Step> ordered(List<Step> grounds, List<? extends Recorded<?>> own) {
        return Stream.concat(
                        grounds.stream().sorted(Comparator.comparing(Step::at)),
                        own.stream().map(Step::of))
                .toList();
    }
}
