package entente.innovation.ledger;

import entente.innovation.ledger.LedgerCommand.Enter;
import entente.innovation.ledger.LedgerEvent.Claimed;
import entente.innovation.ledger.LedgerEvent.Invested;
import entente.innovation.ledger.LedgerEvent.Realised;
import entente.innovation.ledger.LedgerEvent.Reversed;
import entente.innovation.ledger.LedgerEvent.Validated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries as tests need them. */
public final class Samples {

    public static final UUID SUPPLIER = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90");
    public static final UUID INITIATIVE = UUID.fromString("0198d063-fe4b-7f36-b353-a767e9ac7626");
    public static final UUID ENTRY = UUID.fromString("0198d923-fe53-7966-86cd-9343e11af776");
    public static final LocalDate JULY = LocalDate.parse("2026-07-01");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    static final Footing FOOTING = new Footing(SUPPLIER, false);

    private Samples() {}

    public static BigDecimal d(String amount) {
        return new BigDecimal(amount);
    }

    static Draft draft(Kind kind, @Nullable String amount) {
        return new Draft(
                ENTRY,
                kind,
                amount == null ? null : d(amount),
                "EUR",
                BigDecimal.ONE,
                JULY,
                "Assembly takes a tenth less",
                true,
                true,
                null,
                null);
    }

    static Draft documented(UUID entry, Source source) {
        Draft plain = draft(Kind.AVOIDED_COST, "84000.00");
        return new Draft(
                entry,
                plain.kind(),
                plain.amount(),
                plain.currency(),
                plain.rate(),
                plain.on(),
                plain.description(),
                true,
                true,
                source,
                null);
    }

    static Enter enter(Draft draft) {
        return new Enter(FOOTING, draft, TODAY, "ada");
    }

    public static Mark mark(Kind kind) {
        return mark(ENTRY, kind, JULY, true, true);
    }

    public static Mark mark(UUID entry, Kind kind, LocalDate on, boolean shared, boolean tangible) {
        return new Mark(entry, kind, "EUR", BigDecimal.ONE, on, shared, tangible);
    }

    public static Line line(Mark mark, String amount) {
        return new Line(mark, d(amount), "Assembly takes a tenth less", null, null, null);
    }

    public static Claimed claimed(Mark mark, String amount) {
        return new Claimed(SUPPLIER, line(mark, amount), "ada");
    }

    public static Invested invested(Mark mark, String amount) {
        return new Invested(SUPPLIER, line(mark, amount), "ada");
    }

    public static Validated validated(Mark mark, String amount) {
        return new Validated(SUPPLIER, mark, d(amount), TODAY, "bob");
    }

    public static Realised realised(Mark mark, String amount, LocalDate on) {
        return new Realised(SUPPLIER, mark, d(amount), on, "bob");
    }

    public static Reversed reversed(Mark mark, Step step, String amount, Part... parts) {
        return new Reversed(
                SUPPLIER,
                mark,
                step,
                d(amount),
                List.of(parts),
                "Counted twice",
                null,
                TODAY,
                "bob");
    }

    static Part part(LocalDate on, String amount) {
        return new Part(on, d(amount));
    }
}
