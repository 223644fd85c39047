package entente.platform.messaging;

import entente.platform.Recorded;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Database;
import entente.platform.store.Leadership;
import entente.platform.store.Tally;
import entente.platform.testkit.Engines;
import entente.platform.testkit.StoreFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that counts tallies and tells others about it: its store, its relay, its log. */
final class Tallying implements AutoCloseable {

    private static final AtomicInteger AMOUNT = new AtomicInteger();

    final String service;
    final Map<String, Object> kafka;
    final StoreFixture store;
    final StoreFixture.Instance here;
    final CommandHandler<Tally.Command, Tally.State, Tally.Event> tallies;
    private final List<Leadership> leaderships = new ArrayList<>();

    Tallying(String service, StoreFixture store, Map<String, Object> kafka) {
        this.service = service;
        this.kafka = kafka;
        this.store = store;
        this.here = store.instance();
        this.tallies = CommandHandler.of(here.store(), Tally.CATEGORY, new Tally());
    }

    /** On the shared engines, with a topic of its own. */
    static Tallying fresh() {
        String service = Engines.fresh("tallying");
        Engines.createTopics(service + "-events");
        return new Tallying(
                service, StoreFixture.fresh(), Map.of("bootstrap.servers", Engines.kafka()));
    }

    String topic() {
        return service + "-events";
    }

    Relay relay() {
        return relay(here, new TallyPublisher());
    }

    /** A relay of another instance or with another publisher, with a leadership of its own. */
    Relay relay(StoreFixture.Instance instance, TallyPublisher publisher) {
        return new Relay(
                service,
                List.of(publisher),
                instance.store(),
                leadership(instance),
                instance.tail(),
                kafka,
                new SimpleMeterRegistry());
    }

    Leadership leadership(StoreFixture.Instance instance) {
        Leadership leadership = new Leadership(instance.database());
        leaderships.add(leadership);
        return leadership;
    }

    static CommandContext by() {
        return CommandContext.of("tester");
    }

    /** Counts amounts that were never counted before on a few tallies. */
    void count(int events) {
        for (int i = 0; i < events; i++) {
            count("t" + ThreadLocalRandom.current().nextInt(7), AMOUNT.incrementAndGet());
        }
    }

    void count(String id, int amount) {
        if (tallies.load(id).version() == 0) {
            tallies.handle(id, new Tally.Command.Begin(id), by());
        }
        tallies.handle(id, new Tally.Command.Count(amount), by());
    }

    /** What stands in the log: amounts by tally, in order. */
    Map<String, List<String>> recorded() {
        Map<String, List<String>> amounts = new TreeMap<>();
        for (Recorded<byte[]> raw : here.store().readAll(0, 100_000)) {
            if (raw.type().equals("tally-counted")) {
                String json = new String(raw.event(), StandardCharsets.UTF_8);
                amounts.computeIfAbsent(raw.id(), _ -> new ArrayList<>())
                        .add(json.replaceAll("\\D", ""));
            }
        }
        return amounts;
    }

    /** How far the relay is; -1 before the first one led. */
    long cursor() {
        for (Row row :
                Database.await(
                        here.database()
                                .pool()
                                .query("select next from checkpoint where consumer = 'relay'")
                                .execute())) {
            return row.getLong(0);
        }
        return -1;
    }

    @Override
    public void close() {
        leaderships.forEach(Leadership::close);
        store.close();
    }
}
