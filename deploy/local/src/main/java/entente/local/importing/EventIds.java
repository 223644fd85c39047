package entente.local.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Ids that are the same whenever the same fact is read again. */
final class EventIds {

    private static final int BYTES = 16;

    private EventIds() {}

    /** 128 bits of a hash over the type and the key cells, in hexadecimal. */
    static String of(String type, List<String> key) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(type.getBytes(StandardCharsets.UTF_8));
            for (String cell : key) {
                hash.update((byte) 0); // so that ("a", "bc") and ("ab", "c") differ
                hash.update(cell.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
