package entente.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import entente.platform.store.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the publishers of a service make of every event that was ever stored, by golden files. */
public final class PublishedEvents {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final Path GOLDEN = Path.of("src/test/resources/events");

    private PublishedEvents() {}

    /** Fails unless exactly the types of a service that contracts call published are made. */
    public static void verify(String service, List<Publisher<?>> publishers) {
        verify(service, publishers, _ -> UUID.randomUUID().toString());
    }

    /**
     * The same where not all streams have a UUID for an id.
     *
     * @param streamOf the id of a stream of a category
     */
    public static void verify(
            String service, List<Publisher<?>> publishers, UnaryOperator<String> streamOf) {
        Set<String> told = new TreeSet<>();
        for (Publisher<?> publisher : publishers) {
            String stream = streamOf.apply(publisher.category().name());
            for (PublicEvent made : made(publisher, stream)) {
                CONTRACTS.assertProduces(made.type(), EventCodec.JSON.valueToTree(made.data()));
                told.add(made.type());
            }
        }
        Set<String> called = new TreeSet<>(CONTRACTS.publishedTypes());
        called.removeIf(type -> !type.startsWith(service + "."));
        assertThat(told).isEqualTo(called);
    }

    /** What a publisher makes of all golden files of its category, recorded in one stream. */
    public static <E> List<PublicEvent> made(Publisher<E> publisher, String stream) {
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
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
