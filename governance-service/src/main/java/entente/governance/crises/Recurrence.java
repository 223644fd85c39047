package entente.governance.crises;

import entente.governance.scenarios.ScenarioKind;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How often it happened lately. */
public final class Recurrence {

    private Recurrence() {}

    /**
     * A crisis as the log has it, perhaps one line of several.
     *
     * @param supplierIds that the line is about
     */
    public record Before(
            UUID id,
            ScenarioKind scenario,
            LocalDate startedOn,
            List<String> categories,
            List<UUID> supplierIds) {
        public Before {
            categories = List.copyOf(categories);
            supplierIds = List.copyOf(supplierIds);
        }
    }

    /**
     * The crises of the same kind that began within that time before, and touched one of the same
     * categories or suppliers; each counts once.
     */
    public static int count(
            Collection<Before> log,
            ScenarioKind scenario,
            LocalDate startedOn,
            Collection<String> categories,
            Collection<UUID> suppliers,
            Period within) {
        LocalDate earliest = startedOn.minus(within);
        Set<UUID> like =
                log.stream()
                        .filter(each -> each.scenario == scenario)
                        .filter(each ->
                                !each.startedOn.isBefore(earliest)
                                        && !each.startedOn.isAfter(startedOn))
                        .filter(each ->
                                !Collections.disjoint(each.categories, categories)
                                        || !Collections.disjoint(each.supplierIds, suppliers))
                        .map(Before::id)
                        .collect(Collectors.toSet());
        return like.size();
    }
}
