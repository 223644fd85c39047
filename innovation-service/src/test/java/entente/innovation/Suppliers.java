package entente.innovation;

import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.platform.testkit.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Suppliers as supplier-service tells of them, for tests that need one. */
public final class Suppliers {

    private Suppliers() {}

    /** An active supplier that this service has heard of. */
    public static UUID active() {
        UUID supplier = UUID.randomUUID();
        Map<String, ObjectNode> news = new LinkedHashMap<>();
        for (String type : List.of("supplier.registered.v1", "supplier.activated.v1")) {
            news.put(type, Topics.example(type, supplier));
        }
        Topics.tell(supplier, news);
        // The first news after a start waits until the topics' readers have found each other.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(AUDITOR, "/suppliers?status=ACTIVE&limit=500")
                                .then()
                                .body("items.findAll { it.id == '" + supplier + "' }", hasSize(1)));
        return supplier;
    }
}
