package entente.supplier.dependence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What can be asked about a supplier's dependence. */
public sealed interface DependenceCommand {

    record StateRevenue(
            BigDecimal amount, String currency, LocalDate asOf, String source, LocalDate today)
            implements DependenceCommand {}

    record RecordTrouble(Trigger trigger, String note) implements DependenceCommand {}

    record ResolveTrouble(Trigger trigger, String note) implements DependenceCommand {}

    /**
     * What was measured now.
     *
     * @param shares percent of each category's spend; a category that is not there has 0
     * @param raiseAbove an alert is raised above it
     * @param clearBelow an alert is over below it; in between it stays as it is
     */
    record Measure(
            SortedMap<String, BigDecimal> shares, BigDecimal raiseAbove, BigDecimal clearBelow)
            implements DependenceCommand {

        public Measure {
            shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        }

        static Measure of(Map<String, BigDecimal> shares, BigDecimal above, BigDecimal below) {
            return new Measure(new TreeMap<>(shares), above, below);
        }
    }
}
