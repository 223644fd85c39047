package entente.governance.commitments;

import entente.governance.commitments.CommitmentCommand.TakeOver;
import entente.governance.commitments.CommitmentEvent.Made;
import entente.governance.commitments.CommitmentEvent.Moved;
import entente.governance.commitments.CommitmentEvent.Withdrawn;
import entente.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a charter that comes into force makes of the commitments that it had made before: both
 * sponsors signed it, so both sides agree to every change.
 */
final class Takeover {

    private static final UUID COMMITMENTS = UUID.fromString("3c9f2b61-58d4-5e07-8a4b-91d0e7c6f254");
    private static final String BY = "charter";

    private Takeover() {}

    static List<CommitmentEvent> of(TakeOver c, CommitmentState state) {
        List<Commitment> earlier =
                state.commitments().stream()
                        .filter(each -> c.charterId().equals(each.charterId()))
                        .toList();
        List<CommitmentEvent> events = new ArrayList<>();
        for (Commitment each : earlier) {
            if (each.isOpen() && c.promises().stream().noneMatch(each.promise()::isSameAs)) {
                events.add(
                        new Withdrawn(
                                c.partnershipId(),
                                c.supplierId(),
                                each.id(),
                                "The charter does not say it any more",
                                BY));
            }
        }
        List<Promise> done = new ArrayList<>();
        for (Promise promise : c.promises()) {
            if (done.stream().noneMatch(promise::isSameAs)) {
                done.add(promise);
                events.addAll(take(c, promise, earlier));
            }
        }
        return events;
    }

    private static List<CommitmentEvent> take(
            TakeOver c, Promise promise, List<Commitment> earlier) {
        List<Commitment> same =
                earlier.stream().filter(each -> each.promise().isSameAs(promise)).toList();
        Optional<Commitment> open = same.stream().filter(Commitment::isOpen).findFirst();
        if (open.isPresent()) {
            Promise before = open.get().promise();
            return before.equals(promise)
                    ? List.of()
                    : List.of(
                            new Moved(
                                    c.partnershipId(),
                                    c.supplierId(),
                                    open.get().id(),
                                    promise,
                                    before.dueOn(),
                                    BY));
        }
        // What was kept or broken for this day is not promised again by being written again.
        boolean isOver =
                same.stream().anyMatch(each -> each.promise().dueOn().equals(promise.dueOn()));
        return isOver
                ? List.of()
                : List.of(
                        new Made(
                                c.partnershipId(),
                                c.supplierId(),
                                Ids.derived(
                                        COMMITMENTS,
                                        c.charterId()
                                                + "/"
                                                + c.version()
                                                + "/"
                                                + promise.side()
                                                + "/"
                                                + promise.what()),
                                promise,
                                c.charterId(),
                                BY));
    }
}
