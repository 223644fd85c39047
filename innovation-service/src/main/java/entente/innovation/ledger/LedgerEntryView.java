package entente.innovation.ledger;

import entente.innovation.ledger.EntryProfile.ShownBaseline;
import entente.innovation.ledger.LedgerEvent.Claimed;
import entente.innovation.ledger.LedgerEvent.GainShareAgreed;
import entente.innovation.ledger.LedgerEvent.Invested;
import entente.innovation.ledger.LedgerEvent.OfEntry;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which entries are there, how far is each, and what moved it in which month? */
@Singleton
public class LedgerEntryView implements View<LedgerEvent, LedgerEntryView.EntryRow> {

    /**
     * An entry.
     *
     * <p>{@code months}: in which something of it counts, as {@code 2026-07}. {@code moves}: {@link
     * Move}s in the order they were recorded.
     */
    @Entity
    @Table(
            name = "ledger_entry_v1",
            indexes = {
                @Index(columnList = "initiative_id, day, id"),
                @Index(columnList = "supplier_id, day, id"),
                @Index(columnList = "day, id"),
                @Index(columnList = "status, day, id")
            })
    public static class EntryRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID initiativeId = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);

        @Enumerated(EnumType.STRING)
        public Kind kind = Kind.OTHER;

        @Enumerated(EnumType.STRING)
        public EntryStatus status = EntryStatus.CLAIMED;

        public String currency = "";
        public BigDecimal rate = BigDecimal.ONE;

        @Column(name = "day")
        public LocalDate entryOn = LocalDate.EPOCH;

        public boolean shared;
        public boolean tangible;
        public String description = "";
        public @Nullable String sourceSystem;
        public @Nullable String sourceReference;
        public @Nullable String baselineOf;
        public @Nullable BigDecimal baselineAmount;
        public @Nullable BigDecimal baselinePercentage;
        public BigDecimal claimed = BigDecimal.ZERO;
        public BigDecimal validated = BigDecimal.ZERO;
        public BigDecimal realised = BigDecimal.ZERO;
        public String enteredBy = "";
        public String[] months = {};
        public String[] moves = {};
    }

    @Override
    public Feed<LedgerEvent> feed() {
        return new Feed.Log<>(LedgerEvent.CATEGORY);
    }

    @Override
    public Class<EntryRow> row() {
        return EntryRow.class;
    }

    @Override
    public @Nullable Object key(Recorded<LedgerEvent> recorded) {
        return switch (recorded.event()) {
            case OfEntry e -> e.mark().entryId();
            case GainShareAgreed _ -> null;
        };
    }

    @Override
    public @Nullable EntryRow evolve(@Nullable EntryRow before, Recorded<LedgerEvent> recorded) {
        EntryRow row = before == null ? new EntryRow() : before;
        switch (recorded.event()) {
            case Invested e -> enter(row, e, e.line(), recorded);
            case Claimed e -> enter(row, e, e.line(), recorded);
            case OfEntry e -> move(row, e, recorded.version());
            case GainShareAgreed _ -> {
                return before;
            }
        }
        return row;
    }

    private static void enter(
            EntryRow row, OfEntry event, Line line, Recorded<LedgerEvent> recorded) {
        Mark mark = line.mark();
        row.id = mark.entryId();
        row.initiativeId = UUID.fromString(recorded.id());
        row.supplierId = event.supplierId();
        row.kind = mark.kind();
        row.currency = mark.currency();
        row.rate = mark.rate();
        row.entryOn = mark.on();
        row.shared = mark.shared();
        row.tangible = mark.tangible();
        row.description = line.description();
        row.enteredBy = recorded.actor();
        Source source = line.source();
        if (source != null) {
            row.sourceSystem = source.system();
            row.sourceReference = source.reference();
        }
        Portion baseline = line.baseline();
        if (baseline != null) {
            row.baselineOf = baseline.of();
            row.baselineAmount = baseline.amount();
            row.baselinePercentage = baseline.percentage();
        }
        move(row, event, recorded.version());
    }

    private static void move(EntryRow row, OfEntry event, int version) {
        List<Move> moves = Move.of(version, event);
        for (Move move : moves) {
            switch (move.step()) {
                case CLAIMED -> row.claimed = row.claimed.add(move.amount());
                case VALIDATED -> row.validated = row.validated.add(move.amount());
                case REALISED -> row.realised = row.realised.add(move.amount());
            }
        }
        row.status = EntryStatus.of(row.kind, row.claimed, row.validated, row.realised);
        row.moves =
                Stream.concat(Arrays.stream(row.moves), moves.stream().map(Move::text))
                        .toArray(String[]::new);
        row.months =
                Stream.concat(
                                Arrays.stream(row.months),
                                moves.stream().map(move -> YearMonth.from(move.on()).toString()))
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
    }

    /** The entry as it is shown. */
    static EntryProfile profile(EntryRow row) {
        String currency = row.currency;
        String system = row.sourceSystem;
        String reference = row.sourceReference;
        return new EntryProfile(
                row.id,
                row.initiativeId,
                row.supplierId,
                row.kind,
                row.status,
                row.entryOn,
                row.description,
                row.shared,
                row.tangible,
                row.rate.stripTrailingZeros().toPlainString(),
                Money.of(row.claimed, currency),
                Money.of(row.validated, currency),
                Money.of(row.realised, currency),
                system == null || reference == null ? null : new Source(system, reference),
                baseline(row),
                row.enteredBy,
                Arrays.stream(row.moves)
                        .map(text -> EntryProfile.ShownMove.of(Move.parse(text), currency))
                        .toList());
    }

    private static @Nullable ShownBaseline baseline(EntryRow row) {
        String of = row.baselineOf;
        BigDecimal amount = row.baselineAmount;
        BigDecimal percentage = row.baselinePercentage;
        return of == null || amount == null || percentage == null
                ? null
                : new ShownBaseline(
                        of,
                        Money.of(amount, row.currency),
                        percentage.stripTrailingZeros().toPlainString());
    }
}
