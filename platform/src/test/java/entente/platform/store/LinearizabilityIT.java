package entente.platform.store;

import static entente.platform.store.AppendRequest.ANY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.store.StreamHistory.Answer;
import entente.platform.store.StreamHistory.Ask;
import entente.platform.testkit.CutProxy;
import entente.platform.testkit.Linearizability;
import entente.platform.testkit.Linearizability.Call;
import entente.platform.testkit.StoreFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * To all clients together a stream is one list: whatever they append and read at the same time, on
 * several instances and over connections that break, could have happened one after the other.
 */
class LinearizabilityIT {

    private static final String STREAM = "contested/1";
    private static final int CLIENTS = 9;
    private static final int CALLS = 400;

    @Test
    void clients_of_one_stream_see_one_list_even_while_connections_break() {
        try (StoreFixture fixture = StoreFixture.fresh()) {
            List<Call<Ask, Answer>> history = contest(fixture);
            assertThat(history).anyMatch(c -> c.answered() instanceof Answer.Refused);
            assertThat(history).anyMatch(c -> c.answered() instanceof Answer.Seen);
            assertThat(Linearizability.contradiction(StreamHistory.STREAM, history)).isEmpty();
        }
    }

    @Test
    void without_the_version_check_no_order_explains_what_they_saw() {
        try (StoreFixture fixture = StoreFixture.fresh()) {
            fixture.mutateAppend("w.expected <> w.actual", "false");
            assertThat(Linearizability.contradiction(StreamHistory.STREAM, contest(fixture)))
                    .isPresent();
        }
    }

    /** Two versions on, but told of one: what is read next does not fit. */
    @Test
    void a_store_that_answers_with_the_wrong_version_is_found() {
        try (StoreFixture fixture = StoreFixture.fresh()) {
            fixture.mutateAppend(
                    "select n.r, 'appended', n.name, n.version,",
                    "select n.r, 'appended', n.name, n.version + (n.version % 7 = 0)::int,");
            assertThat(Linearizability.contradiction(StreamHistory.STREAM, contest(fixture)))
                    .isPresent();
        }
    }

    /** Every third client reaches the store through a proxy that swallows answers and cuts. */
    private static List<Call<Ask, Answer>> contest(StoreFixture fixture) {
        StreamHistory history = new StreamHistory();
        StoreFixture.Instance one = fixture.instance();
        int port =
                io.vertx.pgclient.PgConnectOptions.fromUri(fixture.where().reactiveUrl()).getPort();
        try (CutProxy proxy = CutProxy.to(port)) {
            List<StoreFixture.Instance> instances =
                    List.of(one, fixture.instance(), fixture.instance(proxy.port()));
            AtomicInteger number = new AtomicInteger();
            List<Callable<Void>> work = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                EventStore store = instances.get(client % 3).store();
                Random random = new Random(client);
                work.add(() -> {
                    int known = 0;
                    for (int call = number.incrementAndGet();
                            call <= CALLS;
                            call = number.incrementAndGet()) {
                        switch (call % 60) {
                            case 20 -> proxy.loseAnswers();
                            case 40 -> proxy.cut();
                            default -> {}
                        }
                        known =
                                switch (random.nextInt(4)) {
                                    case 0 -> history.read(store, STREAM);
                                    case 1 -> history.append(store, STREAM, ANY, "c" + call);
                                    default -> history.append(store, STREAM, known, "c" + call);
                                };
                    }
                    proxy.cut(); // nobody waits for an answer that was swallowed
                    return null;
                });
            }
            Requests.together(work);
        }
        return history.calls();
    }
}
