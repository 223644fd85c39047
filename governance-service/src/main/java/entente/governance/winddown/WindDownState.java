package entente.governance.winddown;

import entente.governance.people.Side;
import entente.governance.winddown.WindDownEvent.ItemDone;
import entente.governance.winddown.WindDownEvent.ItemWaived;
import entente.governance.winddown.WindDownEvent.NoticeGiven;
import entente.governance.winddown.WindDownEvent.Planned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The phases of a wind-down. */
public sealed interface WindDownState {

    /** Nobody ever wanted to end this partnership. */
    record Absent() implements WindDownState {}

    /** Every phase after that. */
    sealed interface Known extends WindDownState {
        Planned plan();
    }

    /** Ours alone. */
    record Planning(Planned plan) implements Known {}

    /**
     * The partner knows.
     *
     * @param early the sides that agree to an end before the transition is over
     */
    record Running(Planned plan, NoticeGiven notice, List<Progress> items, Set<Side> early)
            implements Known {

        public Running {
            items = List.copyOf(items);
            early = Set.copyOf(early);
        }

        Optional<Progress> of(Item item) {
            return items.stream().filter(each -> each.task().item() == item).findFirst();
        }

        Running with(Item item, UnaryOperator<Progress> change) {
            List<Progress> others = new ArrayList<>(items);
            others.replaceAll(each -> each.task().item() == item ? change.apply(each) : each);
            return new Running(plan, notice, others, early);
        }

        Running agreed(Side side) {
            Set<Side> sides = EnumSet.of(side);
            sides.addAll(early);
            return new Running(plan, notice, items, sides);
        }
    }

    /**
     * It is over.
     *
     * @param before how far it was; null: it was planned only
     */
    record Over(Planned plan, @Nullable Running before, Outcome outcome, LocalDate on)
            implements Known {}

    /** How it ended; OVERTAKEN: the partnership was closed for another reason. */
    enum Outcome {
        COMPLETED,
        CALLED_OFF,
        OVERTAKEN
    }

    /**
     * An item of the checklist.
     *
     * @param overdue whether its day was over while it was open
     * @param done null: not; {@code waived} likewise
     */
    record Progress(
            Task task, boolean overdue, @Nullable ItemDone done, @Nullable ItemWaived waived) {

        static Progress of(Task task) {
            return new Progress(task, false, null, null);
        }

        boolean closed() {
            return done != null || waived != null;
        }

        Progress late() {
            return new Progress(task, true, done, waived);
        }

        Progress by(ItemDone event) {
            return new Progress(task, overdue, event, waived);
        }

        Progress by(ItemWaived event) {
            return new Progress(task, overdue, done, event);
        }
    }
}
