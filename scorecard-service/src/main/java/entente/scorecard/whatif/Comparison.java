package entente.scorecard.whatif;

import entente.scorecard.scoring.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The same suppliers now and as they would be.
 *
 * @param moved whoever changes score, rank or standing: the furthest first, then by name
 * @param position of the purchase log that both were computed from
 */
public record Comparison(Picture now, Picture then, List<Move> moved, long position) {

    private static final Comparator<Move> FURTHEST_FIRST =
            Comparator.comparing((Move move) -> move.distance().abs())
                    .reversed()
                    .thenComparing(Move::name)
                    .thenComparing(Move::supplierId);

    public Comparison {
        moved = List.copyOf(moved);
    }

    /**
     * All suppliers in a few numbers.
     *
     * @param scored those with a score
     * @param standings how many have each; those without a standing are left out
     */
    public record Picture(int suppliers, int scored, Map<Standing, Integer> standings) {
        public Picture {
            standings = Map.copyOf(standings);
        }

        static Picture of(Collection<Stand> stands) {
            Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
            int scored = 0;
            for (Stand stand : stands) {
                scored += stand.score() == null ? 0 : 1;
                if (stand.standing() != null) {
                    standings.merge(stand.standing(), 1, Integer::sum);
                }
            }
            return new Picture(stands.size(), scored, standings);
        }
    }

    /** Compares the same suppliers, in whatever order they come. */
    public static Comparison of(Collection<Stand> now, Collection<Stand> then, long position) {
        return of(now, ranks(now), then, ranks(then), position);
    }

    /** The same without ranks, where the others are not looked at. */
    static Comparison unranked(Collection<Stand> now, Collection<Stand> then, long position) {
        return of(now, Map.of(), then, Map.of(), position);
    }

    private static Comparison of(
            Collection<Stand> now,
            Map<UUID, Integer> ranksNow,
            Collection<Stand> then,
            Map<UUID, Integer> ranksThen,
            long position) {
        Map<UUID, Stand> after = new HashMap<>();
        then.forEach(stand -> after.put(stand.supplierId(), stand));
        List<Move> moved = new ArrayList<>();
        for (Stand before : now) {
            UUID id = before.supplierId();
            Stand would = Objects.requireNonNull(after.get(id), "the same suppliers");
            Move.Place from = new Move.Place(before.score(), ranksNow.get(id), before.standing());
            Move.Place to = new Move.Place(would.score(), ranksThen.get(id), would.standing());
            if (!from.equals(to)) {
                moved.add(new Move(id, before.name(), from, to));
            }
        }
        moved.sort(FURTHEST_FIRST);
        return new Comparison(Picture.of(now), Picture.of(then), moved, position);
    }

    private static Map<UUID, Integer> ranks(Collection<Stand> stands) {
        List<Stand> bestFirst =
                stands.stream()
                        .filter(stand -> stand.score() != null)
                        .sorted(Comparator.comparing(Stand::score, Comparator.reverseOrder()))
                        .toList();
        Map<UUID, Integer> ranks = new HashMap<>();
        BigDecimal before = null;
        int rank = 0;
        for (Stand stand : bestFirst) {
            BigDecimal score = Objects.requireNonNull(stand.score());
            if (before == null || score.compareTo(before) != 0) {
                rank = ranks.size() + 1;
                before = score;
            }
            ranks.put(stand.supplierId(), rank);
        }
        return ranks;
    }

    /** The comparison in the few numbers that are recorded before a decision. */
    public Impact impact(String period) {
        int up = 0;
        int down = 0;
        int standings = 0;
        BigDecimal greatest = BigDecimal.ZERO;
        for (Move move : moved) {
            BigDecimal distance = move.distance();
            up += distance.signum() > 0 ? 1 : 0;
            down += distance.signum() < 0 ? 1 : 0;
            standings += move.from().standing() == move.to().standing() ? 0 : 1;
            greatest = greatest.max(distance.abs());
        }
        return new Impact(
                period,
                now.suppliers(),
                then.scored(),
                moved.size(),
                up,
                down,
                standings,
                greatest,
                position);
    }
}
