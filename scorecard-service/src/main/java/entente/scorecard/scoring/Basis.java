package entente.scorecard.scoring;

import entente.scorecard.metrics.Rates;
import entente.scorecard.suppliers.KnownSuppliers;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What scorecards rest on besides purchases.
 *
 * @param number another one whenever something is not the same
 */
record Basis(long number, KnownSuppliers known, Assignments assignments, Rates rates) {

    /** What is known now, with the same number as before when it is the same. */
    static Basis after(
            @Nullable Basis before, KnownSuppliers known, Assignments assignments, Rates rates) {
        boolean same =
                before != null
                        && before.known.equals(known)
                        && before.assignments.equals(assignments)
                        && before.rates.equals(rates);
        return before != null && same
                ? before
                : new Basis(before == null ? 1 : before.number + 1, known, assignments, rates);
    }

    /** Whether everything is the same. */
    boolean is(Basis other) {
        return number == other.number;
    }

    /** Whether it says the same of one supplier, as long as no other one can be concerned. */
    boolean saysTheSameOf(UUID supplier, Period period, Basis other) {
        return is(other)
                || (Objects.equals(known.supplier(supplier), other.known.supplier(supplier))
                        && known.partiesOf(supplier).equals(other.known.partiesOf(supplier))
                        && template(supplier, period).equals(other.template(supplier, period))
                        && rates.equals(other.rates));
    }

    /** The template that a supplier is scored by: the one in force at the period's end. */
    String template(UUID supplier, Period period) {
        return assignments.on(supplier, period.end());
    }
}
