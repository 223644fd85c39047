package entente.scorecard.issue;

import static entente.platform.store.Database.await;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import entente.platform.Category;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.view.Views;
import entente.scorecard.issue.IssuedState.Final;
import entente.scorecard.issue.IssuedState.Known;
import entente.scorecard.issue.IssuedState.Sheet;
import entente.scorecard.scoring.Issued;
import entente.scorecard.scoring.IssuedBook;
import entente.scorecard.scoring.IssuedLine;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Standing;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published scorecards, always current: a single one from its stream, those of a period from rows
 * and, as far as these are behind, from the streams as well.
 */
@Singleton
public class IssuedBookView implements IssuedBook {

    /** Lines that are kept of all periods together. */
    private static final int MOST = 100_000;

    /** So many events later it is cheaper to read all rows again than to look through them. */
    private static final long FAR = 20_000;

    /** So many scorecards that changed are read one by one; more of them as rows. */
    private static final int FEW = 50;

    private final CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    private final EventStore store;
    private final Views views;
    private final IssuedScorecardView view;
    private final Cache<Period, Kept> periods =
            Caffeine.newBuilder()
                    .maximumWeight(MOST)
                    .weigher((Period _, Kept kept) -> kept.lines.size() + 1)
                    .build();

    /** The published scorecards of a period as of a position of the log, or somewhat newer. */
    private record Kept(long position, Map<UUID, IssuedLine> lines) {}

    /** Streams of a period's scorecards that something was recorded in, and where last. */
    private record News(Set<String> ids, long last) {}

    IssuedBookView(
            CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards,
            EventStore store,
            Views views,
            IssuedScorecardView view) {
        this.scorecards = scorecards;
        this.store = store;
        this.views = views;
        this.view = view;
    }

    @Override
    public @Nullable Issued of(UUID supplier, Period period, @Nullable Instant asOf) {
        String id = IssuedEvent.id(supplier, period.toString());
        return of(asOf == null ? scorecards.load(id) : scorecards.load(id, asOf), period);
    }

    /** What is published as the outcome says; null while it is provisional. */
    static @Nullable Issued of(Outcome<IssuedState> outcome, Period period) {
        return switch (outcome.state()) {
            case IssuedState.Provisional _ -> null;
            case Known known -> {
                Sheet sheet = known.sheet();
                yield new Issued(
                        sheet.supplierId(),
                        period,
                        known.status(),
                        sheet.counting(),
                        sheet.published().position(),
                        sheet.publishedOn(),
                        sheet.disputeUntil(),
                        sheet.acceptedOn(),
                        known instanceof Final done ? done.finalOn() : null,
                        sheet.openDisputes(),
                        outcome.version());
            }
        };
    }

    /**
     * Knows of everything that was recorded before this call, however far behind the rows are: what
     * is newer than they are is read from the log.
     */
    @Override
    public Map<UUID, IssuedLine> of(Period period) {
        long head = store.head();
        Kept before = periods.getIfPresent(period);
        if (before == null || head - before.position > FAR) {
            before = read(period, before, null);
        }
        if (before.position >= head) {
            return before.lines;
        }
        News news = news(period, before.position, head);
        if (news.ids.size() > FEW) {
            before = read(period, before, news.last);
            news = news(period, before.position, head);
        }
        Kept now = new Kept(head, with(before.lines, news.ids));
        periods.asMap()
                .merge(period, now, (one, other) -> one.position > other.position ? one : other);
        return now.lines;
    }

    private News news(Period period, long after, long until) {
        String prefix = IssuedEvent.CATEGORY.stream("");
        Set<String> ids = new HashSet<>();
        long last = 0;
        for (Row row :
                await(
                        store.database()
                                .pool()
                                .preparedQuery(
                                        "select stream, max(position) from event where position > $1"
                                                + " and position <= $2 and starts_with(stream, $3) and"
                                                + " split_part(stream, '/', 3) = $4 group by stream")
                                .execute(Tuple.of(after, until, prefix, period.toString())))) {
            ids.add(Category.id(row.getString(0)));
            last = Math.max(last, row.getLong(1));
        }
        return new News(ids, last);
    }

    /** The same object while it says the same, so that who compares sees it at once. */
    private Map<UUID, IssuedLine> with(Map<UUID, IssuedLine> lines, Set<String> ids) {
        Map<UUID, IssuedLine> fresh = new HashMap<>(lines);
        for (String id : ids) {
            if (scorecards.load(id).state() instanceof Known known) {
                fresh.put(known.sheet().supplierId(), line(known));
            }
        }
        return fresh.equals(lines) ? lines : Map.copyOf(fresh);
    }

    private static IssuedLine line(Known known) {
        Snapshot counting = known.sheet().counting();
        return new IssuedLine(
                known.status(),
                counting.templateId(),
                counting.templateVersion(),
                counting.score(),
                counting.standing(),
                counting.coverage(),
                counting.completeness(),
                counting.currency());
    }

    /**
     * The rows of a period.
     *
     * @param after a position that they are waited for; null: as far as they are
     */
    private Kept read(Period period, @Nullable Kept before, @Nullable Long after) {
        long position = views.await(view, after);
        Map<UUID, IssuedLine> lines = new HashMap<>();
        for (Row row :
                await(
                        store.database()
                                .pool()
                                .preparedQuery(
                                        "select supplier_id, status, template_id, template_version,"
                                                + " score, standing, coverage, completeness, currency"
                                                + " from read_model."
                                                + IssuedScorecardView.TABLE
                                                + " where period = $1")
                                .execute(Tuple.of(period.toString())))) {
            String standing = row.getString(5);
            lines.put(
                    row.getUUID(0),
                    new IssuedLine(
                            Issued.Status.valueOf(row.getString(1)),
                            row.getString(2),
                            row.getInteger(3),
                            row.getBigDecimal(4),
                            standing == null ? null : Standing.valueOf(standing),
                            row.getBigDecimal(6),
                            row.getBigDecimal(7),
                            row.getString(8)));
        }
        return new Kept(
                position,
                before != null && before.lines.equals(lines) ? before.lines : Map.copyOf(lines));
    }
}
