package entente.governance.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.Category;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Checks a bell against every shape of its events that is on file. */
public final class Bells {

    private static final Path GOLDEN = Path.of("src/test/resources/events");

    private Bells() {}

    /** All that it rings of the shapes on file. */
    public static List<Ring> verify(Bell bell) {
        List<Ring> all = new ArrayList<>();
        bell.categories().forEach(category -> all.addAll(verify(bell, category)));
        assertThat(all)
                .allSatisfy(ring -> {
                    assertThat(ring.title()).isNotBlank().doesNotContain("null", "[", "_");
                    assertThat(ring.path()).startsWith("/");
                    Audience audience = ring.audience();
                    assertThat(
                                    audience.persons().size()
                                            + audience.ours().size()
                                            + audience.theirs().size())
                            .as("somebody is told: " + ring.title())
                            .isPositive();
                });
        return all;
    }

    private static <E> List<Ring> verify(Bell bell, Category<E> category) {
        EventCodec<E> codec = new EventCodec<>(category.events());
        Recordings log = new Recordings();
        List<Ring> all = new ArrayList<>();
        for (String type : codec.types()) {
            try (var files = Files.newDirectoryStream(GOLDEN, type + "{,+*}.json")) {
                for (Path file : files) {
                    E event = codec.decode(type, Files.readAllBytes(file));
                    all.addAll(bell.ring(log.record(category, new UUID(1, 1), event)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
