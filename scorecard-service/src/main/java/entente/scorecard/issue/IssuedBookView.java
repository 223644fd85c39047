package entente.scorecard.issue;

import static entente.platform.store.Database.await;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.view.ViewStamp;
import entente.platform.view.Views;
import entente.scorecard.issue.IssuedState.Final;
import entente.scorecard.issue.IssuedState.Known;
import entente.scorecard.issue.IssuedState.Sheet;
import entente.scorecard.scoring.Issued;
import entente.scorecard.scoring.IssuedBook;
import entente.scorecard.scoring.IssuedLine;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Standing;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published scorecards: a single one from its stream, always current; all of a period from rows.
 */
@Singleton
public class IssuedBookView implements IssuedBook {

    private static final int MOST = 32;
    private static final String STAMP = "select " + ViewStamp.of(IssuedScorecardView.TABLE);

    private final CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    private final EventStore store;
    private final Views views;
    private final IssuedScorecardView view;
    private final Cache<Period, Kept> periods = Caffeine.newBuilder().maximumSize(MOST).build();

    private record Kept(String stamp, Map<UUID, IssuedLine> lines) {}

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

    /** Waits until the rows know of everything that was recorded before this call. */
    @Override
    public Map<UUID, IssuedLine> of(Period period) {
        views.await(view, store.head());
        // Read before the rows: what comes meanwhile has another stamp.
        String stamp =
                await(store.database().pool().query(STAMP).execute())
                        .iterator()
                        .next()
                        .getString(0);
        Kept kept = periods.getIfPresent(period);
        if (kept == null || !kept.stamp.equals(stamp)) {
            Map<UUID, IssuedLine> fresh = read(period);
            // The same object while it says the same, so that who compares sees it at once.
            kept = new Kept(stamp, kept != null && kept.lines.equals(fresh) ? kept.lines : fresh);
            periods.put(period, kept);
        }
        return kept.lines;
    }

    private Map<UUID, IssuedLine> read(Period period) {
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
        return Map.copyOf(lines);
    }
}
