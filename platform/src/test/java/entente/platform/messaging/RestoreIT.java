package entente.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.local.Postgres;
import entente.platform.testkit.Dump;
import entente.platform.testkit.StoreFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A store is lost and restored from a dump into a fresh cluster, where it lacks its last events.
 * Others had heard of them; in the end they know what the restored store knows.
 */
class RestoreIT {

    @Test
    void a_restored_store_begins_another_life_and_readers_follow_it() {
        try (Tallying lost = Tallying.fresh();
                Listening reader = Listening.to(lost)) {
            Dump dump = live(lost, reader);
            try (Postgres cluster = Postgres.start();
                    Tallying restored = restored(cluster, lost, dump)) {
                try (Relay relay = restored.relay()) {
                    restored.count(10);
                    reader.awaitAllOf(restored);
                    await().until(() -> relay.status().lag() == 0);
                }
                assertThat(restored.here.store().incarnation())
                        .isNotEqualTo(lost.here.store().incarnation());
                assertThat(reader.status().parked()).isZero();
            }
        }
    }

    @Test
    void without_another_life_readers_keep_what_is_gone_and_miss_what_is_new() {
        try (Tallying lost = Tallying.fresh();
                Listening reader = Listening.to(lost)) {
            Dump dump = live(lost, reader);
            try (Postgres cluster = Postgres.start();
                    Tallying restored = restored(cluster, lost, dump)) {
                restored.store.sql("update store set home = home()");
                try (Relay relay = restored.relay()) {
                    restored.count(10);
                    restored.count("after", 1);
                    await().until(() -> relay.status().lag() == 0);
                    // Far enough for readers to take the last one for news.
                    for (int n = 2; n < 60; n++) {
                        restored.count("after", n);
                    }
                    await().atMost(Duration.ofSeconds(10))
                            .until(() -> reader.amounts().containsKey("after"));
                }
                assertThat(reader.amounts()).isNotEqualTo(restored.recorded());
            }
        }
    }

    /** Thirty events are in the dump, twenty more are told and then lost. */
    private static Dump live(Tallying lost, Listening reader) {
        try (Relay relay = lost.relay()) {
            lost.count(30);
            await().until(() -> relay.status().lag() == 0);
            Dump dump = Dump.of(lost.store);
            lost.count(20);
            reader.awaitAllOf(lost);
            return dump;
        }
    }

    private static Tallying restored(Postgres cluster, Tallying lost, Dump dump) {
        StoreFixture store = StoreFixture.fresh(cluster.database("restored"));
        dump.into(store);
        return new Tallying(lost.service, store, lost.kafka);
    }
}
