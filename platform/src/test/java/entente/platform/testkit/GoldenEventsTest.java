package entente.platform.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.platform.EventType;
import entente.platform.Upcaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenEventsTest {

    @TempDir Path folder = Path.of("");

    /** Facts with a past: renamed keys used to be one text. */
    sealed interface KeyEvent {
        @EventType(value = "key-cut.v2", upcasters = SplitKey.class)
        record Cut(String shape, int teeth) implements KeyEvent {}

        @EventType("key-lost")
        record Lost(String where, @Nullable List<String> witnesses) implements KeyEvent {}
    }

    /** {@code "round/5"} becomes a shape and a number. */
    public static final class SplitKey implements Upcaster {
        @Override
        public String from() {
            return "key-cut";
        }

        @Override
        public ObjectNode upcast(ObjectNode old) {
            String[] parts = old.path("key").asText().split("/", -1);
            ObjectNode next = old.objectNode();
            next.put("shape", parts[0]);
            next.put("teeth", Integer.parseInt(parts[1]));
            return next;
        }
    }

    private void commit(String file, String json) throws IOException {
        Files.writeString(folder.resolve(file), json);
    }

    private void commitAll() throws IOException {
        commit("key-cut.json", "{\"key\": \"round/5\"}");
        commit("key-cut.v2.json", "{\"shape\": \"round\", \"teeth\": 5}");
        commit("key-lost.json", "{\"where\": \"sea\"}");
        commit("key-lost+witnesses.json", "{\"where\": \"sea\", \"witnesses\": [\"gull\"]}");
    }

    private void verify() {
        GoldenEvents.verify(folder, KeyEvent.class);
    }

    @Test
    void every_shape_ever_stored_is_read() throws IOException {
        commitAll();
        assertThatCode(this::verify).doesNotThrowAnyException();
    }

    @Test
    void a_missing_file_fails_and_prints_what_to_commit() throws IOException {
        commitAll();
        Files.delete(folder.resolve("key-cut.v2.json"));
        assertThatThrownBy(this::verify)
                .hasMessageContaining("commit key-cut.v2.json")
                .hasMessageContaining("\"teeth\" : 7");
    }

    @Test
    void a_field_added_later_needs_a_file_of_its_own() throws IOException {
        commitAll();
        Files.delete(folder.resolve("key-lost+witnesses.json"));
        assertThatThrownBy(this::verify)
                .hasMessageContaining("commit key-lost+witnesses.json")
                .hasMessageContaining("\"witnesses\" : [ \"text\" ]");
    }

    @Test
    void a_shape_that_an_upcaster_reads_stays() throws IOException {
        commitAll();
        Files.delete(folder.resolve("key-cut.json"));
        assertThatThrownBy(this::verify).hasMessageContaining("key-cut.json is missing");
    }

    @Test
    void an_upcaster_that_fails_is_found() throws IOException {
        commitAll();
        commit("key-cut.json", "{\"key\": \"round/five\"}");
        assertThatThrownBy(this::verify).hasMessageContaining("Not a readable key-cut");
    }

    @Test
    void a_renamed_field_is_found() throws IOException {
        commitAll();
        commit("key-lost+witnesses.json", "{\"place\": \"sea\", \"witnesses\": [\"gull\"]}");
        assertThatThrownBy(this::verify).hasMessageContaining("says place = \"sea\"");
    }

    @Test
    void a_removed_event_is_found() throws IOException {
        commitAll();
        commit("key-found.json", "{}");
        assertThatThrownBy(this::verify).hasMessageContaining("key-found.json is read by no event");
    }
}
