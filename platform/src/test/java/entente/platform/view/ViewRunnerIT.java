package entente.platform.view;

import static entente.platform.store.Database.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import entente.platform.Category;
import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Leadership;
import entente.platform.store.Tally;
import entente.platform.testkit.StoreFixture;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Read models follow the log, are rebuilt while in use, and set aside what they cannot take in. */
class ViewRunnerIT {

    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance instance = fixture.instance();
    private final CommandHandler<Tally.Command, Tally.State, Tally.Event> tallies =
            CommandHandler.of(instance.store(), Tally.CATEGORY, new Tally());
    private final TallyView view = new TallyView();
    private final Leadership leadership = new Leadership(instance.database());
    private ViewAdmin views;

    @BeforeEach
    void start() {
        views = admin(instance, view, leadership);
    }

    @AfterEach
    void stop() {
        views.close();
        leadership.close();
        fixture.close();
    }

    private static ViewAdmin admin(
            StoreFixture.Instance instance, TallyView view, Leadership leadership) {
        return new ViewAdmin(
                List.of(view),
                instance.database(),
                instance.store(),
                leadership,
                new Feeds(instance.tail(), Map.of()));
    }

    private long begin(String id) {
        return tallies.handle(id, new Tally.Command.Begin("label " + id), by()).position();
    }

    private long count(String id, int amount) {
        return tallies.handle(id, new Tally.Command.Count(amount), by()).position();
    }

    private static CommandContext by() {
        return CommandContext.of("tester");
    }

    private String stamp() {
        return await(
                        instance.database()
                                .pool()
                                .query("select " + ViewStamp.of("sums_v1"))
                                .execute())
                .iterator()
                .next()
                .getString(0);
    }

    private Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        for (Row row :
                await(
                        instance.database()
                                .pool()
                                .query("select id, total from read_model.sums_v1")
                                .execute())) {
            totals.put(row.getString(0), row.getLong(1));
        }
        return totals;
    }

    @Test
    void who_waits_for_a_position_sees_its_effect() {
        begin("a");
        long position = count("a", 4);
        assertThat(views.await(view, position)).isGreaterThanOrEqualTo(position);
        assertThat(totals()).containsEntry("a", 4L);
    }

    @Test
    void waiting_for_a_position_that_never_comes_ends_with_busy() {
        assertThatThrownBy(() -> views.await(view, 1_000_000L))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        r -> {
                            assertThat(r.kind()).isEqualTo(Rejected.Kind.BUSY);
                            assertThat(r.code()).isEqualTo("view-behind");
                        });
    }

    @Test
    void a_view_that_has_not_begun_has_reached_nothing() {
        long position = begin("a");
        assertThat(views.await(view, position)).isEqualTo(position);
        views.close();
        fixture.sql("delete from checkpoint");
        assertThat(Checkpoints.reached(instance.database().pool(), "sums", 1, List.of("tally")))
                .isZero();
    }

    @Test
    void what_does_not_concern_a_view_costs_it_no_transaction_and_keeps_nobody_waiting() {
        views.await(view, begin("a"));
        await().until(() ->
                number("select count(*) from view_generation where state = 'LIVE'") == 1);
        String stamp = stamp();
        fixture.sql(
                """
                create table written (n bigint generated always as identity);
                create function note_write() returns trigger language plpgsql security definer as $f$
                begin insert into public.written default values; return new; end $f$;
                create trigger note_write after update on checkpoint
                  for each row when (new.consumer = 'sums_v1_g1') execute function note_write();
                grant select on written to public
                """);
        var others =
                CommandHandler.of(
                        instance.store(), new Category<>("other", Tally.Event.class), new Tally());
        long last = others.begin("o", new Tally.Command.Begin("other"), by()).position();
        for (int i = 0; i < 100; i++) {
            last = others.handle("o", new Tally.Command.Count(1), by()).position();
            assertThat(views.await(view, last)).isEqualTo(last);
        }
        long head = last;
        await().until(() ->
                number("select next from checkpoint where consumer = 'sums_v1_g1'") == head);
        assertThat(number("select count(*) from written")).isBetween(1L, 50L);
        assertThat(stamp()).as("what was kept of the view holds").isEqualTo(stamp);
        views.await(view, count("a", 1));
        assertThat(stamp()).isNotEqualTo(stamp);
    }

    private long number(String sql) {
        return await(instance.database().pool().query(sql).execute()).iterator().next().getLong(0);
    }

    @Test
    void a_view_is_rebuilt_while_commands_and_queries_go_on() {
        for (int i = 0; i < 5; i++) {
            begin("t" + i);
        }
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger queries = new AtomicInteger();
        List<String> noticed = new ArrayList<>();
        Thread writer =
                Thread.ofVirtual()
                        .start(() -> {
                            while (going.get()) {
                                int t = ThreadLocalRandom.current().nextInt(5);
                                long unused = count("t" + t, 1);
                            }
                        });
        Thread reader =
                Thread.ofVirtual()
                        .start(() -> {
                            long highest = 0;
                            while (going.get()) {
                                long sum =
                                        totals().values().stream().mapToLong(Long::longValue).sum();
                                if (sum < highest) {
                                    noticed.add("went back to " + sum);
                                }
                                highest = sum;
                                queries.incrementAndGet();
                            }
                        });
        await().until(() -> queries.get() > 20);
        await().until(() -> views.status().getFirst().state().equals("LIVE"));

        for (int round = 2; round <= 4; round++) {
            int generation = views.rebuild("sums");
            assertThat(generation).isEqualTo(round);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> views.status().getFirst().generation() == generation);
        }
        int before = queries.get();
        await().until(() -> queries.get() > before + 20);
        going.set(false);
        await().until(() -> !writer.isAlive() && !reader.isAlive());

        assertThat(noticed).isEmpty();
        views.await(view, instance.store().head());
        for (int i = 0; i < 5; i++) {
            String id = "t" + i;
            Tally.State.Counting state = (Tally.State.Counting) tallies.load(id).state();
            assertThat(totals()).containsEntry(id, state.sum());
        }
    }

    @Test
    void a_cancelled_rebuild_leaves_no_trace_and_can_be_started_again() {
        begin("a");
        views.await(view, count("a", 1));
        await().until(() -> views.status().getFirst().state().equals("LIVE"));
        int first = views.rebuild("sums");
        views.cancelRebuild("sums");
        await().until(() -> views.status().getFirst().rebuilding() == null);
        int second = views.rebuild("sums");
        assertThat(second).isGreaterThanOrEqualTo(first);
        await().until(() -> views.status().getFirst().generation() == second);
        assertThat(totals()).containsEntry("a", 1L);
    }

    @Test
    void a_poison_event_and_its_successors_are_parked_while_others_flow_and_replayed_in_order() {
        begin("ill");
        begin("well");
        count("ill", 1);
        count("ill", TallyView.POISON);
        count("ill", 2);
        count("well", 5);
        long last = count("ill", 3);
        views.await(view, last);

        assertThat(totals()).containsEntry("ill", 1L).containsEntry("well", 5L);
        List<Parked.Summary> parked = Parked.list(instance.database().pool(), 10);
        assertThat(parked).hasSize(3).allMatch(p -> p.key().equals("tally/ill"));
        assertThat(parked.getFirst().error()).contains("Thirteen is beyond me");

        assertThat(views.replay("sums", "tally/ill")).isZero();
        view.mend();
        String stamp = stamp();
        assertThat(views.replay("sums", "tally/ill")).isEqualTo(3);
        assertThat(stamp()).as("who keeps rows in memory notices").isNotEqualTo(stamp);
        assertThat(totals()).containsEntry("ill", 19L);
        assertThat(history("ill"))
                .containsExactly(
                        "+1 \"quoted\\\"",
                        "+13 \"quoted\\\"",
                        "+2 \"quoted\\\"",
                        "+3 \"quoted\\\"");
        views.await(view, count("ill", 1));
        assertThat(totals()).containsEntry("ill", 20L);
    }

    /** Only the poison itself is set aside; the later events of its key are dropped. */
    @Test
    void without_parking_the_successors_the_replay_ends_in_another_sum() {
        fixture.sql(
                """
                create function forgetful() returns trigger language plpgsql as $f$
                begin
                  if new.error like 'An earlier event%' then return null; end if;
                  return new;
                end $f$;
                create trigger forgetful before insert on parked
                  for each row execute function forgetful();
                """);
        begin("ill");
        count("ill", TallyView.POISON);
        views.await(view, count("ill", 2));
        view.mend();
        views.replay("sums", "tally/ill");
        assertThat(totals()).containsEntry("ill", 13L);
    }

    /** A generation that does not start at the beginning shows in the sums. */
    @Test
    void a_rebuild_that_skips_events_does_not_go_unnoticed() {
        fixture.sql(
                """
                create function hasty() returns trigger language plpgsql as $f$
                begin
                  if right(new.consumer, 3) = '_g2' then
                    new.next := (select max(position) from event);
                  end if;
                  return new;
                end $f$;
                create trigger hasty before insert on checkpoint
                  for each row execute function hasty();
                """);
        begin("a");
        views.await(view, count("a", 7));
        await().until(() -> views.status().getFirst().state().equals("LIVE"));
        int generation = views.rebuild("sums");
        await().until(() -> views.status().getFirst().generation() == generation);
        assertThat(totals()).doesNotContainEntry("a", 7L);
    }

    private String[] history(String id) {
        for (Row row :
                await(
                        instance.database()
                                .pool()
                                .preparedQuery(
                                        "select history from read_model.sums_v1 where id = $1")
                                .execute(io.vertx.sqlclient.Tuple.of(id)))) {
            return row.getArrayOfStrings(0);
        }
        return new String[0];
    }

    @Test
    void an_event_that_postgresql_refuses_is_parked_and_its_batch_goes_on() {
        begin("fine");
        begin("bad");
        long refused = count("bad", -1);
        assertThat(views.await(view, count("fine", 2))).isGreaterThan(refused);
        assertThat(totals()).containsEntry("fine", 2L).containsEntry("bad", 0L);
        assertThat(Parked.list(instance.database().pool(), 10)).hasSize(1);

        views.await(view, count("bad", 4));
        assertThat(views.replay("sums", "tally/bad")).isZero();
        assertThat(Parked.list(instance.database().pool(), 10))
                .extracting(Parked.Summary::error)
                .satisfiesExactly(
                        first -> assertThat(first).contains("0x00"),
                        second -> assertThat(second).contains("An earlier event"));
        view.mend();
        assertThat(views.replay("sums", "tally/bad")).isEqualTo(2);
        assertThat(totals()).containsEntry("bad", 3L);
    }

    @Test
    void another_instance_takes_over_when_the_leader_is_gone_or_hangs() {
        begin("a");
        views.await(view, count("a", 1));
        StoreFixture.Instance other = fixture.instance();
        Leadership candidate = new Leadership(other.database());
        ViewAdmin second = admin(other, new TallyView(), candidate);
        try {
            // The leader's heart stops although its connection lives: it hangs.
            leadership.close();
            fixture.sql("select 1");
            await().atMost(Duration.ofSeconds(8)).until(() -> leaders().equals(1L));
            long position = count("a", 2);
            assertThat(second.await(view, position)).isGreaterThanOrEqualTo(position);
            assertThat(totals()).containsEntry("a", 3L);
        } finally {
            second.close();
            candidate.close();
        }
    }

    private Object leaders() {
        for (Row row :
                await(
                        instance.database()
                                .pool()
                                .query(
                                        "select count(*) from leadership where heartbeat >"
                                                + " clock_timestamp() - interval '1 second'")
                                .execute())) {
            return row.getLong(0);
        }
        return 0L;
    }

    @Test
    void two_instances_fold_every_event_once() {
        StoreFixture.Instance other = fixture.instance();
        Leadership candidate = new Leadership(other.database());
        ViewAdmin second = admin(other, new TallyView(), candidate);
        try {
            String id = Ids.next().toString();
            begin(id);
            for (int i = 0; i < 50; i++) {
                long unused = count(id, 1);
            }
            second.await(view, instance.store().head());
            assertThat(totals()).containsEntry(id, 50L);
        } finally {
            second.close();
            candidate.close();
        }
    }
}
