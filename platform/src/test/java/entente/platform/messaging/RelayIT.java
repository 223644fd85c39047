package entente.platform.messaging;

import static entente.platform.messaging.TallyPublisher.UNSPEAKABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.store.Tally;
import entente.platform.view.Parked;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From one service's log over Kafka into another service's view: in order, once in effect. */
class RelayIT {

    private final Tallying publisher = Tallying.fresh();
    private final Listening reader = Listening.to(publisher);

    @AfterEach
    void stop() {
        reader.close();
        publisher.close();
    }

    private static void awaitPassed(Relay relay) {
        await().until(() -> relay.status().lag() == 0);
    }

    @Test
    void what_is_recorded_arrives_in_order_and_only_what_is_public() {
        try (Relay relay = publisher.relay()) {
            publisher.count(40);
            publisher.tallies.handle("t0x", new Tally.Command.Begin("t0x"), Tallying.by());
            publisher.tallies.handle("t0x", new Tally.Command.Close(), Tallying.by());
            reader.awaitAllOf(publisher);
            awaitPassed(relay);
            assertThat(reader.status().parked()).isZero();
        }
    }

    /** As if it had crashed between the broker's answer and its own checkpoint. */
    private void loseCheckpoint() {
        publisher.store.sql("update checkpoint set next = next - 20 where consumer = 'relay'");
    }

    @Test
    void what_is_sent_again_after_a_lost_checkpoint_has_no_effect() {
        try (Relay relay = publisher.relay()) {
            publisher.count(30);
            awaitPassed(relay);
        }
        reader.awaitAllOf(publisher);
        loseCheckpoint();
        try (Relay relay = publisher.relay()) {
            publisher.count(10);
            awaitPassed(relay);
            reader.awaitAllOf(publisher);
        }
        assertThat(reader.status().parked()).isZero();
    }

    @Test
    void without_the_source_position_repeated_events_would_count_twice() {
        reader.store.sql(
                """
                create function naive() returns trigger language plpgsql as $f$
                begin new.source_position := 0; return new; end $f$;
                create trigger naive before update on checkpoint
                  for each row execute function naive();
                """);
        try (Relay relay = publisher.relay()) {
            publisher.count(30);
            awaitPassed(relay);
        }
        loseCheckpoint();
        try (Relay relay = publisher.relay()) {
            awaitPassed(relay);
            await().until(() -> reader.status().lag() == 0);
            await().until(() -> reader.heard() > 30);
        }
    }

    @Test
    void two_relays_send_every_event_once_and_in_order() {
        try (Relay one = publisher.relay();
                Relay two = publisher.relay()) {
            publisher.count(40);
            reader.awaitAllOf(publisher);
            assertThat(one.status().leading()).isNotEqualTo(two.status().leading());
            assertThat(reader.status().parked()).isZero();
        }
    }

    @Test
    void a_restored_store_tells_everything_again_and_readers_start_over() {
        try (Relay relay = publisher.relay()) {
            publisher.count(20);
            awaitPassed(relay);
        }
        reader.awaitAllOf(publisher);
        // Restored from a backup that lacks the last ten events.
        publisher.store.sql(
                """
                delete from event where position > (select max(position) - 10 from event);
                update store set incarnation = gen_random_uuid()
                """);
        try (Relay relay = publisher.relay()) {
            awaitPassed(relay);
            reader.awaitAllOf(publisher);
            publisher.count(5);
            reader.awaitAllOf(publisher);
        }
        await().until(() ->
                reader.status().state().equals("LIVE")); // its leader looks every second
    }

    @Test
    void an_event_that_cannot_be_published_is_parked_and_others_go_on() {
        try (Relay relay = publisher.relay()) {
            publisher.count(10);
            publisher.store.sql(
                    """
                    insert into event select max(position) + 1, 'tally/t-odd', 1, gen_random_uuid(),
                      'from-the-future', 'tester', gen_random_uuid(), null, null, now(), now(), '{}'
                      from event
                    """);
            publisher.count(10);
            reader.awaitAllOf(publisher);
            assertThat(Parked.list(publisher.here.database().pool(), 10))
                    .singleElement()
                    .satisfies(p -> assertThat(p.error()).contains("from-the-future"));
            assertThat(relay.status().lag()).isZero();
            assertThat(reader.status().parked()).isZero();
        }
    }

    @Test
    void what_was_parked_is_told_again_and_readers_take_it_in_once_and_in_order() {
        TallyPublisher tongue = new TallyPublisher();
        try (Relay relay = publisher.relay(publisher.here, tongue)) {
            List.of(1, UNSPEAKABLE, 2, 3).forEach(amount -> publisher.count("held", amount));
            // Others of the same partition go on: what comes later has an older position.
            IntStream.rangeClosed(1, 30).forEach(n -> publisher.count("other" + n, n));
            awaitPassed(relay);
            await().until(() -> reader.heard() == 31);
            assertThat(relay.replay("tally/held")).isZero();
            tongue.mend();
            assertThat(relay.replay("tally/held")).isEqualTo(3);
            publisher.count("held", 4);
            reader.awaitAllOf(publisher);
            assertThat(relay.replay("tally/held")).isZero();
            // Whoever is told everything from the start hears it once as well.
            publisher.store.sql("update store set incarnation = gen_random_uuid()");
        }
        try (Relay relay = publisher.relay(publisher.here, tongue)) {
            publisher.count(5);
            awaitPassed(relay);
            reader.awaitAllOf(publisher);
        }
    }

    @Test
    void a_topic_view_is_rebuilt_while_events_arrive() {
        try (Relay relay = publisher.relay()) {
            publisher.count(20);
            reader.awaitAllOf(publisher);
            await().until(() -> reader.status().state().equals("LIVE"));
            int generation = reader.views.rebuild("heard");
            publisher.count(20);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> reader.status().generation() == generation);
            reader.awaitAllOf(publisher);
            assertThat(relay.status().degraded()).isFalse();
        }
    }
}
