package entente.scorecard.benchmarks;

import entente.scorecard.benchmarks.PremiumEvent.JustificationProposed;
import entente.scorecard.benchmarks.PremiumEvent.PremiumFound;
import java.time.LocalDate;

/** Where a premium over the market stands. */
public sealed interface PremiumState {

    /** There never was one. */
    record Absent() implements PremiumState {}

    /** It is to be justified. */
    record Open(PremiumFound found) implements PremiumState {}

    /** A justification waits for somebody else. */
    record Proposed(PremiumFound found, JustificationProposed proposed) implements PremiumState {}

    /** It is justified, by whom. */
    record Accepted(PremiumFound found, JustificationProposed proposed, String by)
            implements PremiumState {}

    /** There is none any more since that day. */
    record Gone(PremiumFound found, LocalDate on) implements PremiumState {}
}
