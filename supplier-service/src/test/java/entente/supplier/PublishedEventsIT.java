package entente.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.platform.store.EventCodec;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.Recordings;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all publishers of the running service make of every event that was ever stored. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PublishedEventsIT {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final Path GOLDEN = Path.of("src/test/resources/events");

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
    void every_type_that_is_called_published_is_published_and_no_other() throws IOException {
        Set<String> told = new TreeSet<>();
        for (Publisher<?> publisher : publishers) {
            for (PublicEvent made : made(publisher, UUID.randomUUID())) {
                CONTRACTS.assertProduces(made.type(), EventCodec.JSON.valueToTree(made.data()));
                told.add(made.type());
            }
        }
        assertThat(told).isEqualTo(CONTRACTS.publishedTypes());
    }

    /** Each stream counts its own versions, so two under one id could not be put in order. */
    @Test
    void streams_of_one_supplier_are_told_as_aggregates_of_their_own() throws IOException {
        UUID supplier = UUID.randomUUID();
        Map<String, String> categories = new HashMap<>();
        for (Publisher<?> publisher : publishers) {
            String category = publisher.category().name();
            if (NAMED_AFTER_THE_SUPPLIER.contains(category)) {
                for (PublicEvent made : made(publisher, supplier)) {
                    JsonNode data = EventCodec.JSON.valueToTree(made.data());
                    assertThat(categories.put(data.path("aggregateId").asText(), category))
                            .isIn(null, category);
                }
            }
        }
        assertThat(categories.values())
                .containsExactlyInAnyOrderElementsOf(NAMED_AFTER_THE_SUPPLIER);
    }

    private static <E> List<PublicEvent> made(Publisher<E> publisher, UUID stream)
            throws IOException {
        EventCodec<E> codec = new EventCodec<>(publisher.category().events());
        Recordings log = new Recordings();
        List<PublicEvent> all = new ArrayList<>();
        for (String type : codec.types()) {
            try (var files = Files.newDirectoryStream(GOLDEN, type + "{,+*}.json")) {
                for (Path file : files) {
                    E event = codec.decode(type, Files.readAllBytes(file));
                    PublicEvent made =
                            publisher.publish(log.record(publisher.category(), stream, event));
                    if (made != null) {
                        all.add(made);
                    }
                }
            }
        }
        return all;
    }
}
