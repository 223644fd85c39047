package entente.supplier.agreements;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One thing that was agreed, as data that programs can act on. */
public sealed interface Clause {

    /**
     * Bound for several years.
     *
     * @param renews whether it goes on by itself for as long again
     */
    record MultiYearTerm(int years, boolean renews) implements Clause {}

    /**
     * A share of what is saved.
     *
     * @param baseline price per unit against which is saved
     * @param ratio the partner's share of a saving, 0 to 1
     * @param cap the most that is paid out, null for no limit
     * @param floor the least that is paid out once the trigger is reached
     * @param trigger the saving from which on something is paid out
     * @param auditRight whether the other side may look at the numbers
     */
    record GainShare(
            Money baseline,
            BigDecimal ratio,
            @Nullable Money cap,
            Money floor,
            Money trigger,
            boolean auditRight)
            implements Clause {
        public GainShare {
            needed(baseline, "baseline");
            needed(ratio, "ratio");
            needed(floor, "floor");
            needed(trigger, "trigger");
        }
    }

    /** How either side leaves. */
    record ExitProvision(Leaving ours, Leaving theirs) implements Clause {
        public ExitProvision {
            needed(ours, "ours");
            needed(theirs, "theirs");
        }

        /** Days of notice that whoever leaves may have to wait, the longer of both. */
        int noticeDays() {
            return Math.max(ours.noticeDays(), theirs.noticeDays());
        }
    }

    /** How one side leaves: with how many days of notice, and what it owes then. */
    record Leaving(int noticeDays, @Nullable String duties) {}

    /** After the end deliveries go on for so many days while production moves. */
    record TransitionOfProduction(int days) implements Clause {}

    /** What was shown stays secret for so many months after the end. */
    record Confidentiality(int monthsAfterEnd) implements Clause {}

    private static void needed(@Nullable Object value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is needed");
        }
    }
}
