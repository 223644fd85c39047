package entente.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.platform.store.EventCodec;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.PublishedEvents;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all publishers of the running service make of every event that was ever stored. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PublishedEventsIT {

    /** Categories whose streams have the supplier's id, as far as others hear of them. */
    private static final Set<String> NAMED_AFTER_THE_SUPPLIER =
            Set.of(
                    "supplier",
                    "certificates",
                    "due-diligence",
                    "dependence",
                    "segment",
                    "sharing",
                    "engagement");

    @Inject @All List<Publisher<?>> publishers;

    @Test
    void every_type_that_is_called_published_is_published_and_no_other() {
        PublishedEvents.verify("supplier", publishers);
    }

    /** Each stream counts its own versions, so two under one id could not be put in order. */
    @Test
    void streams_of_one_supplier_are_told_as_aggregates_of_their_own() {
        UUID supplier = UUID.randomUUID();
        Map<String, String> categories = new HashMap<>();
        for (Publisher<?> publisher : publishers) {
            String category = publisher.category().name();
            if (NAMED_AFTER_THE_SUPPLIER.contains(category)) {
                for (PublicEvent made : PublishedEvents.made(publisher, supplier.toString())) {
                    JsonNode data = EventCodec.JSON.valueToTree(made.data());
                    assertThat(categories.put(data.path("aggregateId").asText(), category))
                            .isIn(null, category);
                }
            }
        }
        assertThat(categories.values())
                .containsExactlyInAnyOrderElementsOf(NAMED_AFTER_THE_SUPPLIER);
    }
}
