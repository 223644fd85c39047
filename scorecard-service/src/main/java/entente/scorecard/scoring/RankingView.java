package entente.scorecard.scoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import entente.scorecard.scoring.Basis.Share;
import entente.scorecard.scoring.MomentView.Changes;
import entente.scorecard.scoring.MomentView.Moment;
import entente.scorecard.scoring.MomentView.Stamp;
import entente.scorecard.scoring.ScorecardBody.Summary;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How do all suppliers compare now? The ranking of a period is kept; only the suppliers of whom
 * something changed are measured again, many with each statement.
 */
@Singleton
public class RankingView {

    private static final int MOST = 8;
    private static final int AT_ONCE = 1_000;

    private final ScorecardView scorecards;
    private final BasisView basis;
    private final IssuedCardView issued;
    private final Cache<Key, Board> boards = Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(Period period, LocalDate effective) {}

    RankingView(ScorecardView scorecards, BasisView basis, IssuedCardView issued) {
        this.scorecards = scorecards;
        this.basis = basis;
        this.issued = issued;
    }

    /** What is said of a supplier, and what it was made of. */
    private record Line(Summary summary, boolean dependsOnOthers, Share basis, Stamp stamp) {

        private boolean isStill(Share now, Stamp current) {
            return stamp.equals(current)
                    && (basis.isOfTheSame(now) || (!dependsOnOthers && basis.saysTheSame(now)));
        }
    }

    /**
     * What a ranking was made of.
     *
     * @param basis its number
     */
    private record Made(Ranking ranking, long basis, Changes changes, long count) {

        private boolean isStill(Basis now, Changes current) {
            return basis == now.number() && changes == current && count == current.count();
        }
    }

    /** A ranking with what was published in the place of what was computed. */
    private record Shown(Ranking computed, Map<UUID, IssuedLine> issued, Ranking ranking) {}

    /** All suppliers in a period. */
    private static final class Board {
        private final ReentrantLock making = new ReentrantLock();
        private final Map<UUID, Line> lines = new ConcurrentHashMap<>();
        private volatile @Nullable Made made;
        private volatile @Nullable Shown shown;
    }

    /**
     * The suppliers of a category by score, as published where it is, else by what is known now.
     *
     * @param category null: all suppliers
     */
    Ranking shown(Period period, @Nullable String category, LocalDate today, Moment moment) {
        Map<UUID, IssuedLine> lines = issued.of(period);
        Ranking computed = of(period, today, moment);
        Ranking all = computed;
        if (!lines.isEmpty()) {
            Board board = boards.get(new Key(period, today), _ -> new Board());
            Shown kept = board.shown;
            if (kept == null
                    || kept.computed.bestFirst() != computed.bestFirst()
                    || kept.issued != lines) {
                Ranking shown =
                        Ranking.of(
                                IssuedCardView.shown(computed.bestFirst(), lines),
                                computed.position());
                kept = new Shown(computed, lines, shown);
                board.shown = kept;
            }
            all = kept.ranking.at(moment.position());
        }
        return category == null ? all : all.among(in(category, basis.at(moment).known()));
    }

    /**
     * The suppliers of a category by score now.
     *
     * @param category null: all suppliers
     */
    Ranking of(Period period, @Nullable String category, LocalDate effective, Moment moment) {
        Ranking all = of(period, effective, moment);
        return category == null ? all : all.among(in(category, basis.at(moment).known()));
    }

    /**
     * The same by what was known at an instant.
     *
     * @param moment says the position when there was no supplier
     */
    Ranking asOf(
            Instant asOf,
            Period period,
            @Nullable String category,
            LocalDate effective,
            Moment moment) {
        KnownSuppliers known = basis.known(asOf);
        List<Computed> computed = scorecards.asOf(asOf, known.all(), period, effective);
        Ranking all =
                Ranking.of(
                        computed.stream().map(each -> Summary.of(each, null)).toList(),
                        computed.isEmpty() ? moment.position() : computed.getFirst().position());
        return category == null ? all : all.among(in(category, known));
    }

    private static Predicate<UUID> in(String category, KnownSuppliers known) {
        return id -> {
            Supplier supplier = known.supplier(id);
            return supplier != null && supplier.categories().contains(category);
        };
    }

    /** All suppliers by score now. */
    Ranking of(Period period, LocalDate effective, Moment moment) {
        Key key = new Key(period, effective);
        Board board = boards.get(key, _ -> new Board());
        Basis now = basis.at(moment);
        Made made = board.made;
        if (made == null || !made.isStill(now, moment.changes())) {
            made = make(key, board, now, moment);
        }
        return made.ranking.at(moment.position());
    }

    /** What is said of these suppliers now, in their order; no other one is measured for it. */
    List<Summary> summaries(
            List<Supplier> suppliers, Period period, LocalDate effective, Moment moment) {
        Key key = new Key(period, effective);
        Board board = boards.get(key, _ -> new Board());
        Map<UUID, Line> lines = lines(key, board, suppliers, basis.at(moment), moment);
        return suppliers.stream()
                .map(supplier -> Objects.requireNonNull(lines.get(supplier.id())).summary)
                .toList();
    }

    private Made make(Key key, Board board, Basis now, Moment moment) {
        board.making.lock();
        try {
            Made made = board.made;
            if (made != null && made.isStill(now, moment.changes())) {
                return made;
            }
            // Read before what is counted, so that what comes meanwhile is found next time.
            long count = moment.changes().count();
            Map<UUID, Line> lines = lines(key, board, now.known().all(), now, moment);
            board.lines.keySet().retainAll(lines.keySet());
            List<Summary> summaries = lines.values().stream().map(Line::summary).toList();
            made =
                    new Made(
                            Ranking.of(summaries, moment.position()),
                            now.number(),
                            moment.changes(),
                            count);
            board.made = made;
            return made;
        } finally {
            board.making.unlock();
        }
    }

    /** Of these suppliers; those of whom something changed are measured again. */
    private Map<UUID, Line> lines(
            Key key, Board board, List<Supplier> suppliers, Basis now, Moment moment) {
        Map<UUID, Line> lines = new HashMap<>();
        Map<UUID, Share> shares = new HashMap<>();
        Map<UUID, Stamp> stamps = new HashMap<>();
        List<Supplier> stale = new ArrayList<>();
        for (Supplier supplier : suppliers) {
            UUID id = supplier.id();
            Share share = now.of(id, key.period);
            Stamp stamp = moment.changes().of(share.parties());
            Line line = board.lines.get(id);
            if (line != null && line.isStill(share, stamp)) {
                lines.put(id, new Line(line.summary, line.dependsOnOthers, share, stamp));
            } else {
                stale.add(supplier);
                shares.put(id, share);
                stamps.put(id, stamp);
            }
        }
        for (int from = 0; from < stale.size(); from += AT_ONCE) {
            List<Supplier> some = stale.subList(from, Math.min(stale.size(), from + AT_ONCE));
            for (Computed each : scorecards.now(some, key.period, key.effective, now, moment)) {
                UUID id = each.supplier().id();
                Share share = Objects.requireNonNull(shares.get(id));
                Stamp stamp = Objects.requireNonNull(stamps.get(id));
                Summary summary = Summary.of(each, null);
                lines.put(id, new Line(summary, each.dependsOnOthers(), share, stamp));
            }
        }
        // Whoever is overtaken here puts back older ones, which then do not pass for the newest.
        board.lines.putAll(lines);
        return lines;
    }
}
