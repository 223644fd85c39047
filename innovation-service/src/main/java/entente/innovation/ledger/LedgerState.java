package entente.innovation.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The phases of a ledger. */
public sealed interface LedgerState {

    /** Nothing was entered yet. */
    record Empty() implements LedgerState {}

    /**
     * There are entries, or an agreement on them.
     *
     * @param entries in the order they were made
     * @param theirs the partner's percentage of the gain; null: nothing is agreed
     */
    record Kept(UUID supplierId, List<Entry> entries, @Nullable BigDecimal theirs)
            implements LedgerState {
        public Kept {
            entries = List.copyOf(entries);
        }
    }

    default List<Entry> all() {
        return switch (this) {
            case Empty _ -> List.of();
            case Kept kept -> kept.entries();
        };
    }

    /** What the partner gets of the gain, in percent; null: nothing is agreed. */
    default @Nullable BigDecimal gainShare() {
        return switch (this) {
            case Empty _ -> null;
            case Kept kept -> kept.theirs();
        };
    }

    default Optional<Entry> entry(UUID id) {
        return all().stream().filter(entry -> entry.line().mark().entryId().equals(id)).findFirst();
    }

    default Kept with(UUID supplierId, Entry entry) {
        List<Entry> all = new ArrayList<>(all());
        all.add(entry);
        return new Kept(supplierId, all, gainShare());
    }

    default Kept with(UUID supplierId, UUID entryId, UnaryOperator<Entry> change) {
        return new Kept(
                supplierId,
                all().stream()
                        .map(entry ->
                                entry.line().mark().entryId().equals(entryId)
                                        ? change.apply(entry)
                                        : entry)
                        .toList(),
                gainShare());
    }
}
