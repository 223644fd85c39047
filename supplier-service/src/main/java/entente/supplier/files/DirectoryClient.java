package entente.supplier.files;

import entente.platform.Rejected;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files in a local directory: one folder per supplier, one file per content. */
@Singleton
public class DirectoryClient implements FileStore {

    private final Path root;
    private final long room;

    /**
     * @param mebibytes how much room all files of one supplier have
     */
    DirectoryClient(
            @ConfigProperty(name = "entente.supplier.files") Path root,
            @ConfigProperty(name = "entente.supplier.files-mebibytes") int mebibytes) {
        this.root = root;
        this.room = mebibytes * 1024L * 1024L;
    }

    @Override
    public void keep(UUID supplier, String sha256, byte[] content) {
        try {
            Path folder = Files.createDirectories(root.resolve(supplier.toString()));
            Path file = folder.resolve(sha256);
            if (Files.exists(file)) {
                return;
            }
            if (size(folder) + content.length > room) {
                throw new Rejected(
                        "files-room-used-up",
                        "The files of this supplier have %d MiB of room"
                                .formatted(room / 1024 / 1024));
            }
            // Whole or not at all, also when the power fails: a reader never meets half a file.
            Path part = Files.createTempFile(folder, sha256, ".part");
            try {
                write(part, content);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** A name is on disk when its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
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
