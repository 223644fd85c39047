package entente.governance.escalations;

import entente.governance.escalations.EscalationEvent.Opened;
import entente.governance.escalations.EscalationEvent.Resolved;
import org.jspecify.annotations.Nullable;

/** The phases of an escalation. */
public sealed interface EscalationState {

    record Absent() implements EscalationState {}

    /** Every phase after that. */
    sealed interface Known extends EscalationState {
        Opened opened();
    }

    /**
     * A level answers for it.
     *
     * @param raisedBy who brought it to this level; null: a policy, or its time ran out
     */
    record Open(Opened opened, Step step, @Nullable String raisedBy) implements Known {}

    record Settled(Opened opened, Resolved how) implements Known {}
}
