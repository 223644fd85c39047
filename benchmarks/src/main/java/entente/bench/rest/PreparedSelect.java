package entente.bench.rest;

import static entente.platform.store.Database.await;

import entente.bench.harness.Contender;
import entente.bench.harness.InFlight;
import entente.bench.store.Clients;
import entente.local.Postgres;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** What pgbench would do, through the reactive client: for machines that have no pgbench. */
final class PreparedSelect implements Contender {
    private final Duration time;
    private final Pool pool;
    private final List<String> cards;
    private final List<InFlight.Caller> callers;
    private final AtomicLong wrong = new AtomicLong();

    PreparedSelect(Postgres.Database database, Cards cards, int connections, Duration time) {
        this.time = time;
        this.pool = Clients.pool(Clients.options(database), connections);
        this.cards =
                cards.bodies().stream().map(b -> new String(b, StandardCharsets.UTF_8)).toList();
        this.callers = IntStream.range(0, connections).mapToObj(this::caller).toList();
    }

    private InFlight.Caller caller(int start) {
        AtomicLong number = new AtomicLong(start);
        return () -> {
            int card = (int) (number.getAndIncrement() % cards.size());
            String body =
                    await(pool.preparedQuery(StoredCards.SELECT + "$1").execute(Tuple.of(card)))
                            .iterator()
                            .next()
                            .getString(0);
            if (!body.equals(cards.get(card))) {
                wrong.incrementAndGet();
            }
            return 1;
        };
    }

    @Override
    public String name() {
        return "prepared select, Vert.x (no pgbench here)";
    }

    @Override
    public void prepare() {
        wrong.set(0);
    }

    @Override
    public long round() throws Exception {
        return InFlight.run(callers, time);
    }

    @Override
    public void verify() {
        Unverified.unlessEqual("wrong answers", 0, wrong.get());
    }

    @Override
    public void close() {
        await(pool.close());
    }
}
