package entente.scorecard.purchases;

import static entente.platform.store.Database.await;

import entente.platform.web.list.Page;
import entente.scorecard.purchases.EventState.State;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came from each source, and what became of it? */
final class SourcesView {

    private SourcesView() {}

    /**
     * A source of purchase events; {@code accepted} is the sum of what is counted, superseded,
     * waiting and quarantined.
     *
     * @param source null: of what could not be read, not even from where it came
     * @param accepted events that could be read, each once
     * @param counted events that have their effect, or had none to have, as market prices
     * @param superseded events that others came before, or took back
     * @param waiting events whose order line, receipt or supplier is not known yet
     * @param quarantined events that contradict what came first
     * @param unreadable different events that could not be read and are open
     * @param completeness percent of all that had their effect or gave way to others; null when
     *     nothing came
     * @param lastTime the latest {@code ce_time} of what could be read
     * @param lastHeard when something new, or something unreadable, came last
     */
    public record Source(
            @Nullable String source,
            long accepted,
            long counted,
            long superseded,
            long waiting,
            long quarantined,
            long unreadable,
            @Nullable BigDecimal completeness,
            @Nullable OffsetDateTime lastTime,
            @Nullable OffsetDateTime lastHeard) {

        private static Source of(@Nullable String source, Row row) {
            return new Source(
                    source,
                    row.getLong(1),
                    0,
                    0,
                    0,
                    0,
                    row.getLong(2),
                    null,
                    row.getOffsetDateTime(3),
                    row.getOffsetDateTime(4));
        }

        private Source with(long supersedes, long waits, long contradicts) {
            long settled = accepted - waits - contradicts;
            long all = accepted + unreadable;
            return new Source(
                    source,
                    accepted,
                    settled - supersedes,
                    supersedes,
                    waits,
                    contradicts,
                    unreadable,
                    all == 0 ? null : percent(settled, all),
                    lastTime,
                    lastHeard);
        }

        private static BigDecimal percent(long of, long all) {
            BigDecimal percent =
                    BigDecimal.valueOf(of)
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP)
                            .stripTrailingZeros();
            return percent.scale() < 0 ? percent.setScale(0) : percent;
        }
    }

    private static final Comparator<Source> BY_NAME =
            Comparator.comparing(
                    Source::source, Comparator.nullsLast(Comparator.<String>naturalOrder()));

    /** All sources by name, from one snapshot. */
    static Page<Source> all(SqlClient client, Suppliers suppliers) {
        await(client.query("set transaction isolation level repeatable read").execute());
        JudgedView waiting = JudgedView.of(client, suppliers, State.WAITING);
        JudgedView quarantined = JudgedView.of(client, suppliers, State.QUARANTINED);
        Map<String, Long> superseded = SupersededView.bySource(client, suppliers);
        quarantined.superseded().forEach((source, n) -> superseded.merge(source, n, Long::sum));
        Map<String, Long> waits = sums(UnsettledView.totals(client, waiting, State.WAITING));
        Map<String, Long> contradicts =
                sums(UnsettledView.totals(client, quarantined, State.QUARANTINED));
        List<Source> sources = new ArrayList<>();
        for (Row row :
                await(
                        client.preparedQuery(
                                        "select source, coalesce(s.accepted, 0), coalesce(q.entries,"
                                                + " 0), s.last_time, greatest(s.last_heard, q.last)"
                                                + " from purchase_source s full join (select source,"
                                                + " count(*) filter (where state = 'OPEN') as entries,"
                                                + " max(last_seen) as last from quarantine where"
                                                + " topic = $1 group by source) q using (source)")
                                .execute(Tuple.of(IntakeLag.SOURCE)))) {
            String source = row.getString(0);
            String name = source == null ? "" : source;
            sources.add(
                    Source.of(source, row)
                            .with(
                                    superseded.getOrDefault(name, 0L),
                                    waits.getOrDefault(name, 0L),
                                    contradicts.getOrDefault(name, 0L)));
        }
        sources.sort(BY_NAME);
        return new Page<>(sources, null, PurchaseLogClient.head(client), Source.class);
    }

    private static Map<String, Long> sums(List<UnsettledView.Total> totals) {
        Map<String, Long> sums = new TreeMap<>();
        totals.forEach(total -> sums.merge(total.source(), total.events(), Long::sum));
        return sums;
    }
}
