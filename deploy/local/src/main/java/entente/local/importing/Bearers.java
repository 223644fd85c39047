package entente.local.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bearer tokens for the REST calls of this machine's own tools. */
@FunctionalInterface
public interface Bearers {

    /**
     * A token of this user in this role.
     *
     * @param supplierId of a supplier user; null for everybody else
     */
    String token(String role, String user, @Nullable String supplierId);

    /** The same of one of the company's own people. */
    default String token(String role, String user) {
        return token(role, user, null);
    }

    /**
     * The one in {@code ENTENTE_TOKEN} for every role and user, else new ones signed with the key
     * in the file {@code ENTENTE_LOCAL_SIGNING_KEY}.
     *
     * @throws IllegalArgumentException when neither is given
     */
    static Bearers from(Map<String, String> environment) {
        String given = environment.getOrDefault("ENTENTE_TOKEN", "");
        if (!given.isBlank()) {
            return (_, _, _) -> given;
        }
        String file = environment.getOrDefault("ENTENTE_LOCAL_SIGNING_KEY", "");
        if (file.isBlank()) {
            throw new IllegalArgumentException(
                    "ENTENTE_TOKEN is empty: ./entente token category-manager prints one");
        }
        PrivateKey key = Signed.key(Path.of(file));
        return (role, user, supplierId) -> Signed.token(key, role, user, supplierId, Instant.now());
    }

    /** JSON web tokens as the services of this machine expect them (RS256). */
    final class Signed {

        private static final String ISSUER = "https://local.entente";
        private static final Duration LIFETIME = Duration.ofHours(12);
        private static final ObjectMapper JSON = new ObjectMapper();

        private Signed() {}

        private static PrivateKey key(Path file) {
            try {
                byte[] der = Base64.getDecoder().decode(Files.readString(file).strip());
                return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the signing key " + file, e);
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new IllegalStateException(file + " is no signing key", e);
            }
        }

        private static String token(
                PrivateKey key,
                String role,
                String user,
                @Nullable String supplierId,
                Instant now) {
            Map<String, Object> claims = new LinkedHashMap<>();
            claims.put("iss", ISSUER);
            claims.put("sub", user);
            claims.put("upn", user);
            claims.put("groups", List.of(role));
            if (supplierId != null) {
                claims.put("supplierId", supplierId);
            }
            claims.put("iat", now.getEpochSecond());
            claims.put("exp", now.plus(LIFETIME).getEpochSecond());
            try {
                String head = part(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT")));
                String signed = head + "." + part(JSON.writeValueAsBytes(claims));
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(key);
                signature.update(signed.getBytes(StandardCharsets.US_ASCII));
                return signed + "." + part(signature.sign());
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException("Every Java signs with RSA", e);
            }
        }

        private static String part(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
