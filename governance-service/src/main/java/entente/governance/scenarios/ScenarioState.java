package entente.governance.scenarios;

import entente.governance.scenarios.ScenarioEvent.Described;
import entente.governance.scenarios.ScenarioEvent.ResponseAgreed;
import entente.governance.scenarios.ScenarioEvent.ResponseProposed;
import org.jspecify.annotations.Nullable;

/** The phases of a scenario. */
public sealed interface ScenarioState {

    record Absent() implements ScenarioState {}

    /** Every phase after that. */
    sealed interface Known extends ScenarioState {
        Sheet sheet();
    }

    record Watched(Sheet sheet) implements Known {}

    record Retired(Sheet sheet, String reason) implements Known {}

    /**
     * What is written on it.
     *
     * @param proposed the newest proposal that waits for the other side; null: none
     * @param agreed the response that both agreed on last; null: none yet
     * @param proposals how many there were
     */
    record Sheet(
            Described described,
            int likelihood,
            int impact,
            @Nullable ResponseProposed proposed,
            @Nullable ResponseAgreed agreed,
            int proposals) {

        static Sheet of(Described e) {
            return new Sheet(e, e.likelihood(), e.impact(), null, null, 0);
        }

        Sheet rated(int likely, int bad) {
            return new Sheet(described, likely, bad, proposed, agreed, proposals);
        }

        Sheet proposed(ResponseProposed e) {
            return new Sheet(described, likelihood, impact, e, agreed, e.version());
        }

        Sheet agreed(ResponseAgreed e) {
            return new Sheet(described, likelihood, impact, null, e, proposals);
        }
    }
}
