package entente.governance.crises;

import entente.governance.crises.CrisisEvent.Closed;
import entente.governance.crises.CrisisEvent.Outcome;
import entente.governance.crises.CrisisEvent.Recorded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phases of a crisis. */
public sealed interface CrisisState {

    record Absent() implements CrisisState {}

    /** Every phase after that. */
    sealed interface Known extends CrisisState {
        Sheet sheet();
    }

    record Going(Sheet sheet) implements Known {}

    record Over(Sheet sheet, LocalDate endedOn) implements Known {}

    /**
     * What a supplier promised and gave.
     *
     * @param unit of both
     */
    record Capacity(String unit, BigDecimal promised, BigDecimal received) {

        Capacity promised(BigDecimal more) {
            return new Capacity(unit, promised.add(more), received);
        }

        Capacity received(BigDecimal more) {
            return new Capacity(unit, promised, received.add(more));
        }
    }

    /**
     * What is written on it.
     *
     * @param capacities by supplier; none: nothing was promised and nothing came
     * @param outcomes by supplier, once it is over
     */
    record Sheet(Recorded recorded, Map<UUID, Capacity> capacities, Map<UUID, Outcome> outcomes) {

        public Sheet {
            capacities = Map.copyOf(capacities);
            outcomes = Map.copyOf(outcomes);
        }

        static Sheet of(Recorded e) {
            return new Sheet(e, Map.of(), Map.of());
        }

        List<UUID> suppliers() {
            return recorded.suppliers();
        }

        Capacity capacity(UUID supplier, String unit) {
            return capacities.getOrDefault(
                    supplier, new Capacity(unit, BigDecimal.ZERO, BigDecimal.ZERO));
        }

        Sheet with(UUID supplier, Capacity capacity) {
            Map<UUID, Capacity> more = new HashMap<>(capacities);
            more.put(supplier, capacity);
            return new Sheet(recorded, more, outcomes);
        }

        Sheet closed(Closed e) {
            @Nullable UUID supplier = e.supplierId();
            Outcome outcome = e.outcome();
            if (supplier == null || outcome == null) {
                return this;
            }
            Map<UUID, Outcome> more = new HashMap<>(outcomes);
            more.put(supplier, outcome);
            return new Sheet(recorded, capacities, more);
        }
    }
}
