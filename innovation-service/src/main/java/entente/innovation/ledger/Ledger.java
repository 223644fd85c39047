package entente.innovation.ledger;

import entente.innovation.ledger.LedgerCommand.AgreeGainShare;
import entente.innovation.ledger.LedgerCommand.Enter;
import entente.innovation.ledger.LedgerCommand.Realise;
import entente.innovation.ledger.LedgerCommand.Reverse;
import entente.innovation.ledger.LedgerCommand.Validate;
import entente.innovation.ledger.LedgerEvent.Claimed;
import entente.innovation.ledger.LedgerEvent.GainShareAgreed;
import entente.innovation.ledger.LedgerEvent.Invested;
import entente.innovation.ledger.LedgerEvent.Realised;
import entente.innovation.ledger.LedgerEvent.Reversed;
import entente.innovation.ledger.LedgerEvent.Validated;
import entente.innovation.ledger.LedgerState.Empty;
import entente.innovation.ledger.LedgerState.Kept;
import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.Rejected;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The value ledger of an initiative. An entry is made once, and each of its amounts moves within
 * the one before it. What a stopped initiative has claimed can still be settled.
 */
public final class Ledger implements Decider<LedgerCommand, LedgerState, LedgerEvent> {

    /** Scope of the claim that the same document or benefit is entered once in all ledgers. */
    static final String SCOPE = "value-source";

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public LedgerState initial() {
        return new Empty();
    }

    @Override
    public List<LedgerEvent> decide(LedgerCommand command, LedgerState state) {
        return switch (command) {
            case Enter c -> List.of(enter(c, state));
            case Validate c -> validate(c, Settling.of(state, c.entryId()));
            case Realise c -> realise(c, Settling.of(state, c.entryId()));
            case Reverse c -> Settling.of(state, c.entryId()).reverse(c);
            case AgreeGainShare c -> agree(c, state);
        };
    }

    private static LedgerEvent enter(Enter c, LedgerState state) {
        Draft draft = c.draft();
        if (c.footing().stopped()) {
            throw new Rejected(
                    "initiative-stopped",
                    "This initiative was stopped: nothing is entered any more");
        }
        if (state.entry(draft.entryId()).isPresent()) {
            throw new Rejected("entry-exists", "This entry was made already");
        }
        BigDecimal amount = amount(draft);
        if (amount.signum() <= 0) {
            throw new Rejected("amount-not-positive", "An entry is worth more than nothing");
        }
        if (draft.kind().isInvestment() && draft.on().isAfter(c.today())) {
            throw new Rejected("entry-in-future", "An investment is entered when it was made");
        }
        BigDecimal rate = draft.rate();
        if (rate == null) {
            throw new Rejected(
                    "rate-missing",
                    "No exchange rate of "
                            + draft.currency()
                            + " is in force on "
                            + draft.on()
                            + ": set it first");
        }
        Line line = draft.line(amount, rate);
        String fingerprint = line.fingerprint();
        if (fingerprint != null
                && state.all().stream().anyMatch(each -> holds(each, fingerprint))) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    SCOPE + "-taken",
                    "This initiative has entered the same already");
        }
        UUID supplierId = c.footing().supplierId();
        return draft.kind().isInvestment()
                ? new Invested(supplierId, line, c.by())
                : new Claimed(supplierId, line, c.by());
    }

    private static boolean holds(Entry entry, String fingerprint) {
        return !entry.isGone() && fingerprint.equals(entry.line().fingerprint());
    }

    private static BigDecimal amount(Draft draft) {
        BigDecimal amount = draft.amount();
        Portion baseline = draft.baseline();
        if (amount != null && baseline == null) {
            return amount;
        }
        if (amount == null && baseline != null && !draft.kind().isInvestment()) {
            return baseline.part();
        }
        throw new Rejected(
                "amount-or-baseline",
                "An entry takes an amount, a benefit that or a percentage of a baseline");
    }

    private static List<LedgerEvent> validate(Validate c, Settling of) {
        of.requireBenefit();
        if (of.entry().by().equals(c.by())) {
            throw new Rejected(
                    "self-validation", "Who claimed a benefit does not validate it: somebody else");
        }
        BigDecimal amount = of.within(c.amount(), Step.CLAIMED);
        return amount.signum() == 0
                ? List.of()
                : List.of(new Validated(of.supplierId(), of.mark(), amount, c.today(), c.by()));
    }

    private static List<LedgerEvent> realise(Realise c, Settling of) {
        of.requireBenefit();
        if (c.on().isAfter(c.today())) {
            throw new Rejected(
                    "realised-in-future", "What is expected is claimed, and realised once it came");
        }
        if (of.entry().validated().signum() == 0) {
            throw new Rejected("not-validated", "A benefit is validated before it is realised");
        }
        BigDecimal amount = of.within(c.amount(), Step.VALIDATED);
        return amount.signum() == 0
                ? List.of()
                : List.of(new Realised(of.supplierId(), of.mark(), amount, c.on(), c.by()));
    }

    private static List<LedgerEvent> agree(AgreeGainShare c, LedgerState state) {
        BigDecimal before = state.gainShare();
        if (c.theirs().signum() < 0 || c.theirs().compareTo(ALL) > 0) {
            throw new Rejected("share-out-of-range", "A share of the gain is 0 to 100 percent");
        }
        return before != null && before.compareTo(c.theirs()) == 0
                ? List.of()
                : List.of(new GainShareAgreed(c.footing().supplierId(), c.theirs(), c.by()));
    }

    @Override
    public LedgerState evolve(LedgerState state, LedgerEvent event) {
        return switch (event) {
            case Invested e -> state.with(e.supplierId(), Entry.of(e.line(), e.by()));
            case Claimed e -> state.with(e.supplierId(), Entry.of(e.line(), e.by()));
            case Validated e ->
                    state.with(
                            e.supplierId(),
                            e.mark().entryId(),
                            entry -> entry.validated(e.amount()));
            case Realised e ->
                    state.with(
                            e.supplierId(),
                            e.mark().entryId(),
                            entry -> entry.realised(new Part(e.on(), e.amount())));
            case Reversed e ->
                    state.with(
                            e.supplierId(),
                            e.mark().entryId(),
                            entry -> entry.reversed(e.step(), e.amount()));
            case GainShareAgreed e -> new Kept(e.supplierId(), state.all(), e.theirs());
        };
    }

    @Override
    public List<Claim> claims(LedgerEvent event) {
        return switch (event) {
            case Invested e -> claims(e.line().fingerprint(), true);
            case Claimed e -> claims(e.line().fingerprint(), true);
            case Reversed e -> claims(e.freed(), false);
            case Validated _, Realised _, GainShareAgreed _ -> List.of();
        };
    }

    private static List<Claim> claims(@Nullable String fingerprint, boolean take) {
        return fingerprint == null ? List.of() : List.of(new Claim(SCOPE, fingerprint, take));
    }
}
