package entente.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.Category;
import entente.platform.EventType;
import entente.platform.Recorded;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Database;
import entente.platform.store.Leadership;
import entente.platform.store.Tally;
import entente.platform.testkit.Engines;
import entente.platform.testkit.StoreFixture;
import entente.platform.view.Feed;
import entente.platform.view.Feeds;
import entente.platform.view.Parked;
import entente.platform.view.View;
import entente.platform.view.ViewAdmin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.sqlclient.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From one service's log over Kafka into another service's view: in order, once in effect. */
class RelayIT {

    private final String service = Engines.fresh("tallying");
    private final String topic = service + "-events";
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", Engines.kafka());
    private final StoreFixture publisher = StoreFixture.fresh();
    private final StoreFixture.Instance here = publisher.instance();
    private final StoreFixture reader = StoreFixture.fresh();
    private final StoreFixture.Instance there = reader.instance();
    private final CommandHandler<Tally.Command, Tally.State, Tally.Event> tallies =
            CommandHandler.of(here.store(), Tally.CATEGORY, new Tally());
    private final Leadership leadership = new Leadership(here.database());
    private final Leadership readerLeadership = new Leadership(there.database());
    private final Heard heard = new Heard(topic);

    RelayIT() {
        Engines.createTopics(topic);
    }

    @AfterEach
    void stop() {
        leadership.close();
        readerLeadership.close();
        publisher.close();
        reader.close();
    }

    /** What is told: sums only; that a tally closed stays private. */
    private static final class TallyPublisher implements Publisher<Tally.Event> {
        @Override
        public Category<Tally.Event> category() {
            return Tally.CATEGORY;
        }

        @Override
        public @Nullable PublicEvent publish(Recorded<Tally.Event> event) {
            return switch (event.event()) {
                case Tally.Event.Begun _ ->
                        new PublicEvent("tally.begun.v1", event.id(), Map.of("id", event.id()));
                case Tally.Event.Counted e ->
                        new PublicEvent(
                                "tally.counted.v1",
                                event.id(),
                                Map.of("amount", e.amount(), "unknownToReaders", true));
                case Tally.Event.Closed _ -> null;
            };
        }
    }

    sealed interface News {
        @EventType("tally.begun.v1")
        record Begun(String id) implements News {}

        @EventType("tally.counted.v1")
        record Counted(int amount) implements News {}
    }

    /** The other service's view; remembers the order in which amounts came. */
    record Heard(String topic) implements View<News, Heard.Line> {

        @Entity
        @Table(name = "heard_v1")
        public static class Line {
            @Id public String id = "";
            public boolean begun;
            public long total;
            public int count;
            public String[] amounts = {};
        }

        @Override
        public Feed<News> feed() {
            return new Feed.Topic<>(topic, News.class);
        }

        @Override
        public Class<Line> row() {
            return Line.class;
        }

        @Override
        public Object key(Recorded<News> event) {
            return event.id();
        }

        @Override
        public Line evolve(@Nullable Line before, Recorded<News> event) {
            Line line = before == null ? new Line() : before;
            line.id = event.id();
            switch (event.event()) {
                case News.Begun _ -> line.begun = true;
                case News.Counted e -> {
                    line.total += e.amount();
                    line.count++;
                    line.amounts = java.util.Arrays.copyOf(line.amounts, line.count);
                    line.amounts[line.count - 1] = String.valueOf(e.amount());
                }
            }
            return line;
        }
    }

    private Relay relay(StoreFixture.Instance instance, Leadership lead) {
        return new Relay(
                service,
                List.of(new TallyPublisher()),
                instance.store(),
                lead,
                instance.wakeup(),
                kafka,
                new SimpleMeterRegistry());
    }

    private ViewAdmin views() {
        return new ViewAdmin(
                List.of(heard),
                there.database(),
                there.store(),
                readerLeadership,
                new Feeds(there.wakeup(), kafka));
    }

    private static CommandContext by() {
        return CommandContext.of("tester");
    }

    private Map<String, List<String>> amounts() {
        Map<String, List<String>> amounts = new TreeMap<>();
        for (Row row :
                Database.await(
                        there.database()
                                .pool()
                                .query(
                                        "select id, amounts from read_model.heard_v1 where"
                                                + " total > 0")
                                .execute())) {
            amounts.put(row.getString(0), List.of(row.getArrayOfStrings(1)));
        }
        return amounts;
    }

    private Map<String, List<String>> recorded() {
        Map<String, List<String>> amounts = new TreeMap<>();
        for (Recorded<byte[]> raw : here.store().readAll(0, 10_000)) {
            if (raw.type().equals("tally-counted")) {
                String json = new String(raw.event(), java.nio.charset.StandardCharsets.UTF_8);
                amounts.computeIfAbsent(raw.id(), _ -> new java.util.ArrayList<>())
                        .add(json.replaceAll("\\D", ""));
            }
        }
        return amounts;
    }

    private void count(int events) {
        for (int i = 0; i < events; i++) {
            String id = "t" + ThreadLocalRandom.current().nextInt(7);
            if (tallies.load(id).version() == 0) {
                tallies.handle(id, new Tally.Command.Begin(id), by());
            }
            tallies.handle(id, new Tally.Command.Count(i + 1), by());
        }
    }

    private void assertArrived() {
        await().atMost(Duration.ofSeconds(20)).until(() -> amounts().equals(recorded()));
    }

    @Test
    void what_is_recorded_arrives_in_order_and_only_what_is_public() {
        try (Relay relay = relay(here, leadership);
                ViewAdmin views = views()) {
            count(40);
            tallies.handle("t0x", new Tally.Command.Begin("t0x"), by());
            tallies.handle("t0x", new Tally.Command.Close(), by());
            assertArrived();
            await().until(() -> relay.status().lag() == 0);
            assertThat(views.status().getFirst().parked()).isZero();
        }
    }

    @Test
    void what_is_sent_again_after_a_lost_checkpoint_has_no_effect() {
        try (ViewAdmin views = views()) {
            try (Relay relay = relay(here, leadership)) {
                count(30);
                await().until(() -> relay.status().lag() == 0);
            }
            assertArrived();
            // As if it had crashed between the broker's answer and its own checkpoint.
            publisher.sql("update checkpoint set next = next - 20 where consumer = 'relay'");
            Leadership again = new Leadership(here.database());
            try (Relay relay = relay(here, again)) {
                count(10);
                await().until(() -> relay.status().lag() == 0);
                assertArrived();
            } finally {
                again.close();
            }
            assertThat(views.status().getFirst().parked()).isZero();
        }
    }

    @Test
    void without_the_source_position_repeated_events_would_count_twice() {
        try (ViewAdmin views = views()) {
            reader.sql(
                    """
                    create function naive() returns trigger language plpgsql as $f$
                    begin new.source_position := 0; return new; end $f$;
                    create trigger naive before update on checkpoint
                      for each row execute function naive();
                    """);
            try (Relay relay = relay(here, leadership)) {
                count(30);
                await().until(() -> relay.status().lag() == 0);
            }
            publisher.sql("update checkpoint set next = next - 20 where consumer = 'relay'");
            Leadership again = new Leadership(here.database());
            try (Relay relay = relay(here, again)) {
                await().until(() -> relay.status().lag() == 0);
                await().until(() -> views.status().getFirst().lag() == 0);
                await().until(() -> amounts().values().stream().mapToInt(List::size).sum() > 30);
            } finally {
                again.close();
            }
        }
    }

    @Test
    void two_relays_send_every_event_once_and_in_order() {
        Leadership second = new Leadership(here.database());
        try (Relay one = relay(here, leadership);
                Relay two = relay(here, second);
                ViewAdmin views = views()) {
            count(40);
            assertArrived();
            assertThat(one.status().leading()).isNotEqualTo(two.status().leading());
            assertThat(views.status().getFirst().parked()).isZero();
        } finally {
            second.close();
        }
    }

    @Test
    void a_restored_store_tells_everything_again_and_readers_start_over() {
        try (ViewAdmin views = views()) {
            try (Relay relay = relay(here, leadership)) {
                count(20);
                await().until(() -> relay.status().lag() == 0);
            }
            assertArrived();
            // Restored from a backup that lacks the last ten events.
            publisher.sql(
                    """
                    delete from event where position > (select max(position) - 10 from event);
                    update stream s set version =
                      (select coalesce(max(version), 0) from event e where e.stream = s.name);
                    update store set incarnation = gen_random_uuid()
                    """);
            Leadership again = new Leadership(here.database());
            try (Relay relay = relay(here, again)) {
                await().until(() -> relay.status().lag() == 0);
                assertArrived();
                count(5);
                assertArrived();
            } finally {
                again.close();
            }
            assertThat(views.status().getFirst().state()).isEqualTo("LIVE");
        }
    }

    @Test
    void an_event_that_cannot_be_published_is_parked_and_others_go_on() {
        try (Relay relay = relay(here, leadership);
                ViewAdmin views = views()) {
            count(10);
            publisher.sql(
                    """
                    insert into event select max(position) + 1, 'tally/t-odd', 1, gen_random_uuid(),
                      'from-the-future', 'tester', gen_random_uuid(), null, null, now(), now(), '{}'
                      from event;
                    insert into stream values ('tally/t-odd', 1)
                    """);
            count(10);
            assertArrived();
            assertThat(Parked.list(here.database().pool(), 10))
                    .singleElement()
                    .satisfies(p -> assertThat(p.error()).contains("from-the-future"));
            assertThat(relay.status().lag()).isZero();
            assertThat(views.status().getFirst().parked()).isZero();
        }
    }

    @Test
    void a_topic_view_is_rebuilt_while_events_arrive() {
        try (Relay relay = relay(here, leadership);
                ViewAdmin views = views()) {
            count(20);
            assertArrived();
            await().until(() -> views.status().getFirst().state().equals("LIVE"));
            int generation = views.rebuild("heard");
            count(20);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> views.status().getFirst().generation() == generation);
            assertArrived();
            assertThat(relay.status().degraded()).isFalse();
        }
    }
}
