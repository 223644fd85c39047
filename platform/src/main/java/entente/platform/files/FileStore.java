package entente.platform.files;

import entente.platform.Rejected;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * Where the contents of files lie: a directory, or whatever takes its place. Each belongs to an
 * owner, a supplier say, and is named by its sum.
 */
public interface FileStore {

    /**
     * Keeps a content under its sum, for good once it returns; again is the same.
     *
     * @throws Rejected 422 {@code files-room-used-up}
     */
    void keep(UUID owner, String sha256, byte[] content);

    /** The content with this sum, unless nobody brought it. */
    Optional<byte[]> find(UUID owner, String sha256);

    /** Bytes of the content with this sum, unless nobody brought it. */
    OptionalLong size(UUID owner, String sha256);

    /**
     * Takes away what was brought and never referred to.
     *
     * @param known sums that something refers to, whoever brought them
     * @param before contents that were kept at or after this instant stay: what refers to them may
     *     be on its way
     * @return how many were taken away
     */
    int sweep(UUID owner, Set<String> known, Instant before);

    /** The sum of a content: SHA-256, lower-case hex. */
    static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
