package entente.scorecard.scoring;

import entente.scorecard.metrics.Rates;
import entente.scorecard.purchases.Party;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What scorecards rest on besides purchases.
 *
 * @param number another one whenever something is not the same
 */
record Basis(long number, KnownSuppliers known, Assignments assignments, Rates rates) {

    /**
     * What is known now, with the same number as before when it is the same. What of it is the same
     * stays the very same, so that those who compare it see that at once.
     */
    static Basis after(
            @Nullable Basis before, KnownSuppliers known, Assignments assignments, Rates rates) {
        if (before == null) {
            return new Basis(1, known, assignments, rates);
        }
        boolean sameKnown = before.known.equals(known);
        boolean sameAssignments = before.assignments.equals(assignments);
        boolean sameRates = before.rates.equals(rates);
        return sameKnown && sameAssignments && sameRates
                ? before
                : new Basis(
                        before.number + 1,
                        sameKnown ? before.known : known,
                        sameAssignments ? before.assignments : assignments,
                        sameRates ? before.rates : rates);
    }

    /**
     * As much of it as concerns one supplier: what is kept of a supplier does not keep all others
     * of its time.
     *
     * @param number of the basis
     */
    record Share(
            long number,
            @Nullable Supplier supplier,
            Set<Party> parties,
            String template,
            Rates rates) {

        /** Whether everything is the same, of every supplier. */
        boolean isOfTheSame(Share other) {
            return number == other.number;
        }

        /** Whether it says the same, as long as no other supplier can be concerned. */
        boolean saysTheSame(Share other) {
            return isOfTheSame(other)
                    || (Objects.equals(supplier, other.supplier)
                            && parties.equals(other.parties)
                            && template.equals(other.template)
                            && rates.equals(other.rates));
        }
    }

    /** What concerns a supplier's scorecard of the period. */
    Share of(UUID supplier, Period period) {
        return new Share(
                number,
                known.supplier(supplier),
                known.partiesOf(supplier),
                template(supplier, period),
                rates);
    }

    /** The template that a supplier is scored by: the one in force at the period's end. */
    String template(UUID supplier, Period period) {
        return assignments.on(supplier, period.end());
    }
}
