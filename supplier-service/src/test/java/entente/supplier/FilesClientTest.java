package entente.supplier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import entente.platform.files.FileDirectory;
import entente.supplier.files.FileReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesClientTest {

    private static final UUID SELF = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");
    private static final UUID OTHER = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000002");

    @TempDir Path root;

    @Test
    void a_paper_refers_to_what_was_brought_as_large_as_it_is() {
        FileDirectory kept = new FileDirectory(root, 1, () -> Instant.EPOCH);
        kept.keep(SELF, "ab", "a paper".getBytes(UTF_8));
        FilesClient files = new FilesClient(kept);
        assertThat(files.require(SELF, new FileReference("iso.pdf", 4711, "ab")))
                .isEqualTo(new FileReference("iso.pdf", 7, "ab"));
        assertThatThrownBy(() -> files.require(OTHER, new FileReference("iso.pdf", 1, "ab")))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.code()).isEqualTo("file-missing"));
    }
}
