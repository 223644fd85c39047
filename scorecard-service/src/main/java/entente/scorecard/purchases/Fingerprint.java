package entente.scorecard.purchases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The first 16 bytes of a SHA-256 over length-prefixed texts, held as a UUID for its size. */
public final class Fingerprint {

    private static final MessageDigest SHA_256 = sha256();

    private Fingerprint() {}

    public static UUID of(String... parts) {
        int size = 0;
        byte[][] all = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            all[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            size += Integer.BYTES + all[i].length;
        }
        ByteBuffer text = ByteBuffer.allocate(size);
        for (byte[] part : all) {
            text.putInt(part.length).put(part);
        }
        return first16(fresh().digest(text.array()));
    }

    public static UUID of(Map<String, String> headers, byte[] body) {
        MessageDigest digest = fresh();
        new TreeMap<>(headers)
                .forEach((name, value) ->
                        digest.update(
                                (name + '\n' + value + '\n').getBytes(StandardCharsets.UTF_8)));
        return first16(digest.digest(body));
    }

    private static UUID first16(byte[] digest) {
        ByteBuffer hash = ByteBuffer.wrap(digest);
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** A copy of one that nobody has used: quicker than asking the security providers again. */
    private static MessageDigest fresh() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            return sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
