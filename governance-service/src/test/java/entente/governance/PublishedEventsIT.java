package entente.governance;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
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

    @Inject @All List<Publisher<?>> publishers;

    @Test
    void every_type_that_is_called_published_is_published_and_no_other() throws IOException {
        Set<String> told = new TreeSet<>();
        for (Publisher<?> publisher : publishers) {
            for (PublicEvent made : made(publisher)) {
                CONTRACTS.assertProduces(made.type(), EventCodec.JSON.valueToTree(made.data()));
                told.add(made.type());
            }
        }
        assertThat(told).isEqualTo(CONTRACTS.publishedTypes());
    }

    private static <E> List<PublicEvent> made(Publisher<E> publisher) throws IOException {
        EventCodec<E> codec = new EventCodec<>(publisher.category().events());
        Recordings log = new Recordings();
        UUID stream = UUID.randomUUID();
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
