package entente.bench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Settings and migrations of one service, where several are on the class path and each has files of
 * the same names.
 */
record ServiceFiles(Properties settings, Path migrations) {

    /** The files beside this class, in a folder or in a jar. */
    static ServiceFiles of(Class<?> type) {
        try {
            Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return in(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return in(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ServiceFiles in(Path root) throws IOException {
        Properties settings = new Properties();
        try (InputStream file = Files.newInputStream(root.resolve("application.properties"))) {
            settings.load(file);
        }
        Path copies = Files.createTempDirectory("entente-bench-migrations-");
        copies.toFile().deleteOnExit();
        try (var files = Files.list(root.resolve("db/migration"))) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Path copy = copies.resolve(file.getFileName().toString());
                Files.copy(file, copy);
                copy.toFile().deleteOnExit();
            }
        }
        return new ServiceFiles(settings, copies);
    }
}
