package entente.supplier.files;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files in a local directory: one folder per supplier, one file per content. */
@Singleton
public class DirectoryClient implements FileStore {

    private final Path root;

    DirectoryClient(@ConfigProperty(name = "entente.supplier.files") Path root) {
        this.root = root;
    }

    @Override
    public void keep(UUID supplier, String sha256, byte[] content) {
        try {
            Path folder = Files.createDirectories(root.resolve(supplier.toString()));
            // Whole or not at all: a reader never meets half a file.
            Path part = Files.createTempFile(folder, sha256, ".part");
            Files.write(part, content);
            Files.move(part, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OptionalLong size(UUID supplier, String sha256) {
        try {
            return OptionalLong.of(Files.size(root.resolve(supplier.toString()).resolve(sha256)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> find(UUID supplier, String sha256) {
        try {
            return Optional.of(
                    Files.readAllBytes(root.resolve(supplier.toString()).resolve(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
