package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.messaging.Inbox;
import entente.platform.store.Database;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.GroupMember;
import entente.platform.web.Roles;
import entente.scorecard.purchases.PurchaseInbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Other instances join and leave the intake's consumer group all the time while purchases come in:
 * what is measured is what a single hand would have counted.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PurchaseStormIT {

    private static final int ROUNDS = 4;
    private static final int LINES = 40;
    private static final Duration BOUND = Duration.ofSeconds(40);

    @Inject Database database;
    @Inject PurchaseInbox purchases;

    /** What a supplier delivered in the quarter: all lines 10 pieces at 5, every third one late. */
    private record Bought(UUID supplier, List<Erp.Event> events, int lines, int late) {
        Map<String, String> expected() {
            return Map.of(
                    "otif", (lines - late) + "/" + lines,
                    "spend", (lines * 50) + "/");
        }
    }

    private static Bought bought(Topics topics, int number) {
        String alias = "storm-" + number;
        UUID supplier = topics.supplier("Storm " + number, alias);
        Erp erp = new Erp("erp-" + alias, alias);
        int late = 0;
        for (int line = 0; line < LINES; line++) {
            String order = alias + "-" + line;
            boolean missed = (line + number) % 3 == 0;
            late += missed ? 1 : 0;
            erp.placed(order, "10", "5", "2026-01-05", "2026-01-20")
                    .received(order, "R1", "10", missed ? "2026-01-22" : "2026-01-19");
        }
        return new Bought(supplier, erp.events(), LINES, late);
    }

    @Test
    void a_storm_of_rebalances_changes_no_number() {
        List<Bought> all = new ArrayList<>();
        GroupMember.Count count = new GroupMember.Count();
        Inbox inbox = new Inbox("purchases", "purchase-events", database);
        Deque<GroupMember> members = new ArrayDeque<>();
        try (Topics topics = new Topics();
                var work = Executors.newSingleThreadExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                long before = count.delivered().get();
                members.add(
                        new GroupMember(
                                "scorecard-purchases",
                                "purchase-events",
                                inbox,
                                purchases,
                                work,
                                count));
                Bought next = bought(topics, round);
                all.add(next);
                topics.purchases(next.events());
                // Again, until the newcomer has partitions and others have the same in hand.
                await().atMost(BOUND)
                        .until(() -> {
                            topics.purchases(next.events().subList(0, 10));
                            return count.delivered().get() > before;
                        });
                if (members.size() > 2) {
                    members.remove().close();
                }
            }
            members.forEach(GroupMember::close);
            inbox.close();
        }
        await().atMost(BOUND)
                .ignoreExceptions()
                .untilAsserted(() ->
                        all.forEach(each ->
                                assertThat(measured(each.supplier())).isEqualTo(each.expected())));
    }

    private static Map<String, String> measured(UUID supplier) {
        JsonPath values =
                Api.as(Roles.AUDITOR)
                        .get("/metrics/values?period=2026-Q1&supplierId=" + supplier)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        Map<String, String> measured = new TreeMap<>();
        measured.put(
                "otif",
                number(values, "otif", "numerator") + "/" + number(values, "otif", "denominator"));
        measured.put("spend", number(values, "spend", "value") + "/");
        return measured;
    }

    private static String number(JsonPath values, String code, String field) {
        String text = values.getString("items.find { it.code == '%s' }.%s".formatted(code, field));
        return new java.math.BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}
