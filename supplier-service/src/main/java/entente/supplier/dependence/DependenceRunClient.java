package entente.supplier.dependence;

import static entente.platform.store.Database.await;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import entente.platform.view.Views;
import entente.platform.web.CompanyTime;
import entente.supplier.spend.SpendBook;
import entente.supplier.spend.SpendBook.Spent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks at shares of spend and at the sources of critical items whenever spend or the log moved, or
 * another day began, and lets each supplier's stream decide. One instance does it; looking twice
 * changes nothing, because the stream knows which alerts are open.
 */
@Singleton
public class DependenceRunClient {

    private static final String TASK = "dependence";
    private static final int REST_PER_WORK = 5;

    private final CommandHandler<DependenceCommand, Dependence.State, DependenceEvent> suppliers;
    private final CommandHandler<CriticalItem.Command, CriticalItem.State, CriticalItemEvent> items;
    private final SpendBook spend;
    private final EventStore store;
    private final Views views;
    private final DependenceAlertView alerts;
    private final CriticalItemView critical;
    private final SourceStandingView standings;
    private final CompanyTime time;
    private final Duration rhythm;
    private final int months;
    private final BigDecimal raiseAbove;
    private final BigDecimal clearBelow;
    private final LedTask task;

    DependenceRunClient(
            CommandHandler<DependenceCommand, Dependence.State, DependenceEvent> suppliers,
            CommandHandler<CriticalItem.Command, CriticalItem.State, CriticalItemEvent> items,
            SpendBook spend,
            EventStore store,
            Leadership leadership,
            Views views,
            DependenceAlertView alerts,
            CriticalItemView critical,
            SourceStandingView standings,
            CompanyTime time,
            @ConfigProperty(name = "entente.dependence.rhythm", defaultValue = "1S")
                    Duration rhythm,
            @ConfigProperty(name = "entente.dependence.months", defaultValue = "12") int months,
            @ConfigProperty(name = "entente.dependence.raise-above", defaultValue = "60")
                    BigDecimal raiseAbove,
            @ConfigProperty(name = "entente.dependence.clear-below", defaultValue = "55")
                    BigDecimal clearBelow) {
        this.suppliers = suppliers;
        this.items = items;
        this.spend = spend;
        this.store = store;
        this.task = new LedTask(leadership, TASK, this::lead);
        this.views = views;
        this.alerts = alerts;
        this.critical = critical;
        this.standings = standings;
        this.time = time;
        this.rhythm = rhythm;
        this.months = months;
        this.raiseAbove = raiseAbove;
        this.clearBelow = clearBelow;
        if (clearBelow.compareTo(raiseAbove) > 0) {
            throw new IllegalArgumentException(
                    "entente.dependence.clear-below is not above raise-above");
        }
    }

    /** Spend that counts for dependence: of the last months, the current one included. */
    List<Spent> spent(String category) {
        return spend.spent(from(), null, category);
    }

    /** The same with one supplier. */
    List<Spent> spentWith(UUID supplier) {
        return spend.spentWith(from(), supplier);
    }

    private YearMonth from() {
        return YearMonth.from(time.today()).minusMonths(months - 1L);
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    /** What was looked at last; only this leader's own memory, so a new one looks again. */
    private record Looked(Map<SpendBook.Name, UUID> holders, long spendChanges, LocalDate day) {}

    private void lead(LedTask led, PgConnection connection) throws InterruptedException {
        Looked before = null;
        long read = -1;
        while (!led.isClosed()) {
            Leadership.confirm(connection);
            long began = System.nanoTime();
            long head = store.head();
            Looked now =
                    new Looked(
                            before == null || head != read ? spend.holders() : before.holders,
                            spend.changes(),
                            time.today());
            if (before == null || head != read) {
                lookAtSources(head);
            }
            read = head;
            if (!now.equals(before)) {
                look(head);
                before = now;
            }
            led.worked();
            Duration worked = Duration.ofNanos(System.nanoTime() - began);
            led.rest(connection, rhythm.plus(worked.multipliedBy(REST_PER_WORK)));
        }
    }

    /** Only suppliers with a share that could matter, or an open alert, are asked. */
    private void look(long position) {
        Map<UUID, Map<String, BigDecimal>> concerned = new HashMap<>();
        views.await(alerts, position);
        for (Row row :
                await(
                        store.database()
                                .pool()
                                .preparedQuery(
                                        "select distinct supplier_id from"
                                                + " read_model.dependence_alert_v1")
                                .execute())) {
            concerned.put(row.getUUID(0), new HashMap<>());
        }
        for (String category : spend.categories()) { // never all of them in memory
            Concentration.of(category, spent(category)).shares().stream()
                    .filter(s -> s.percent().compareTo(clearBelow) >= 0)
                    .forEach(s ->
                            concerned
                                    .computeIfAbsent(s.supplierId(), _ -> new HashMap<>())
                                    .put(category, s.percent()));
        }
        concerned.forEach((supplier, shares) ->
                suppliers.handle(
                        supplier,
                        DependenceCommand.Measure.of(shares, raiseAbove, clearBelow),
                        CommandContext.of(TASK)));
    }

    /** Only items are asked whose sources are not as they say. */
    private void lookAtSources(long position) {
        views.await(critical, position);
        views.await(standings, position);
        for (Row row :
                await(
                        store.database()
                                .pool()
                                .preparedQuery(
                                        "select id, now from (select c.id, c.away, array(select s"
                                                + " from unnest(c.sources) s left join"
                                                + " read_model.source_standing_v1 k on k.id = s::uuid"
                                                + " where not coalesce(k.active and not k.merged,"
                                                + " false)) as now from read_model.critical_item_v2 c)"
                                                + " i where not (now <@ away and away <@ now)")
                                .execute())) {
            items.handle(
                    row.getUUID(0),
                    new CriticalItem.Command.Observe(
                            Arrays.stream(row.getArrayOfStrings(1))
                                    .map(UUID::fromString)
                                    .collect(Collectors.toSet())),
                    CommandContext.of(TASK));
        }
    }
}
