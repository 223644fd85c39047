package entente.governance.crises;

import entente.governance.crises.CrisisEvent.Outcome;
import entente.governance.crises.CrisisEvent.Recorded;
import entente.governance.crises.CrisisState.Capacity;
import entente.governance.crises.CrisisState.Known;
import entente.governance.crises.CrisisState.Sheet;
import entente.governance.scenarios.ScenarioKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crisis.
 *
 * @param suppliers that it concerns; a supplier's users see the own one alone
 * @param recurrences crises of the same kind with a category or supplier in common in the months
 *     before
 * @param endedOn null: it goes on
 */
public record CrisisProfile(
        UUID id,
        ScenarioKind scenario,
        String title,
        LocalDate startedOn,
        List<String> categories,
        int recurrences,
        @Nullable LocalDate endedOn,
        List<Concerned> suppliers) {

    public CrisisProfile {
        categories = List.copyOf(categories);
        suppliers = List.copyOf(suppliers);
    }

    /**
     * A supplier in the crisis.
     *
     * @param unit of what was {@code promised} and {@code received}, decimal strings; null: nothing
     *     was
     * @param share of what was promised that came, percent, 100 at most; null: nothing was promised
     * @param outcome null: the crisis goes on, or there was no partnership
     */
    public record Concerned(
            UUID supplierId,
            @Nullable String unit,
            @Nullable String promised,
            @Nullable String received,
            @Nullable BigDecimal share,
            @Nullable Outcome outcome) {}

    /**
     * The crisis.
     *
     * @param visible suppliers that the caller may see; empty: all
     */
    static CrisisProfile of(UUID id, Known state, Set<UUID> visible) {
        Sheet sheet = state.sheet();
        Recorded recorded = sheet.recorded();
        return new CrisisProfile(
                id,
                recorded.scenario(),
                recorded.title(),
                recorded.startedOn(),
                recorded.categories(),
                recorded.recurrences(),
                state instanceof CrisisState.Over over ? over.endedOn() : null,
                recorded.suppliers().stream()
                        .filter(each -> visible.isEmpty() || visible.contains(each))
                        .map(each -> concerned(each, sheet))
                        .toList());
    }

    private static Concerned concerned(UUID supplier, Sheet sheet) {
        Capacity capacity = sheet.capacities().get(supplier);
        Outcome outcome = sheet.outcomes().get(supplier);
        return capacity == null
                ? new Concerned(supplier, null, null, null, null, outcome)
                : new Concerned(
                        supplier,
                        capacity.unit(),
                        capacity.promised().toPlainString(),
                        capacity.received().toPlainString(),
                        Share.of(capacity.promised(), capacity.received()),
                        outcome);
    }
}
