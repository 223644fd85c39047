package entente.innovation.ledger;

import entente.platform.Category;
import entente.platform.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the ledger of an initiative; the stream is named after the initiative. Amounts are in
 * the entry's own currency. Persons are ids, never names.
 */
public sealed interface LedgerEvent {

    Category<LedgerEvent> CATEGORY = new Category<>("ledger", LedgerEvent.class);

    UUID supplierId();

    /** A fact about one entry. */
    sealed interface OfEntry extends LedgerEvent {
        Mark mark();
    }

    /** Money or time was spent. */
    @EventType("value-invested")
    record Invested(UUID supplierId, Line line, String by) implements OfEntry {
        @Override
        public Mark mark() {
            return line.mark();
        }
    }

    /** Somebody says that it brings this. */
    @EventType("value-claimed")
    record Claimed(UUID supplierId, Line line, String by) implements OfEntry {
        @Override
        public Mark mark() {
            return line.mark();
        }
    }

    /** Somebody else agrees to this much of it. */
    @EventType("value-validated")
    record Validated(UUID supplierId, Mark mark, BigDecimal amount, LocalDate on, String by)
            implements OfEntry {}

    /** This much of it arrived in the books on that day. */
    @EventType("value-realised")
    record Realised(UUID supplierId, Mark mark, BigDecimal amount, LocalDate on, String by)
            implements OfEntry {}

    /**
     * It is taken back, in whole or in part.
     *
     * @param step what is taken back
     * @param parts of which days, so that each month loses what it was given; they sum up to {@code
     *     amount}
     * @param freed the fingerprint that may be entered again; null: none
     */
    @EventType("value-reversed")
    record Reversed(
            UUID supplierId,
            Mark mark,
            Step step,
            BigDecimal amount,
            List<Part> parts,
            String reason,
            @Nullable String freed,
            LocalDate on,
            String by)
            implements OfEntry {
        public Reversed {
            parts = List.copyOf(parts);
        }
    }

    /**
     * How the gain is divided.
     *
     * @param theirs the partner's percentage of it
     */
    @EventType("gain-share-agreed")
    record GainShareAgreed(UUID supplierId, BigDecimal theirs, String by) implements LedgerEvent {}
}
