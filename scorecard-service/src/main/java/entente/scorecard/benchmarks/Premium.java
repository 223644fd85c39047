package entente.scorecard.benchmarks;

import entente.platform.Claim;
import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.benchmarks.PremiumCommand.Approve;
import entente.scorecard.benchmarks.PremiumCommand.Justify;
import entente.scorecard.benchmarks.PremiumCommand.Observe;
import entente.scorecard.benchmarks.PremiumCommand.Reject;
import entente.scorecard.benchmarks.PremiumEvent.JustificationOutgrown;
import entente.scorecard.benchmarks.PremiumEvent.JustificationProposed;
import entente.scorecard.benchmarks.PremiumEvent.JustificationRejected;
import entente.scorecard.benchmarks.PremiumEvent.Justified;
import entente.scorecard.benchmarks.PremiumEvent.PremiumFound;
import entente.scorecard.benchmarks.PremiumEvent.PremiumGone;
import entente.scorecard.benchmarks.PremiumState.Absent;
import entente.scorecard.benchmarks.PremiumState.Accepted;
import entente.scorecard.benchmarks.PremiumState.Gone;
import entente.scorecard.benchmarks.PremiumState.Open;
import entente.scorecard.benchmarks.PremiumState.Proposed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price level above the market must be worth it: validated benefits of at least the premium, each
 * used once, proposed by one person and accepted by another.
 */
public final class Premium implements Decider<PremiumCommand, PremiumState, PremiumEvent> {

    private static final String CLAIM = "validated-value";

    private record On(PremiumCommand command, PremiumState state) {}

    @Override
    public PremiumState initial() {
        return new Absent();
    }

    @Override
    public List<PremiumEvent> decide(PremiumCommand command, PremiumState state) {
        return switch (new On(command, state)) {
            case On(Observe c, PremiumState s) -> observed(c, c.found(), s);
            case On(PremiumCommand _, Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such premium");
            case On(Justify c, Open s) -> List.of(proposed(c, s.found()));
            case On(Justify _, Gone s) ->
                    throw new Rejected(
                            "premium-below-threshold",
                            "The premium is not above " + plain(s.found().threshold()) + " %");
            case On(Justify _, PremiumState _) ->
                    throw new Rejected("premium-not-open", "It has a justification already");
            case On(Approve c, Proposed s) -> {
                requireOther(c.by(), s);
                requireWorth(s.proposed().entryIds(), c.known(), c.currency(), s.found());
                yield List.of(new Justified(c.by()));
            }
            case On(Approve _, Accepted _) -> List.of();
            case On(Reject c, Proposed s) -> {
                requireOther(c.by(), s);
                yield List.of(
                        new JustificationRejected(c.reason(), s.proposed().entryIds(), c.by()));
            }
            case On(Approve _, PremiumState _), On(Reject _, PremiumState _) ->
                    throw new Rejected("justification-missing", "No justification waits");
        };
    }

    private static List<PremiumEvent> observed(
            Observe c, @Nullable PremiumFound now, PremiumState state) {
        return switch (state) {
            case Absent _ -> now == null ? List.of() : List.of(now);
            case Gone s -> now == null || !c.on().isAfter(s.on()) ? List.of() : List.of(now);
            case Open s -> moved(c, now, s.found(), null);
            case Proposed s -> moved(c, now, s.found(), s.proposed());
            case Accepted s -> moved(c, now, s.found(), s.proposed());
        };
    }

    /**
     * What is told of a premium once a day at most, when its numbers moved. What justifies it no
     * more is said at once.
     */
    private static List<PremiumEvent> moved(
            Observe c,
            @Nullable PremiumFound now,
            PremiumFound told,
            @Nullable JustificationProposed proposed) {
        if (!c.on().isAfter(told.on())) {
            return proposed == null || now == null || !isBeyond(c, told, proposed)
                    ? List.of()
                    : List.of(new JustificationOutgrown(proposed.entryIds()));
        }
        if (now == null) {
            return List.of(
                    new PremiumGone(
                            c.rate(), c.on(), proposed == null ? List.of() : proposed.entryIds()));
        }
        boolean same = now.hasNumbersOf(told);
        PremiumFound current = same ? told : now;
        List<PremiumEvent> events = new ArrayList<>();
        if (proposed != null
                && (!current.currency().equals(told.currency())
                        || isBeyond(c, current, proposed))) {
            events.add(new JustificationOutgrown(proposed.entryIds()));
        }
        if (!same) {
            events.add(now);
        }
        return events;
    }

    /** Whether more is paid above the market than what was validated for it is worth by now. */
    private static boolean isBeyond(Observe c, PremiumFound found, JustificationProposed proposed) {
        BigDecimal worth = proposed.worth();
        Map<String, ValidatedEntry> validated = c.validated();
        if (validated != null && c.currency().equals(found.currency())) {
            worth = BigDecimal.ZERO;
            for (String id : proposed.entryIds()) {
                ValidatedEntry entry = validated.get(id);
                BigDecimal worthOfIt = entry == null ? null : entry.worth();
                worth = worthOfIt == null ? worth : worth.add(worthOfIt);
            }
        }
        return found.amount().compareTo(worth) > 0;
    }

    private static JustificationProposed proposed(Justify c, PremiumFound found) {
        List<String> ids = List.copyOf(new LinkedHashSet<>(c.entries()));
        BigDecimal worth = requireWorth(ids, c.known(), c.currency(), found);
        return new JustificationProposed(
                c.gains(),
                ids.stream().map(id -> Objects.requireNonNull(c.known().get(id))).toList(),
                worth,
                c.note(),
                c.by());
    }

    /**
     * What benefits are worth together, if that is enough.
     *
     * @param currency that their worth is told in
     */
    private static BigDecimal requireWorth(
            List<String> ids,
            Map<String, ValidatedEntry> known,
            String currency,
            PremiumFound found) {
        if (!currency.equals(found.currency())) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "premium-moved",
                    "The premium is in " + found.currency() + " by now");
        }
        BigDecimal worth = BigDecimal.ZERO;
        for (String id : ids) {
            ValidatedEntry entry = known.get(id);
            if (entry == null) {
                throw new Rejected(
                        "value-not-validated", "No validated benefit of this supplier is " + id);
            }
            BigDecimal worthOfIt = entry.worth();
            if (worthOfIt == null) {
                throw new Rejected(
                        "rate-missing",
                        "No rate says what " + entry.currency() + " is in " + found.currency());
            }
            worth = worth.add(worthOfIt);
        }
        if (worth.compareTo(found.amount()) < 0) {
            throw new Rejected(
                    "value-insufficient",
                    "Validated are %s %s, the premium is %s"
                            .formatted(plain(worth), found.currency(), plain(found.amount())));
        }
        return worth;
    }

    private static void requireOther(String by, Proposed state) {
        if (by.equals(state.proposed().by())) {
            throw new Rejected(
                    "justifier-approves", "Somebody else decides on one's own justification");
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Override
    public PremiumState evolve(PremiumState state, PremiumEvent event) {
        return switch (event) {
            case PremiumFound e ->
                    switch (state) {
                        case Proposed s -> new Proposed(e, s.proposed());
                        case Accepted s -> new Accepted(e, s.proposed(), s.by());
                        case Absent _, Open _, Gone _ -> new Open(e);
                    };
            case PremiumGone e -> {
                PremiumFound found = found(state);
                yield found == null ? state : new Gone(found, e.on());
            }
            case JustificationProposed e when state instanceof Open s -> new Proposed(s.found(), e);
            case Justified e when state instanceof Proposed s ->
                    new Accepted(s.found(), s.proposed(), e.by());
            case JustificationRejected _, JustificationOutgrown _ -> {
                PremiumFound found = found(state);
                yield found == null ? state : new Open(found);
            }
            case JustificationProposed _, Justified _ -> state;
        };
    }

    private static @Nullable PremiumFound found(PremiumState state) {
        return switch (state) {
            case Absent _ -> null;
            case Open s -> s.found();
            case Proposed s -> s.found();
            case Accepted s -> s.found();
            case Gone s -> s.found();
        };
    }

    @Override
    public List<Claim> claims(PremiumEvent event) {
        return switch (event) {
            case JustificationProposed e -> taken(e.entryIds());
            case PremiumGone e -> released(e.released());
            case JustificationRejected e -> released(e.released());
            case JustificationOutgrown e -> released(e.released());
            case PremiumFound _, Justified _ -> List.of();
        };
    }

    private static List<Claim> taken(List<String> entries) {
        return entries.stream().map(id -> Claim.take(CLAIM, id)).toList();
    }

    private static List<Claim> released(List<String> entries) {
        return entries.stream().map(id -> Claim.release(CLAIM, id)).toList();
    }
}
