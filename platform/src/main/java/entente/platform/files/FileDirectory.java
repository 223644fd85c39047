package entente.platform.files;

import entente.platform.Rejected;
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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Files in a directory that outlives this instance and that all instances share: one folder per
 * owner, one file per content.
 */
public final class FileDirectory implements FileStore {

    /** A lock on a file is held by a process; its threads take turns here. */
    private static final ReentrantLock TURN = new ReentrantLock();

    private final Path root;
    private final long room;
    private final InstantSource clock;

    /**
     * @param mebibytes how much room all files of one owner have
     */
    public FileDirectory(Path root, int mebibytes, InstantSource clock) {
        this.root = root;
        this.room = mebibytes * 1024L * 1024L;
        this.clock = clock;
    }

    /** What is done with an owner's folder. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Path folder) throws IOException;
    }

    @Override
    public void keep(UUID owner, String sha256, byte[] content) {
        alone(
                owner,
                folder -> {
                    Path file = folder.resolve(sha256);
                    FileTime now = FileTime.from(clock.instant());
                    if (Files.exists(file)) {
                        // Brought again, so somebody is about to refer to it.
                        Files.setLastModifiedTime(file, now);
                        return file;
                    }
                    if (size(folder) + content.length > room) {
                        throw new Rejected(
                                "files-room-used-up",
                                "These files have %d MiB of room together"
                                        .formatted(room / 1024 / 1024));
                    }
                    // Whole or not at all, also when the power fails: a reader never meets half a
                    // file.
                    Path part = Files.createTempFile(folder, sha256, ".part");
                    try {
                        write(part, content);
                        Files.setLastModifiedTime(part, now);
                        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                        force(folder);
                    } finally {
                        Files.deleteIfExists(part);
                    }
                    return file;
                });
    }

    @Override
    public int sweep(UUID owner, Set<String> known, Instant before) {
        return alone(
                owner,
                folder -> {
                    int swept = 0;
                    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                        for (Path file : files) {
                            boolean old =
                                    Files.getLastModifiedTime(file).toInstant().isBefore(before);
                            if (old && !known.contains(file.getFileName().toString())) {
                                Files.delete(file);
                                swept++;
                            }
                        }
                    }
                    return swept;
                });
    }

    /**
     * Nobody else changes the owner's folder meanwhile, in this process or another one: what is
     * brought again is not swept, and two who bring something together do not outgrow the room.
     */
    private <T> T alone(UUID owner, Work<T> work) {
        TURN.lock();
        try {
            Path folder = Files.createDirectories(root.resolve(owner.toString()));
            try (FileChannel lock =
                            FileChannel.open(
                                    root.resolve(owner + ".lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                return work.on(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TURN.unlock();
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
    public OptionalLong size(UUID owner, String sha256) {
        try {
            return OptionalLong.of(Files.size(root.resolve(owner.toString()).resolve(sha256)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> find(UUID owner, String sha256) {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(owner.toString()).resolve(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
