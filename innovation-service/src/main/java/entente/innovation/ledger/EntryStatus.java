package entente.innovation.ledger;

import java.math.BigDecimal;

/** How far an entry is, by what is left of it. */
public enum EntryStatus {
    INVESTED,
    CLAIMED,
    VALIDATED,
    REALISED,
    REVERSED;

    static EntryStatus of(Entry entry) {
        return of(entry.line().mark().kind(), entry.claimed(), entry.validated(), entry.realised());
    }

    static EntryStatus of(
            Kind kind, BigDecimal claimed, BigDecimal validated, BigDecimal realised) {
        if (claimed.signum() == 0) {
            return REVERSED;
        }
        if (kind.isInvestment()) {
            return INVESTED;
        }
        if (realised.signum() > 0) {
            return REALISED;
        }
        return validated.signum() > 0 ? VALIDATED : CLAIMED;
    }
}
