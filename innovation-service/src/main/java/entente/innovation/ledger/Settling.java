package entente.innovation.ledger;

import entente.innovation.ledger.LedgerCommand.Reverse;
import entente.innovation.ledger.LedgerEvent.Reversed;
import entente.platform.Rejected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of a ledger of which something is to be moved or taken back. */
record Settling(UUID supplierId, Entry entry) {

    static Settling of(LedgerState state, UUID entryId) {
        if (state instanceof LedgerState.Kept kept) {
            return new Settling(
                    kept.supplierId(), kept.entry(entryId).orElseThrow(Settling::missing));
        }
        throw missing();
    }

    private static Rejected missing() {
        return new Rejected(
                Rejected.Kind.MISSING, "not-found", "There is no such entry in this ledger");
    }

    Mark mark() {
        return entry.line().mark();
    }

    void requireBenefit() {
        if (mark().kind().isInvestment()) {
            throw new Rejected(
                    "not-a-benefit", "An investment was made; there is nothing to prove");
        }
        if (entry.isGone()) {
            throw new Rejected("entry-reversed", "This benefit was taken back");
        }
    }

    /** The amount that moves on from this step: all that did not yet, or what is asked for. */
    BigDecimal within(@Nullable Amount amount, Step from) {
        BigDecimal left = entry.at(from).subtract(entry.beyond(from));
        if (amount == null) {
            return left;
        }
        BigDecimal asked = positive(amount);
        if (asked.compareTo(left) > 0) {
            throw new Rejected(
                    from == Step.CLAIMED ? "beyond-claimed" : "beyond-validated",
                    "Only "
                            + left.toPlainString()
                            + " "
                            + mark().currency()
                            + " of this entry are left for that");
        }
        return asked;
    }

    List<LedgerEvent> reverse(Reverse c) {
        Step step = c.step();
        if (mark().kind().isInvestment() && step != Step.CLAIMED) {
            throw new Rejected("not-a-benefit", "An investment is taken back as it was entered");
        }
        BigDecimal all = entry.at(step);
        if (all.signum() == 0) {
            throw entry.reversed().contains(step)
                    ? new Rejected("already-reversed", "This was taken back already")
                    : new Rejected("nothing-to-reverse", "The entry never came this far");
        }
        Amount asked = c.amount();
        if (asked == null) {
            return whole(c);
        }
        BigDecimal amount = positive(asked);
        if (amount.compareTo(all) > 0) {
            throw new Rejected(
                    "beyond-recorded",
                    "Only " + all.toPlainString() + " " + mark().currency() + " can be taken back");
        }
        if (amount.compareTo(all.subtract(entry.beyond(step))) > 0) {
            throw new Rejected(
                    "later-step-first",
                    "A part of this was validated or realised: take that back first, or all of it");
        }
        return List.of(taken(c, step, amount));
    }

    private BigDecimal positive(Amount amount) {
        if (!amount.currency().equals(mark().currency())) {
            throw new Rejected("other-currency", "This entry is in " + mark().currency());
        }
        if (amount.value().signum() <= 0) {
            throw new Rejected("amount-not-positive", "More than nothing is moved");
        }
        return amount.value();
    }

    /** The furthest step first, so that the invariant holds after each event. */
    private List<LedgerEvent> whole(Reverse c) {
        List<LedgerEvent> taken = new ArrayList<>();
        for (Step step : List.of(Step.REALISED, Step.VALIDATED, Step.CLAIMED)) {
            BigDecimal amount = entry.at(step);
            if (step.compareTo(c.step()) >= 0 && amount.signum() > 0) {
                taken.add(taken(c, step, amount));
            }
        }
        return taken;
    }

    private Reversed taken(Reverse c, Step step, BigDecimal amount) {
        boolean gone = step == Step.CLAIMED && amount.compareTo(entry.claimed()) == 0;
        return new Reversed(
                supplierId,
                mark(),
                step,
                amount,
                entry.taken(step, amount),
                c.reason(),
                gone ? entry.line().fingerprint() : null,
                c.today(),
                c.by());
    }
}
