package entente.governance.commitments;

import entente.governance.calendar.Due;
import entente.governance.people.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a side stands for.
 *
 * @param amount with its currency; null with it: no money
 * @param dueOn last day
 * @param zone in which that day ends
 */
public record Promise(
        Side side,
        CommitmentKind kind,
        String what,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        LocalDate dueOn,
        ZoneId zone) {

    Promise due(LocalDate day) {
        return new Promise(side, kind, what, amount, currency, day, zone);
    }

    /** Which day it is where its own day ends. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** When its day is over. */
    Instant over() {
        return Due.over(dueOn, zone);
    }

    /** Whether the other is the same promise, perhaps with another amount or day. */
    boolean isSameAs(Promise other) {
        return side == other.side && kind == other.kind && words().equals(other.words());
    }

    private String words() {
        return what.strip().toLowerCase(Locale.ROOT);
    }
}
