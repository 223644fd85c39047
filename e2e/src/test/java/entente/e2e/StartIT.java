package entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first start of a build leaves class archives, and services start from them. */
@ExtendWith(RunningEntente.class)
class StartIT {
    private static final Path ARCHIVES =
            Path.of("..", "innovation-service", "target", "archive").toAbsolutePath().normalize();

    @BeforeEach
    void the_archives_are_made(Entente entente) {
        await().atMost(Duration.ofMinutes(10)).until(() -> !entente.isArchiving());
    }

    private static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(ARCHIVES)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).findAny().orElseThrow();
        }
    }

    /** Whether the service's JVM, told to take that archive, says that it did. */
    private static boolean uses(Path archive, Entente entente) throws IOException {
        Process jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(entente.pid("innovation")),
                                "VM.info")
                        .start();
        String info = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(info).contains("-XX:SharedArchiveFile=" + archive);
        return info.contains("CDS archive(s) mapped at");
    }

    @Test
    void a_service_starts_from_its_archive(Entente entente) throws IOException {
        assertThat(archive()).isNotEmptyFile();
        entente.killAndStart("innovation");
        assertThat(uses(archive(), entente)).isTrue();
    }

    @Test
    void a_service_starts_without_an_archive_that_is_broken(Entente entente) throws IOException {
        Path archive = archive();
        Path whole = Files.move(archive, archive.resolveSibling("whole"));
        try {
            Path broken = Files.copy(whole, archive.resolveSibling("broken"));
            try (FileChannel file = FileChannel.open(broken, StandardOpenOption.WRITE)) {
                file.truncate(file.size() / 2);
            }
            Files.move(broken, archive);
            entente.killAndStart("innovation"); // returns when it is ready
            assertThat(uses(archive, entente)).isFalse();
        } finally {
            Files.move(whole, archive, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
