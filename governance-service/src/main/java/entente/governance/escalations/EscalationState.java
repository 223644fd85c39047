package entente.governance.escalations;

import entente.governance.escalations.EscalationEvent.Answered;
import entente.governance.escalations.EscalationEvent.Opened;
import entente.governance.escalations.EscalationEvent.Resolved;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The phases of an escalation. */
public sealed interface EscalationState {

    record Absent() implements EscalationState {}

    /** Every phase after that. */
    sealed interface Known extends EscalationState {
        Opened opened();

        Step step();

        List<Answered> answers();
    }

    /**
     * A level answers for it.
     *
     * @param raisedBy who brought it to this level; null: a policy, or its time ran out
     * @param pausedUntil for what this level waits or waited; null: it never did
     */
    record Open(
            Opened opened,
            Step step,
            @Nullable String raisedBy,
            @Nullable LocalDate pausedUntil,
            List<Answered> answers)
            implements Known {

        public Open {
            answers = List.copyOf(answers);
        }

        static Open of(Opened e) {
            return new Open(e, e.step(), e.by(), null, List.of());
        }

        Open at(Step above, @Nullable String by) {
            return new Open(opened, above, by, null, answers);
        }

        Open paused(Step longer, LocalDate until) {
            return new Open(opened, longer, raisedBy, until, answers);
        }

        Open answered(Answered e) {
            return new Open(
                    opened,
                    step,
                    raisedBy,
                    pausedUntil,
                    Stream.concat(answers.stream(), Stream.of(e)).toList());
        }
    }

    record Settled(Opened opened, Resolved how, List<Answered> answers) implements Known {

        public Settled {
            answers = List.copyOf(answers);
        }

        @Override
        public Step step() {
            return how.step();
        }
    }
}
