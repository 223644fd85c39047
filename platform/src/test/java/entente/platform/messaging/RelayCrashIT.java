package entente.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.messaging.RelayProcess.Halt;
import entente.platform.store.Database;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A relay dies or stands still at every point between the log and its checkpoint; another one goes
 * on: nothing is lost, nothing counts twice, each key stays in order, the checkpoint never moves
 * back.
 */
class RelayCrashIT {

    /** A bound for liveness; the time that a takeover took is printed. */
    private static final Duration BOUND = Duration.ofSeconds(15);

    /** Sessions that stand before the checkpoint's trigger. */
    private static final String HELD = "wait_event = 'advisory'";

    private final Tallying publisher = Tallying.fresh();
    private final Listening reader = Listening.to(publisher);
    private final List<RelayProcess> processes = new ArrayList<>();
    private final List<Relay> relays = new ArrayList<>();

    @BeforeEach
    void watchTheCheckpoint() {
        publisher.store.sql(
                """
                create table moved (n bigint generated always as identity, next bigint);
                create function note_move() returns trigger language plpgsql security definer as $f$
                begin insert into public.moved (next) values (new.next); return new; end $f$;
                create trigger note_move after insert or update on checkpoint
                  for each row when (new.consumer = 'relay') execute function note_move()
                """);
    }

    @AfterEach
    void stop() {
        processes.forEach(RelayProcess::close);
        relays.forEach(Relay::close);
        reader.close();
        publisher.close();
    }

    /** Another one that waits to lead; nobody harms it, so it lives here. */
    private void standby() {
        List<Integer> before = candidates();
        relays.add(publisher.relay());
        await().atMost(BOUND).until(() -> !before.containsAll(candidates()));
    }

    private List<Integer> candidates() {
        return sessions("application_name in ('candidates', 'leader relay')");
    }

    private RelayProcess relay(Halt halt, int after) {
        RelayProcess process = RelayProcess.start(publisher, halt, after);
        processes.add(process);
        return process;
    }

    /** Waits until the checkpoint has passed what is recorded now, and prints how long it took. */
    private void awaitTakeover(String when) {
        long start = System.nanoTime();
        long head = publisher.here.store().head();
        await().atMost(BOUND).until(() -> publisher.cursor() >= head);
        System.out.printf(
                "A relay %s: another one had caught up after %d ms%n",
                when, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private void assertNothingLostNorTwice() {
        reader.awaitAllOf(publisher);
        assertThat(reader.status().parked()).isZero();
        assertThat(moves()).isSorted();
    }

    private List<Long> moves() {
        List<Long> moves = new ArrayList<>();
        try (var connection = publisher.store.owner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select next from moved order by n")) {
            while (rows.next()) {
                moves.add(rows.getLong(1));
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return moves;
    }

    @Test
    void killed_when_the_broker_has_the_events_and_it_does_not_know() {
        RelayProcess doomed = relay(Halt.SENT, 0);
        publisher.count(50);
        doomed.awaitHalted();
        standby();
        doomed.kill();
        awaitTakeover("was killed before the broker's answer");
        assertNothingLostNorTwice();
    }

    @Test
    void killed_between_the_brokers_answer_and_its_own_checkpoint() throws Exception {
        publisher.store.sql(
                """
                create function hold() returns trigger language plpgsql as $f$
                begin perform pg_advisory_xact_lock_shared(4711); return new; end $f$;
                create trigger hold before update on checkpoint
                  for each row when (new.consumer = 'relay') execute function hold()
                """);
        try (var holding = publisher.store.owner();
                var statement = holding.createStatement()) {
            RelayProcess doomed = relay(Halt.NOWHERE, 0);
            await().atMost(BOUND).until(() -> publisher.cursor() == 0);
            statement.execute("select pg_advisory_lock(4711)");
            publisher.count(50);
            await().atMost(BOUND).until(() -> !sessions(HELD).isEmpty());
            int held = sessions(HELD).getFirst();
            standby();
            // Its session stays behind, in the middle of the statement and with the leader's lock.
            doomed.kill();
            // The one that takes over is held at the same place soon after.
            await().atMost(BOUND).until(() -> sessions("pid = " + held).isEmpty());
            statement.execute("select pg_advisory_unlock(4711)");
        }
        awaitTakeover("was killed before its checkpoint");
        assertNothingLostNorTwice();
    }

    private List<Integer> sessions(String which) {
        List<Integer> pids = new ArrayList<>();
        for (Row row :
                Database.await(
                        publisher
                                .here
                                .database()
                                .pool()
                                .query(
                                        "select pid from pg_stat_activity where"
                                                + " datname = current_database() and "
                                                + which)
                                .execute())) {
            pids.add(row.getInteger(0));
        }
        return pids;
    }

    @Test
    void killed_again_and_again_while_it_leads() {
        for (int round = 0; round < 2; round++) {
            RelayProcess doomed = relay(Halt.NOWHERE, 0);
            long before = publisher.cursor();
            publisher.count(40);
            await().atMost(BOUND).until(() -> publisher.cursor() > before);
            publisher.count(10);
            doomed.kill();
        }
        standby();
        awaitTakeover("was killed while it led and the next one had to be started");
        assertNothingLostNorTwice();
    }

    /** It wakes up with old events in hand, sends them after newer ones, and cannot write. */
    @Test
    void stopped_in_the_middle_of_a_batch_while_another_one_goes_on() {
        RelayProcess frozen = freezeInTheMiddle();
        awaitTakeover("stood still");
        publisher.count(20);
        awaitTakeover("still stood still");
        frozen.thaw();
        frozen.goOn();
        publisher.count(20);
        awaitTakeover("woke up");
        assertNothingLostNorTwice();
    }

    private RelayProcess freezeInTheMiddle() {
        publisher.count(60);
        RelayProcess frozen = relay(Halt.SENDING, 25);
        frozen.awaitHalted();
        standby();
        frozen.freeze();
        return frozen;
    }

    @Test
    void without_the_end_of_the_hanging_session_nobody_takes_over() {
        publisher.store.sql(
                """
                create function public.pg_terminate_backend(int) returns boolean
                  language sql as 'select true';
                grant execute on function public.pg_terminate_backend(int) to public;
                alter database %s set search_path = public, pg_catalog
                """
                        .formatted(publisher.store.where().name()));
        RelayProcess frozen = freezeInTheMiddle();
        long head = publisher.here.store().head();
        try {
            await().atMost(Duration.ofSeconds(6)).until(() -> publisher.cursor() >= head);
            throw new AssertionError("Somebody leads beside a leader that only stands still");
        } catch (ConditionTimeoutException nobody) {
            frozen.thaw();
        }
    }

    @Test
    void a_checkpoint_that_runs_ahead_of_the_broker_loses_events() {
        publisher.count(60);
        RelayProcess doomed = relay(Halt.SENDING, 25);
        doomed.awaitHalted();
        publisher.store.sql("update checkpoint set next = (select max(position) from event)");
        doomed.kill();
        standby();
        publisher.count("last", 1);
        await().atMost(BOUND).until(() -> reader.amounts().containsKey("last"));
        assertThat(reader.amounts()).isNotEqualTo(publisher.recorded());
    }

    @Test
    void a_checkpoint_that_moves_back_is_noticed() {
        standby();
        publisher.count(10);
        awaitTakeover("started");
        publisher.store.sql("update checkpoint set next = next - 5 where consumer = 'relay'");
        assertThat(moves()).isNotEqualTo(moves().stream().sorted().toList());
    }
}
