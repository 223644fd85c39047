package entente.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import entente.platform.testkit.CutProxy;
import entente.platform.testkit.StoreFixture;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** There is always somebody who leads, also after leaders and candidates lost connections. */
class LeadershipIT {

    /** Far below the patience of other calls, and above that of a candidate. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final int MANY = 20;

    private final StoreFixture fixture = StoreFixture.fresh();
    private final CutProxy proxy =
            CutProxy.to(PgConnectOptions.fromUri(fixture.where().reactiveUrl()).getPort());
    private final StoreFixture.Instance behindProxy = fixture.instance(proxy.port());
    private final StoreFixture.Instance direct = fixture.instance();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @AfterEach
    void stop() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        proxy.close();
        fixture.close();
    }

    private <C extends AutoCloseable> C opened(C closeable) {
        open.push(closeable);
        return closeable;
    }

    private Housekeeping housekeeping(StoreFixture.Instance instance) {
        return opened(
                new Housekeeping(
                        instance.store(),
                        opened(new Leadership(instance.database())),
                        Duration.ofHours(1)));
    }

    /** The sessions of PostgreSQL that lead the task. */
    private Set<Integer> leading(String task) {
        Set<Integer> leading = new HashSet<>();
        for (Row row :
                Database.await(
                        direct.database()
                                .pool()
                                .preparedQuery(
                                        "select l.pid from pg_locks l join pg_stat_activity a on"
                                                + " a.pid = l.pid where l.locktype = 'advisory' and"
                                                + " l.granted and a.datname = current_database()"
                                                + " and a.application_name = $1")
                                .execute(Tuple.of("leader " + task)))) {
            leading.add(row.getInteger(0));
        }
        return leading;
    }

    private void awaitAnotherThan(Set<Integer> before) {
        await().atMost(BOUND)
                .until(() -> leading("housekeeping"), now -> !now.isEmpty() && !now.equals(before));
    }

    /** It cleans up every few minutes, and would stand again only then. */
    @Test
    void a_leader_that_lost_its_connection_while_it_had_nothing_to_do_stands_again() {
        housekeeping(behindProxy);
        awaitAnotherThan(Set.of());
        Set<Integer> first = leading("housekeeping");
        Housekeeping other = housekeeping(direct);
        proxy.cut();
        awaitAnotherThan(first);
        Set<Integer> second = leading("housekeeping");
        other.close();
        awaitAnotherThan(second);
    }

    @Test
    void a_candidate_whose_connection_went_silent_asks_on_another() {
        AtomicBoolean stopped = new AtomicBoolean();
        Leadership first = opened(new Leadership(direct.database()));
        PgConnection leader = Objects.requireNonNull(first.lead("task", stopped::get));
        Leadership second = opened(new Leadership(behindProxy.database()));
        var candidate = CompletableFuture.supplyAsync(() -> second.lead("task", stopped::get));
        // Its first question has been answered: the connection that goes silent is its own.
        await().until(() -> candidates() == 1);
        proxy.silence();
        Database.await(leader.close());
        await().atMost(BOUND).until(candidate::isDone);
        assertThat(leading("task")).hasSize(1);
        stopped.set(true);
        PgConnection led = Objects.requireNonNull(candidate.join());
        Leadership.end(led);
    }

    /** Its instance lives, and its heartbeat with it, but this one connection was lost. */
    @ParameterizedTest
    @CsvSource({
        "idle_session_timeout,                select 1",
        "idle_in_transaction_session_timeout, begin"
    })
    void a_leader_that_asks_nothing_any_more_is_followed_by_another(String bound, String last) {
        Leadership first = opened(new Leadership(direct.database()));
        PgConnection forgotten = Objects.requireNonNull(first.lead("task", () -> false));
        assertThat(setting(forgotten, bound)).isEqualTo("2min");
        Database.await(forgotten.query("set " + bound + " = '1s'").execute());
        Database.await(forgotten.query(last).execute());
        Leadership second = opened(new Leadership(direct.database()));
        AtomicBoolean stopped = new AtomicBoolean();
        var next = CompletableFuture.supplyAsync(() -> second.lead("task", stopped::get));
        try {
            await().atMost(BOUND).until(next::isDone);
            assertThatThrownBy(() -> Leadership.confirm(forgotten));
        } finally {
            stopped.set(true);
            Leadership.end(Objects.requireNonNull(next.join()));
            Leadership.end(forgotten);
        }
    }

    private static String setting(PgConnection connection, String name) {
        return Database.await(connection.query("show " + name).execute())
                .iterator()
                .next()
                .getString(0);
    }

    @Test
    void a_connection_that_comes_too_late_is_not_left_open() {
        int before = proxy.connections();
        proxy.hold();
        assertThatThrownBy(() -> behindProxy.database().connect("late", Duration.ofMillis(500)))
                .isInstanceOf(Database.DatabaseUnavailable.class);
        await().atMost(BOUND).until(() -> proxy.connections() > before);
        proxy.letGo();
        await().atMost(BOUND).until(() -> proxy.connections() == before);
    }

    @Test
    void who_waits_for_many_tasks_holds_one_connection() {
        Leadership first = opened(new Leadership(direct.database()));
        List<String> tasks = IntStream.range(0, MANY).mapToObj(i -> "task " + i).toList();
        tasks.forEach(task -> {
            PgConnection led = Objects.requireNonNull(first.lead(task, () -> false));
            opened(() -> Leadership.end(led));
        });
        AtomicBoolean stopped = new AtomicBoolean();
        Leadership second = opened(new Leadership(behindProxy.database()));
        List<Thread> waiting =
                tasks.stream()
                        .map(task ->
                                Thread.ofVirtual().start(() -> second.lead(task, stopped::get)))
                        .toList();
        opened(() -> {
            stopped.set(true);
            for (Thread thread : waiting) {
                thread.join();
            }
        });
        await().until(() -> candidates() == 1);
        await().during(Duration.ofSeconds(1))
                .until(() -> proxy.connections(), is(2)); // the other is its heartbeat
    }

    @Test
    void only_a_few_connect_at_a_time_when_everybody_may() {
        AtomicInteger turns = new AtomicInteger();
        try (Candidates candidates =
                new Candidates(
                        direct.database(),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(2),
                        "3 seconds",
                        String::hashCode)) {
            for (int i = 0; i < MANY; i++) {
                String task = "task " + i;
                Thread.ofVirtual()
                        .start(() -> {
                            if (candidates.awaitTurn(task, () -> false)) {
                                turns.incrementAndGet();
                            }
                        });
            }
            await().during(Duration.ofSeconds(1)).until(turns::get, is(4));
            candidates.turnIsOver();
            await().during(Duration.ofMillis(500)).until(turns::get, is(5));
            for (int i = 5; i < MANY; i++) {
                candidates.turnIsOver();
            }
            await().until(turns::get, is(MANY));
        }
    }

    /** The sessions of those who wait that have been answered. */
    private int candidates() {
        for (Row row :
                Database.await(
                        direct.database()
                                .pool()
                                .query(
                                        "select count(*)::int from pg_stat_activity where datname ="
                                                + " current_database() and application_name ="
                                                + " 'candidates' and query like '%pg_locks%'"
                                                + " and state = 'idle'")
                                .execute())) {
            return row.getInteger(0);
        }
        return 0;
    }
}
