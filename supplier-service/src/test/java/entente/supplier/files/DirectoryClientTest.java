package entente.supplier.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryClientTest {

    private static final UUID SELF = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");
    private static final UUID OTHER = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000002");
    private static final byte[] PAPER = "a paper".getBytes(UTF_8);

    @TempDir Path root;

    private DirectoryClient files(int mebibytes) {
        return new DirectoryClient(root, mebibytes);
    }

    @Test
    void a_content_is_kept_once_and_for_its_supplier() throws IOException {
        DirectoryClient files = files(1);
        files.keep(SELF, "ab", PAPER);
        files.keep(SELF, "ab", PAPER);
        assertThat(files.find(SELF, "ab")).hasValue(PAPER);
        assertThat(files.size(SELF, "ab")).hasValue(PAPER.length);
        assertThat(files.find(OTHER, "ab")).isEmpty();
        assertThat(files.size(OTHER, "ab")).isEmpty();
        try (Stream<Path> all = Files.list(root.resolve(SELF.toString()))) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void a_supplier_has_so_much_room_and_no_more() {
        DirectoryClient files = files(1);
        files.keep(SELF, "ab", new byte[1024 * 1024]);
        files.keep(SELF, "ab", new byte[1024 * 1024]);
        assertThatThrownBy(() -> files.keep(SELF, "cd", PAPER))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.code()).isEqualTo("files-room-used-up"));
        files.keep(OTHER, "cd", PAPER);
    }

    @Test
    void a_paper_refers_to_what_was_brought_as_large_as_it_is() {
        DirectoryClient files = files(1);
        files.keep(SELF, "ab", PAPER);
        assertThat(files.require(SELF, new FileReference("iso.pdf", 4711, "ab")))
                .isEqualTo(new FileReference("iso.pdf", PAPER.length, "ab"));
        assertThatThrownBy(() -> files.require(OTHER, new FileReference("iso.pdf", 1, "ab")))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.code()).isEqualTo("file-missing"));
    }
}
