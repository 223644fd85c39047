package entente.governance.crises;

import entente.governance.crises.CrisisEvent.Outcome;
import entente.governance.scenarios.ScenarioKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a crisis' stream; {@code today} is the day on which it is asked. */
public sealed interface CrisisCommand {

    /**
     * Writes it into the log.
     *
     * @param recurrences how many like it there were in the months before
     */
    record Log(
            ScenarioKind scenario,
            String title,
            LocalDate startedOn,
            List<String> categories,
            List<UUID> suppliers,
            int recurrences,
            LocalDate today,
            String by)
            implements CrisisCommand {
        public Log {
            categories = List.copyOf(categories);
            suppliers = List.copyOf(suppliers);
        }
    }

    record Promise(UUID supplierId, BigDecimal quantity, String unit, LocalDate today, String by)
            implements CrisisCommand {}

    record Receive(UUID supplierId, BigDecimal quantity, String unit, LocalDate today, String by)
            implements CrisisCommand {}

    /**
     * Says that it is over, and what came of it.
     *
     * @param partners the suppliers concerned with whom there is an open partnership, and the
     *     emergency plan with each
     */
    record Close(
            LocalDate endedOn,
            Map<UUID, Outcome> outcomes,
            Map<UUID, Plan> partners,
            LocalDate today,
            String by)
            implements CrisisCommand {
        public Close {
            outcomes = Map.copyOf(outcomes);
            partners = Map.copyOf(partners);
        }
    }

    /**
     * The emergency plan with a partner.
     *
     * @param version null with {@code agreedOn}: there is none
     */
    record Plan(@Nullable Integer version, @Nullable LocalDate agreedOn) {}
}
