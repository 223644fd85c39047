package entente.scorecard.incentives;

/** The phases of a consequence. */
public sealed interface ConsequenceState {

    /** Nobody proposed it. */
    record Absent() implements ConsequenceState {}

    /** Every phase after that. */
    sealed interface Known extends ConsequenceState {
        ConsequenceEvent.Proposed proposed();
    }

    record Proposed(ConsequenceEvent.Proposed proposed) implements Known {}

    /** It is in force. */
    record Imposed(ConsequenceEvent.Proposed proposed, String by) implements Known {}

    record Withdrawn(ConsequenceEvent.Proposed proposed, String reason) implements Known {}

    record Lifted(ConsequenceEvent.Proposed proposed, String imposedBy, String reason)
            implements Known {}
}
