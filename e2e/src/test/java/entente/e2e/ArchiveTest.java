package entente.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which class archive belongs to which copy of a service, and what becomes of one in the making.
 */
class ArchiveTest {
    private static final Path SCRIPTS = Path.of("..", "deploy", "local", "sh").toAbsolutePath();

    @TempDir Path root;

    @BeforeEach
    void a_build() throws IOException {
        build("first");
    }

    private void build(String code) throws IOException {
        Path app = root.resolve("app").resolve("some-service");
        jar(app.resolve("quarkus-run.jar"), "runner");
        jar(app.resolve("quarkus").resolve("generated-bytecode.jar"), "generated");
        jar(app.resolve("quarkus").resolve("transformed-bytecode.jar"), "transformed");
        jar(app.resolve("app").resolve("some.jar"), code);
        jar(app.resolve("lib").resolve("main").resolve("library.jar"), "library");
        jar(app.resolve("lib").resolve("boot").resolve("bootstrap.jar"), "bootstrap");
    }

    /** The same bytes for the same code; each with the time at which it was written. */
    private static void jar(Path file, String code) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .putValue(
                        "Add-Opens",
                        "java.base/java.lang java.base/java.nio java.base/jdk.internal.misc");
        Files.createDirectories(file.getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            write(jar, "META-INF/MANIFEST.MF");
            manifest.write(jar);
            write(jar, "code");
            jar.write(code.getBytes(UTF_8));
        }
    }

    private static void write(JarOutputStream jar, String name) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
        jar.putNextEntry(entry);
    }

    /** Where the archive lies, by these options of the JVM. */
    private Path archive(String options) throws Exception {
        Path named =
                Path.of(
                        bash(
                                "prepare_start \"$APP/some-service\"",
                                "OPTIONS=(" + options + ")",
                                "archive_of some-service"));
        assertThat(named.getParent()).isEqualTo(root.resolve("some-service/target/archive"));
        return named;
    }

    /** What this prints, in a shell that knows the parts of {@code ./entente}. */
    private String bash(String... lines) throws Exception {
        List<String> script =
                Stream.concat(
                                Stream.of(
                                        "set -euo pipefail",
                                        "ROOT=$1 APP=$1/app RUN=$1/run SERVICES=(some-service)",
                                        "mkdir -p \"$RUN\"",
                                        ". \"$2/console.sh\"; . \"$2/processes.sh\"",
                                        ". \"$2/archive.sh\"; . \"$2/system.sh\""),
                                Stream.of(lines))
                        .toList();
        ProcessBuilder builder =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                String.join("\n", script),
                                "bash",
                                root.toString(),
                                SCRIPTS.toString())
                        .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void a_rebuild_of_the_same_code_keeps_its_archive_and_another_code_has_another()
            throws Exception {
        Path first = archive("-Xmx1m");
        build("first");
        assertThat(archive("-Xmx1m")).isEqualTo(first);
        build("second");
        assertThat(archive("-Xmx1m")).isNotEqualTo(first);
    }

    @Test
    void other_options_have_another_archive() throws Exception {
        assertThat(archive("-Xmx1m -XX:+UseCompactObjectHeaders")).isNotEqualTo(archive("-Xmx1m"));
    }

    @Test
    void the_class_path_begins_with_what_quarkus_made_and_opens_what_its_manifest_opens()
            throws Exception {
        archive("-Xmx1m");
        assertThat(Files.readString(root.resolve("app/some-service/start")))
                .contains("--add-opens java.base/java.nio=ALL-UNNAMED")
                .contains("--add-opens java.base/jdk.internal.misc=ALL-UNNAMED")
                .contains(
                        "-cp quarkus/generated-bytecode.jar:quarkus/transformed-bytecode.jar"
                                + ":app/some.jar:lib/main/library.jar:lib/boot/bootstrap.jar\n");
    }

    @Test
    void an_archive_that_cannot_be_made_leaves_nothing_behind_and_is_no_failure() throws Exception {
        Path archive = archive("-Xmx1m");
        String printed =
                bash(
                        "java_options() { OPTIONS=(-Xmx1m); }",
                        "printf 'one\\ntwo\\n' >\"$RUN/some-service.classes\"",
                        "archive_classes"); // 1 MiB of heap is not enough
        assertThat(printed).contains("goes on starting without an archive");
        try (Stream<Path> left = Files.list(archive.getParent())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void an_archive_appears_whole_and_replaces_that_of_the_build_before() throws Exception {
        Path before = archive("-Xmx64m");
        archived();
        assertThat(before).isNotEmptyFile();
        build("second");
        Path after = archive("-Xmx64m");
        archived();
        try (Stream<Path> left = Files.list(after.getParent())) {
            assertThat(left).containsExactly(after);
        }
    }

    @Test
    void what_another_is_making_is_not_made_twice() throws Exception {
        Path archive = archive("-Xmx64m");
        Path another = archive.resolveSibling(archive.getFileName() + ".4711.classes");
        Files.createDirectories(archive.getParent());
        Files.createFile(another);
        archived();
        assertThat(archive).doesNotExist();
        Files.setLastModifiedTime(another, FileTime.from(Instant.now().minusSeconds(1_000)));
        archived();
        assertThat(archive).exists();
        assertThat(another).doesNotExist();
    }

    private void archived() throws Exception {
        bash(
                "java_options() { OPTIONS=(-Xmx64m); }",
                "printf 'java/lang/Object id: 0\\njava/lan' >\"$RUN/some-service.classes\"",
                "archive_classes");
    }
}
