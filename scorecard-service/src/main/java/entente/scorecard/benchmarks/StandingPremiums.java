package entente.scorecard.benchmarks;

import entente.scorecard.scoring.Period;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which quarters of whom are compared with the market. */
final class StandingPremiums {

    private StandingPremiums() {}

    /**
     * By quarter, the suppliers that are looked at: all of them in the quarters now and before, in
     * older ones those with a premium.
     *
     * @param standing streams of the premiums that are not gone
     */
    static Map<Period, List<Supplier>> periods(
            Collection<Supplier> suppliers, Set<String> standing, LocalDate today) {
        Period now = Period.containing(Period.Kind.QUARTER, YearMonth.from(today));
        Map<Period, List<Supplier>> periods = new LinkedHashMap<>();
        periods.put(now.previous(), List.copyOf(suppliers));
        periods.put(now, List.copyOf(suppliers));
        Set<String> older = new TreeSet<>();
        standing.forEach(id -> older.add(id.substring(id.indexOf('/') + 1)));
        for (String text : older) {
            Period quarter = Period.of(text).orElseThrow();
            if (!periods.containsKey(quarter)) {
                List<Supplier> some = new ArrayList<>();
                for (Supplier supplier : suppliers) {
                    if (standing.contains(PremiumEvent.id(supplier.id(), text))) {
                        some.add(supplier);
                    }
                }
                periods.put(quarter, some);
            }
        }
        return periods;
    }
}
