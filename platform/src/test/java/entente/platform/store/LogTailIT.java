package entente.platform.store;

import static entente.platform.store.AppendRequest.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.testkit.StoreFixture;
import io.vertx.pgclient.PgConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every reader gets the log as it is, whether the tail serves it or it reads for itself. */
class LogTailIT {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance here = fixture.instance();
    private final StoreFixture.Instance there = fixture.instance();
    private final LogTail tail = new LogTail(here.database(), new Wakeup(), 64);
    private final List<PgConnection> connections = new ArrayList<>();

    @AfterEach
    void stop() {
        tail.close();
        connections.forEach(PgConnection::close);
        fixture.close();
    }

    private LogCursor cursor(@Nullable String category, long position) {
        PgConnection connection = here.database().connect("reader");
        connections.add(connection);
        return tail.cursor(connection, category, position);
    }

    private void append(StoreFixture.Instance instance, String category, int events) {
        for (int i = 0; i < events; i++) {
            instance.store().append(Requests.one(category + "/" + i % 3, ANY, category + i));
        }
    }

    /** Reads on until the position is passed. */
    private static void follow(LogCursor cursor, long until, List<Recorded<byte[]>> into)
            throws InterruptedException {
        while (cursor.position() < until) {
            into.addAll(cursor.next(SHORT));
        }
    }

    /** Until then readers read for themselves. */
    private void awaitServing() {
        await().until(() -> tail.after(life(), here.store().head(), null, Duration.ZERO) != null);
    }

    /** Until the tail itself has this event; a reader may have gone ahead of it. */
    private void awaitRead(long position) {
        await().until(() -> {
            LogTail.Stretch found = tail.after(life(), position - 1, null, Duration.ZERO);
            return found != null && !found.events().isEmpty();
        });
    }

    private LogTail.Life life() {
        return LogTail.Life.of(here.database().pool());
    }

    private List<String> log(@Nullable String category) {
        return told(
                here.store().readAll(0, 10_000).stream()
                        .filter(e -> category == null || Category.of(e.stream()).equals(category))
                        .toList());
    }

    private static List<String> told(List<Recorded<byte[]>> events) {
        return events.stream()
                .map(e ->
                        e.position()
                                + " "
                                + e.stream()
                                + " "
                                + new String(e.event(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void readers_at_any_place_get_every_event_of_theirs_once_and_in_order() {
        append(here, "early", 30);
        List<Recorded<byte[]>> all = new CopyOnWriteArrayList<>();
        List<Recorded<byte[]>> some = new CopyOnWriteArrayList<>();
        List<Recorded<byte[]>> late = new CopyOnWriteArrayList<>();
        AtomicBoolean writing = new AtomicBoolean(true);
        LogCursor slow = cursor("mine", 0);
        List<Callable<Void>> work = new ArrayList<>();
        work.add(() -> {
            Requests.together(
                    List.of(
                            () -> {
                                append(here, "mine", 300);
                                return null;
                            },
                            () -> {
                                append(there, "other", 300);
                                return null;
                            }));
            writing.set(false);
            return null;
        });
        work.add(() -> follow(writing, cursor(null, 0), all));
        work.add(() -> follow(writing, cursor("mine", 0), some));
        work.add(() -> {
            // Falls far behind what the tail keeps.
            while (writing.get()) {
                long next = slow.position() + 200;
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> !writing.get() || here.store().head() > next);
                late.addAll(slow.next(SHORT));
            }
            follow(slow, here.store().head(), late);
            return null;
        });
        Requests.together(work);

        assertThat(told(all)).isEqualTo(log(null)).hasSize(630);
        assertThat(told(some)).isEqualTo(log("mine")).hasSize(300);
        assertThat(told(late)).isEqualTo(log("mine"));
    }

    private @Nullable Void follow(
            AtomicBoolean writing, LogCursor cursor, List<Recorded<byte[]>> into)
            throws InterruptedException {
        while (writing.get()) {
            into.addAll(cursor.next(SHORT));
        }
        follow(cursor, here.store().head(), into);
        return null;
    }

    @Test
    void a_reader_comes_past_what_does_not_concern_it() throws InterruptedException {
        LogCursor idle = cursor("nothing", 0);
        awaitServing();
        append(there, "other", 5);
        List<Recorded<byte[]>> got = new ArrayList<>();
        follow(idle, 5, got);
        assertThat(got).isEmpty();
        assertThat(idle.lag()).isZero();
        assertThat(idle.reflects()).isNotNull();
    }

    @Test
    void when_the_tail_is_cut_off_readers_go_on_by_themselves_and_it_comes_back()
            throws InterruptedException {
        LogCursor reader = cursor(null, 0);
        awaitServing();
        List<Recorded<byte[]>> got = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            append(here, "mine", 20);
            follow(reader, here.store().head(), got);
            Database.await(
                    there.database()
                            .pool()
                            .query(
                                    "select pg_terminate_backend(pid) from pg_stat_activity"
                                            + " where application_name = 'log tail' and datname ="
                                            + " current_database()")
                            .execute());
            append(there, "mine", 20);
            follow(reader, here.store().head(), got);
        }
        awaitServing();
        assertThat(told(got)).isEqualTo(log(null)).hasSize(120);
    }

    /** Put back by hand to what it was ten events ago; then other things happened. */
    private List<String> restored(String another) throws InterruptedException {
        append(here, "mine", 20);
        LogCursor before = cursor(null, 0);
        awaitServing();
        append(there, "mine", 10);
        follow(before, 30, new ArrayList<>());
        awaitRead(30);
        fixture.sql("delete from event where position > 20;" + another);
        append(there, "after", 10);
        List<Recorded<byte[]>> got = new ArrayList<>();
        LogCursor after = cursor(null, 20);
        follow(after, 30, got);
        return told(got);
    }

    @Test
    void in_another_life_of_the_database_nobody_gets_what_is_gone() throws InterruptedException {
        List<String> got = restored("update store set home = 'restored'");
        assertThat(got).isEqualTo(log("after")).hasSize(10);
        // The tail begins the other life, too.
        await().until(() -> tail.after(life(), 30, null, Duration.ZERO) != null);
    }

    @Test
    void without_another_life_a_reader_would_get_what_is_gone() throws InterruptedException {
        List<String> got = restored("select 1");
        assertThat(got).isNotEqualTo(log("after"));
    }

    @Test
    void a_tail_that_is_closed_ends_at_once_instead_of_resting_before_it_begins_anew() {
        Duration quickest = Duration.ofDays(1);
        for (int i = 0; i < 5; i++) {
            LogTail another = new LogTail(here.database(), new Wakeup());
            PgConnection connection = here.database().connect("reader");
            connections.add(connection);
            another.cursor(connection, null, 0);
            await().until(() ->
                    another.after(life(), here.store().head(), null, Duration.ZERO) != null);
            long began = System.nanoTime();
            another.close();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            quickest = took.compareTo(quickest) < 0 ? took : quickest;
        }
        assertThat(quickest).isLessThan(LogTail.REST);
    }
}
