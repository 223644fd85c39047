package entente.innovation.initiatives;

/** What a gate asks; both sides' deciders answer for it. */
public enum Criterion {
    /** It is known who would gain what. */
    BENEFIT_ESTIMATED(Stage.ASSESSED),
    /** It is known what it would take. */
    COST_ESTIMATED(Stage.ASSESSED),
    /** Somebody who knows the matter holds it to be possible. */
    FEASIBLE(Stage.ASSESSED),
    /** What a small test would show, and by which measure, is written down. */
    HYPOTHESIS_WRITTEN(Stage.PILOT),
    /** Both sides have put aside what the pilot costs. */
    BUDGET_AGREED(Stage.PILOT),
    /** Those who do the work have the time for it. */
    TEAM_AVAILABLE(Stage.PILOT),
    /** What the pilots taught is taken into account. */
    LEARNING_TAKEN_UP(Stage.SCALE),
    /** The figures hold with what is known now. */
    BUSINESS_CASE_HOLDS(Stage.SCALE),
    /** Both sides can make what will be asked for. */
    CAPACITY_PLANNED(Stage.SCALE),
    /** It meets what was specified. */
    QUALITY_RELEASED(Stage.COMMERCIALISED),
    /** It can be delivered in series. */
    SUPPLY_READY(Stage.COMMERCIALISED),
    /** It is agreed how its value will be measured. */
    VALUE_MEASURED(Stage.COMMERCIALISED);

    private final Stage gate;

    Criterion(Stage gate) {
        this.gate = gate;
    }

    /** The stage to which the gate leads that asks it. */
    public Stage gate() {
        return gate;
    }
}
