package entente.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Recorded;
import entente.platform.Rejected;
import entente.platform.testkit.StoreFixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands against the real store: races, repetitions, long streams. */
class CommandHandlerIT {

    private final StoreFixture fixture = StoreFixture.fresh();
    private final StoreFixture.Instance instance = fixture.instance();
    private final CommandHandler<Tally.Command, Tally.State, Tally.Event> tallies =
            handler(instance);

    private static CommandHandler<Tally.Command, Tally.State, Tally.Event> handler(
            StoreFixture.Instance instance) {
        return CommandHandler.of(instance.store(), Tally.CATEGORY, new Tally());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static CommandContext by() {
        return CommandContext.of("tester");
    }

    private static void assertRejected(Runnable command, Rejected.Kind kind, String code) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        r -> {
                            assertThat(r.kind()).isEqualTo(kind);
                            assertThat(r.code()).isEqualTo(code);
                        });
    }

    @Test
    void of_two_that_claim_one_label_exactly_one_wins_and_nothing_of_the_other_is_recorded() {
        var other = handler(fixture.instance());
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String id = "t" + i;
            var handler = i % 2 == 0 ? tallies : other;
            work.add(() -> {
                try {
                    handler.handle(id, new Tally.Command.Begin("wanted"), by());
                    return "won";
                } catch (Rejected e) {
                    return e.code();
                }
            });
        }
        assertThat(Requests.together(work)).containsOnlyOnce("won").contains("label-taken");
        assertThat(instance.store().readAll(0, 100)).hasSize(1);
    }

    @Test
    void without_the_claim_check_many_would_win() {
        fixture.mutateAppend("where c.take and h.stream <> c.stream", "where false");
        tallies.handle("a", new Tally.Command.Begin("wanted"), by());
        tallies.handle("b", new Tally.Command.Begin("wanted"), by());
        assertThat(instance.store().readAll(0, 100)).hasSize(2);
    }

    @Test
    void a_lost_race_is_decided_again_unless_a_version_was_expected() {
        tallies.handle("a", new Tally.Command.Begin("a"), by());
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            work.add(() -> tallies.handle("a", new Tally.Command.Count(1), by()).version());
        }
        assertThat(Requests.together(work)).containsExactlyInAnyOrder(2, 3, 4);
        assertRejected(
                () -> tallies.handle("a", new Tally.Command.Count(1), by().expecting(2)),
                Rejected.Kind.VERSION,
                "version-mismatch");
    }

    @Test
    void a_repeated_command_gives_the_first_answer_also_after_the_stream_went_on() {
        tallies.handle("a", new Tally.Command.Begin("a"), by());
        CommandContext context = by().withKey("key-1", "print");
        var first = tallies.handle("a", new Tally.Command.Count(5), context);
        tallies.handle("a", new Tally.Command.Count(7), by());
        var again = tallies.handle("a", new Tally.Command.Count(5), context);
        assertThat(again).isEqualTo(first);
        assertThat(tallies.load("a").version()).isEqualTo(3);
    }

    @Test
    void a_repeated_command_gives_the_first_answer_also_where_it_would_be_refused_now() {
        CommandContext key = by().withKey("key-1", "print");
        var first = tallies.begin("a", new Tally.Command.Begin("a"), key);
        tallies.handle("a", new Tally.Command.Count(7), by());
        assertThat(tallies.handle("a", new Tally.Command.Begin("a"), key)).isEqualTo(first);
        assertThat(tallies.handle("a", new Tally.Command.Begin("a"), key.expecting(0)))
                .isEqualTo(first);
        assertThat(tallies.begin("b", new Tally.Command.Begin("a"), key)).isEqualTo(first);
        // What it is spared from, once its key is forgotten.
        fixture.sql("delete from command");
        assertRejected(
                () -> tallies.handle("a", new Tally.Command.Begin("a"), key),
                Rejected.Kind.RULE,
                "tally-exists");
    }

    @Test
    void who_begins_what_is_there_already_is_answered_by_what_is_there() {
        tallies.begin("a", new Tally.Command.Begin("a"), by());
        assertRejected(
                () -> tallies.begin("a", new Tally.Command.Begin("other"), by()),
                Rejected.Kind.RULE,
                "tally-exists");
        var counted = tallies.begin("a", new Tally.Command.Count(3), by());
        assertThat(counted.state()).isEqualTo(new Tally.State.Counting("a", 3));
        assertRejected(
                () -> tallies.begin("b", new Tally.Command.Count(3), by()),
                Rejected.Kind.RULE,
                "tally-not-counting");
    }

    @Test
    void an_accepted_no_op_is_remembered_too_and_a_rejection_is_not() {
        CommandContext early = by().withKey("key-1", "print");
        assertRejected(
                () -> tallies.handle("a", new Tally.Command.Count(1), early),
                Rejected.Kind.RULE,
                "tally-not-counting");
        tallies.handle("a", new Tally.Command.Begin("a"), by());
        var noOp = by().withKey("key-2", "print");
        var first = tallies.handle("a", new Tally.Command.Count(0), noOp);
        tallies.handle("a", new Tally.Command.Count(1), early);
        assertThat(tallies.handle("a", new Tally.Command.Count(0), noOp)).isEqualTo(first);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        tallies.handle("a", new Tally.Command.Begin("a"), by().withKey("key-1", "print"));
        assertRejected(
                () ->
                        tallies.handle(
                                "b", new Tally.Command.Begin("b"), by().withKey("key-1", "other")),
                Rejected.Kind.RULE,
                "idempotency-key-reused");
    }

    @Test
    void a_command_repeated_while_the_first_is_in_flight_takes_effect_once() {
        tallies.handle("a", new Tally.Command.Begin("a"), by());
        assertThat(repeatedTogether()).hasSize(1);
        assertThat(tallies.load("a").version()).isEqualTo(2);
    }

    @Test
    void without_the_key_check_in_the_append_the_repetition_is_an_error() {
        tallies.handle("a", new Tally.Command.Begin("a"), by());
        // All have looked for the first answer before there is one.
        fixture.sql(
                """
                create function dawdle() returns trigger language plpgsql as $f$
                begin perform pg_sleep(1.5); return new; end $f$;
                create trigger dawdle before insert on event
                  for each row execute function dawdle();
                """);
        fixture.mutateAppend("k where k.key = any (r_key)", "k where false");
        assertThat(repeatedTogether()).hasSizeGreaterThan(1);
    }

    private List<String> repeatedTogether() {
        var other = handler(fixture.instance());
        CommandContext context = by().withKey("key-1", "print");
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            var handler = i % 2 == 0 ? tallies : other;
            work.add(() -> {
                try {
                    return handler.handle("a", new Tally.Command.Count(5), context).toString();
                } catch (RuntimeException e) {
                    return "failed: " + e.getClass();
                }
            });
        }
        return Requests.together(work).stream().distinct().toList();
    }

    @Test
    void a_long_stream_is_loaded_from_its_snapshot_and_a_foreign_snapshot_is_ignored() {
        tallies.handle("a", new Tally.Command.Begin("a"), by());
        for (int i = 0; i < 120; i++) {
            tallies.handle("a", new Tally.Command.Count(1), by());
        }
        var full = tallies.load("a");
        Awaitility.await()
                .until(() ->
                        !instance.store().load("a", "none").tail().isEmpty() || snapshots() > 0);
        assertThat(tallies.load("a")).isEqualTo(full);
        fixture.sql("update snapshot set state = convert_to('{\"phase\":\"Nobody\"}', 'UTF8')");
        assertThat(tallies.load("a")).isEqualTo(full);
        fixture.sql("update snapshot set shape = 'old', state = ''");
        assertThat(tallies.load("a")).isEqualTo(full);
    }

    private long snapshots() {
        return Database.await(
                        instance.database().pool().query("select count(*) from snapshot").execute())
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void what_was_known_then_can_be_asked_for_later() {
        tallies.handle("a", new Tally.Command.Begin("a"), by());
        tallies.handle("a", new Tally.Command.Count(1), by());
        Recorded<Tally.Event> then = tallies.events("a").getLast();
        Awaitility.await()
                .until(() -> instance.store().clock().instant().isAfter(then.recordedAt()));
        tallies.handle("a", new Tally.Command.Count(2), by());
        assertThat(tallies.load("a", then.recordedAt()).version()).isEqualTo(2);
        assertThat(tallies.load("a", then.recordedAt().minusSeconds(60)).version()).isZero();
    }

    /**
     * The store against a map, by random commands; and the laws of a decider on what it recorded.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_store_behaves_like_a_map_of_lists(long seed) {
        assertThat(differencesFromModel(seed)).isEmpty();
    }

    @Test
    void a_store_that_loses_track_of_versions_does_not_behave_like_a_map_of_lists() {
        fixture.mutateAppend(
                "s_actual[e.s] + e.off as version", "s_actual[e.s] + e.off + 1 as version");
        assertThat(differencesFromModel(4)).isNotEmpty();
    }

    private List<String> differencesFromModel(long seed) {
        Random random = new Random(seed);
        Map<String, List<Tally.Event>> model = new HashMap<>();
        Tally decider = new Tally();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            String id = "m" + random.nextInt(6);
            Tally.Command command =
                    switch (random.nextInt(10)) {
                        case 0, 1 -> new Tally.Command.Begin(seed + "-label-" + random.nextInt(4));
                        case 2 -> new Tally.Command.Close();
                        default -> new Tally.Command.Count(random.nextInt(4));
                    };
            List<Tally.Event> stream = model.computeIfAbsent(id, _ -> new ArrayList<>());
            String expected;
            try {
                List<Tally.Event> news = decider.decide(command, fold(decider, stream));
                boolean taken =
                        news.stream()
                                .flatMap(e -> decider.claims(e).stream())
                                .anyMatch(c ->
                                        model.entrySet().stream()
                                                .filter(e -> !e.getKey().equals(id))
                                                .flatMap(e -> e.getValue().stream())
                                                .flatMap(e -> decider.claims(e).stream())
                                                .anyMatch(c::equals));
                expected = taken ? "label-taken" : "v" + (stream.size() + news.size());
                if (!taken) {
                    stream.addAll(news);
                }
            } catch (Rejected e) {
                expected = e.code();
            }
            String actual;
            try {
                actual = "v" + tallies.handle(id, command, by()).version();
            } catch (Rejected e) {
                actual = e.code();
            }
            if (!expected.equals(actual)) {
                differences.add(command + ": " + expected + " but " + actual);
            }
        }
        model.forEach((id, events) -> {
            List<Tally.Event> stored = tallies.events(id).stream().map(Recorded::event).toList();
            if (!stored.equals(events)) {
                differences.add(id + " holds " + stored + " instead of " + events);
            }
            for (int cut = 0; cut <= stored.size(); cut++) {
                Tally.State state = fold(decider, stored.subList(0, cut));
                for (Tally.Event event : stored.subList(cut, stored.size())) {
                    state = decider.evolve(state, event);
                }
                if (!state.equals(tallies.load(id).state())) {
                    differences.add("fold of " + id + " cut at " + cut);
                }
            }
        });
        return differences;
    }

    private static Tally.State fold(Tally decider, List<Tally.Event> events) {
        Tally.State state = decider.initial();
        for (Tally.Event event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }
}
