package entente.scorecard.costs;

import entente.scorecard.costs.CostLineEvent.Recorded;

/** The phases of a cost line. */
public sealed interface CostLineState {

    /** Nobody recorded it. */
    record Absent() implements CostLineState {}

    /** Every phase after that. */
    sealed interface Known extends CostLineState {
        Recorded recorded();
    }

    record Open(Recorded recorded) implements Known {}

    /** It counts. */
    record Confirmed(Recorded recorded, String by) implements Known {}

    record Withdrawn(Recorded recorded, String reason) implements Known {}
}
