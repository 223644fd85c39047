package entente.platform.messaging;

import static org.awaitility.Awaitility.await;

import entente.platform.store.Database;
import entente.platform.store.Leadership;
import entente.platform.testkit.StoreFixture;
import entente.platform.view.Feeds;
import entente.platform.view.ViewAdmin;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Another service that listens to tallies and keeps what it heard. */
final class Listening implements AutoCloseable {

    final StoreFixture store = StoreFixture.fresh();
    private final StoreFixture.Instance there = store.instance();
    private final Leadership leadership = new Leadership(there.database());
    final ViewAdmin views;

    Listening(String topic, Map<String, Object> kafka) {
        this.views =
                new ViewAdmin(
                        List.of(new HeardView(topic)),
                        there.database(),
                        there.store(),
                        leadership,
                        new Feeds(there.tail(), kafka));
    }

    static Listening to(Tallying tallying) {
        return new Listening(tallying.topic(), tallying.kafka);
    }

    /** What it heard: amounts by tally, in the order in which they took effect. */
    Map<String, List<String>> amounts() {
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

    int heard() {
        return amounts().values().stream().mapToInt(List::size).sum();
    }

    ViewAdmin.Status status() {
        return views.status().getFirst();
    }

    /** Waits until it heard exactly what was recorded. */
    void awaitAllOf(Tallying tallying) {
        await().atMost(Duration.ofSeconds(30)).until(() -> amounts().equals(tallying.recorded()));
    }

    @Override
    public void close() {
        views.close();
        leadership.close();
        store.close();
    }
}
