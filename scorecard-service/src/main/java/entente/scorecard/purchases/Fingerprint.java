package entente.scorecard.purchases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The first 16 bytes of a SHA-256 over length-prefixed texts, held as a UUID for its size. */
final class Fingerprint {

    private Fingerprint() {}

    static UUID of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new UUID(hash.getLong(), hash.getLong());
    }

    static UUID of(Map<String, String> headers, byte[] body) {
        MessageDigest digest = sha256();
        new TreeMap<>(headers)
                .forEach((name, value) ->
                        digest.update(
                                (name + '\n' + value + '\n').getBytes(StandardCharsets.UTF_8)));
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(body));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
