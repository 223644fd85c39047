package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import entente.platform.testkit.EnginesResource;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A supplier among others that it never gets to know. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PeersIT {

    private static final String PERIOD = "2026-Q1";
    private static final String CATEGORY = "peers-only";

    private static String peers(UUID supplier) {
        return "/scorecards/" + supplier + "/" + PERIOD + "/peers";
    }

    /** A supplier with an order line that came on time, or else late. */
    private static UUID supplier(int number, boolean onTime) {
        UUID id = UUID.randomUUID();
        String alias = "peer-" + number + "-" + id;
        try (Topics topics = new Topics()) {
            topics.supplier(
                    id,
                    "supplier.registered.v1",
                    """
                    {"supplierId":"%s","name":"Peer %d","country":"DE","categories":["%s"],\
                    "parentId":null,"aggregateVersion":1}\
                    """
                            .formatted(id, number, CATEGORY));
            topics.alias(id, alias);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.scorecard(id, PERIOD, "").statusCode() == 200);
        Api.intake(
                new Erp("erp-" + alias, alias)
                        .placed(alias, "10", "5", "2026-01-05", "2026-01-20")
                        .received(alias, "R1", "10", onTime ? "2026-01-20" : "2026-02-20")
                        .events());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.scorecard(id, PERIOD, "").path("score") != null);
        return id;
    }

    @Test
    void four_are_too_few_and_five_are_enough_and_nobody_is_named() {
        List<UUID> suppliers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            suppliers.add(supplier(i, i > 0));
        }
        UUID late = suppliers.getFirst();
        Api.as(Roles.AUDITOR)
                .get(peers(late))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].category", equalTo(CATEGORY))
                .body("items[0].percentile", nullValue())
                .body("items[0].group", nullValue())
                .body("items[0].reason", equalTo("group-too-small"));

        suppliers.add(supplier(4, true));
        String body =
                Api.as(Roles.AUDITOR)
                        .get(peers(late))
                        .then()
                        .statusCode(200)
                        .body("items[0].percentile", equalTo(0))
                        .body("items[0].group", equalTo(5))
                        .body("items[0].reason", nullValue())
                        .extract()
                        .asString();
        for (UUID supplier : suppliers) {
            assertThat(body).doesNotContain(supplier.toString());
        }
        assertThat(body).doesNotContain("Peer ");
        // One of four others is lower, three are equal: (1 + 3/2) ÷ 4
        Api.as(Roles.AUDITOR)
                .get(peers(suppliers.getLast()))
                .then()
                .body("items[0].percentile", equalTo(63));
        Api.as(Roles.AUDITOR)
                .header("Accept", "text/csv")
                .get(peers(late))
                .then()
                .body(containsString(CATEGORY + ",0,5,"));

        UUID other = suppliers.get(1);
        Api.asSupplier(other).get(peers(late)).then().statusCode(404);
        Api.asSupplier(other).get(peers(other)).then().statusCode(200);
        // Of a period that is over suppliers are told what was published, and nothing was.
        Api.asSupplier(late)
                .get(peers(late))
                .then()
                .statusCode(200)
                .body("items[0].reason", equalTo("not-scored"));
        Api.as(Roles.AUDITOR)
                .get(peers(late) + "?asOf=2026-01-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("as-of-not-supported"));
        Api.as(Roles.AUDITOR)
                .get("/scorecards/" + late + "/2026-Q9/peers")
                .then()
                .statusCode(400)
                .body("code", equalTo("period-malformed"));
        Api.as(Roles.AUDITOR)
                .get("/scorecards/" + late + "/2025-Q1/peers")
                .then()
                .body("items[0].reason", equalTo("not-scored"));
    }
}
