package entente.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Passwords made up at first use and kept, one file per role, readable by this user only. There is
 * no default one anywhere.
 */
record Credentials(Path directory) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Credentials in(Path home) {
        return new Credentials(Directories.made(home.resolve("credentials")));
    }

    String passwordOf(String role) {
        try {
            return Files.readString(fileOf(role)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that holds the role's password, made when missing. */
    Path fileOf(String role) {
        Path file = directory.resolve(role).toAbsolutePath();
        if (!Files.exists(file)) {
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            write(file, HexFormat.of().formatHex(bytes));
        }
        return file;
    }

    private static void write(Path file, String password) {
        try {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password + "\n", StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
