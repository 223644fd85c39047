package entente.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDirectoryTest {

    private static final UUID SELF = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");
    private static final UUID OTHER = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000002");
    private static final byte[] PAPER = "a paper".getBytes(UTF_8);
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

    @TempDir Path root;

    private FileDirectory files(int mebibytes) {
        return files(mebibytes, MONDAY);
    }

    private FileDirectory files(int mebibytes, Instant now) {
        return new FileDirectory(root, mebibytes, () -> now);
    }

    @Test
    void a_content_is_kept_once_and_for_its_owner() throws IOException {
        FileDirectory files = files(1);
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
    void another_instance_and_a_later_life_find_it() {
        files(1).keep(SELF, "ab", PAPER);
        assertThat(files(1, TUESDAY).find(SELF, "ab")).hasValue(PAPER);
    }

    @Test
    void an_owner_has_so_much_room_and_no_more() {
        FileDirectory files = files(1);
        files.keep(SELF, "ab", new byte[1024 * 1024]);
        files.keep(SELF, "ab", new byte[1024 * 1024]);
        assertThatThrownBy(() -> files.keep(SELF, "cd", PAPER))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.code()).isEqualTo("files-room-used-up"));
        files.keep(OTHER, "cd", PAPER);
    }

    @Test
    void instances_that_bring_together_do_not_outgrow_the_room() throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            FileDirectory one = files(1);
            FileDirectory other = files(1);
            Stream<Callable<Boolean>> each =
                    IntStream.range(0, 16)
                            .mapToObj(i -> () -> kept(i % 2 == 0 ? one : other, "sum" + i));
            int kept = 0;
            for (Future<Boolean> done : many.invokeAll(each.toList())) {
                kept += done.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(4);
        }
    }

    private static boolean kept(FileDirectory files, String sum) {
        try {
            files.keep(SELF, sum, new byte[256 * 1024]);
            return true;
        } catch (Rejected e) {
            return false;
        }
    }

    @Test
    void what_nothing_refers_to_is_swept_once_it_is_old() throws IOException {
        files(1).keep(SELF, "used", PAPER);
        files(1).keep(SELF, "lost", PAPER);
        files(1).keep(SELF, "again", PAPER);
        Path half = Files.createTempFile(root.resolve(SELF.toString()), "ef", ".part");
        Files.setLastModifiedTime(half, FileTime.from(MONDAY));
        FileDirectory later = files(1, TUESDAY);
        later.keep(SELF, "again", PAPER);
        assertThat(later.sweep(SELF, Set.of("used"), MONDAY)).isZero();
        assertThat(later.sweep(SELF, Set.of("used"), TUESDAY)).isEqualTo(2);
        assertThat(later.find(SELF, "used")).hasValue(PAPER);
        assertThat(later.find(SELF, "again")).hasValue(PAPER);
        assertThat(later.find(SELF, "lost")).isEmpty();
        assertThat(half).doesNotExist();
    }

    @Test
    void the_sum_is_sha_256_in_lower_case() {
        assertThat(FileStore.sum("abc".getBytes(UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
