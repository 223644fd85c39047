package entente.platform.store;

import static entente.platform.store.AppendRequest.ANY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Recorded;
import entente.platform.store.AppendResult.Appended;
import entente.platform.testkit.CutProxy;
import entente.platform.testkit.StoreFixture;
import io.vertx.pgclient.PgConnectOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The appender's connection breaks: nobody may be told a lie, nothing may happen twice. */
class AppendBreakIT {

    private final StoreFixture fixture = StoreFixture.fresh();
    private final EventStore store = fixture.instance().store();
    private final CutProxy proxy =
            CutProxy.to(PgConnectOptions.fromUri(fixture.where().reactiveUrl()).getPort());

    @AfterEach
    void stop() {
        fixture.close();
        proxy.close();
    }

    @Test
    void when_the_connection_breaks_after_the_commit_the_answer_is_still_true() {
        assertThat(answersOfBrokenAppends(0)).containsExactly(1, 2, 3, 4);
        assertThat(store.read("cut/1")).hasSize(4);
    }

    @Test
    void it_is_true_also_when_postgresql_is_not_back_at_once() {
        assertThat(answersOfBrokenAppends(1)).containsExactly(1, 2, 3, 4);
        assertThat(store.read("cut/1")).hasSize(4);
    }

    /** Sending it again without asking the log first. */
    @Test
    void without_asking_the_log_the_event_would_be_there_twice_or_the_answer_a_lie() {
        fixture.mutateAppend("e.id, e.type", "gen_random_uuid(), e.type");
        assertThat(answersOfBrokenAppends(0)).isNotEqualTo(List.of(1, 2, 3, 4));
    }

    /** What is answered when the answer is lost and so many attempts to connect fail. */
    private List<Integer> answersOfBrokenAppends(int turnedAway) {
        List<Integer> answers = new ArrayList<>();
        EventStore through = fixture.instance(proxy.port()).store();
        for (int i = 0; i < 4; i++) {
            // A new connection first has to prepare its statements.
            assertThat(through.append(Requests.one("warm/1", i, "up"))).isNotNull();
            int before = store.read("cut/1").size();
            AppendRequest request = Requests.one("cut/1", ANY, "n" + i);
            proxy.loseAnswers();
            var answer = CompletableFuture.supplyAsync(() -> through.append(request));
            Awaitility.await().until(() -> store.read("cut/1").size() == before + 1);
            proxy.turnAway(turnedAway);
            proxy.cut();
            answers.add(
                    answer.join() instanceof Appended(var _, int version, var _) ? version : -1);
        }
        return answers;
    }

    @Test
    void an_append_after_the_idle_connection_was_ended_is_recorded() {
        EventStore through = fixture.instance(proxy.port()).store();
        for (int i = 0; i < 5; i++) {
            assertThat(through.append(Requests.one("idle/1", i, "n"))).isInstanceOf(Appended.class);
            proxy.cut();
        }
    }

    /** One follows the other on the same connection, and neither gets its answer. */
    @Test
    void two_calls_that_are_in_flight_when_it_breaks_are_both_answered_and_recorded_once() {
        EventStore through = fixture.instance(proxy.port()).store();
        for (int i = 0; i < 5; i++) {
            through.append(Requests.one("warm/1", i, "up"));
            proxy.loseAnswers();
            String[] streams = {"first/" + i, "second/" + i};
            List<CompletableFuture<AppendResult>> answers = new ArrayList<>();
            for (String stream : streams) {
                AppendRequest request = Requests.one(stream, 0, "n");
                answers.add(CompletableFuture.supplyAsync(() -> through.append(request)));
                Awaitility.await().until(() -> store.read(stream).size() == 1);
            }
            proxy.cut();
            assertThat(answers).allMatch(answer -> answer.join() instanceof Appended);
            assertThat(streams).allMatch(stream -> store.read(stream).size() == 1);
        }
    }

    /** What PostgreSQL refuses and what a break loses meet in one batch or in two. */
    @Test
    void what_is_refused_is_refused_alone_and_no_connection_is_left_behind() {
        EventStore through = fixture.instance(proxy.port()).store();
        for (int round = 0; round < 5; round++) {
            String prefix = round + "/";
            through.append(Requests.one("warm/1", round, "up"));
            var answers =
                    CompletableFuture.supplyAsync(() ->
                            Requests.together(
                                    IntStream.range(0, 60)
                                            .mapToObj(i -> append(through, prefix, i))
                                            .toList()));
            proxy.cut();
            assertThat(answers.join())
                    .isEqualTo(
                            IntStream.range(0, 60)
                                    .mapToObj(i -> i % 20 == 7 ? "refused" : "recorded")
                                    .toList());
            assertThat(store.readAll(0, 1_000).stream().map(Recorded::stream))
                    .filteredOn(stream -> stream.startsWith(prefix))
                    .doesNotHaveDuplicates()
                    .hasSize(57);
        }
        Awaitility.await().until(() -> connections() == 1);
    }

    private static Callable<String> append(EventStore through, String prefix, int i) {
        // PostgreSQL has no text with a zero in it.
        String stream = prefix + (i % 20 == 7 ? "\0" : i);
        return () -> {
            try {
                return through.append(Requests.one(stream, 0, "n")) instanceof Appended
                        ? "recorded"
                        : "not recorded";
            } catch (RuntimeException e) {
                return "refused";
            }
        };
    }

    /**
     * The appender's connections; the instance that asks has one, the one through the proxy too.
     */
    private long connections() {
        try (var owner = fixture.owner();
                var rows =
                        owner.createStatement()
                                .executeQuery(
                                        "select count(*) from pg_stat_activity"
                                                + " where application_name = 'appender'"
                                                + " and datname = current_database()")) {
            rows.next();
            return rows.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
