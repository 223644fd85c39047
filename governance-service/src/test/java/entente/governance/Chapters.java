package entente.governance;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.story.Chapter;
import entente.governance.story.Told;
import entente.platform.Category;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Checks a chapter against every shape of its events that is on file. */
public final class Chapters {

    private static final Path GOLDEN = Path.of("src/test/resources/events");

    private Chapters() {}

    public static <E> void verify(Chapter chapter, Category<E> category) {
        assertThat(chapter.categories()).contains(category);
        EventCodec<E> codec = new EventCodec<>(category.events());
        Recordings log = new Recordings();
        for (String type : codec.types()) {
            try (var files = Files.newDirectoryStream(GOLDEN, type + "{,+*}.json")) {
                for (Path file : files) {
                    E event = codec.decode(type, Files.readAllBytes(file));
                    Told told =
                            chapter.tell(log.record(category, new UUID(1, 1), event)).orElseThrow();
                    assertThat(told.title()).as(type).isNotBlank().doesNotContain("null", "[", "_");
                    assertThat(told.kind()).isNotBlank();
                    assertThat(told.readers()).as(type).isNotEmpty();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
