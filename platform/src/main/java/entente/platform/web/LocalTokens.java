package entente.platform.web;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs bearer tokens for use on this machine and in tests, with a key that never leaves it. The
 * services verify them offline with {@link #publicKey()} as {@code quarkus.oidc.public-key}.
 */
public final class LocalTokens {

    public static final String ISSUER = "https://local.entente";
    public static final Duration LIFETIME = Duration.ofHours(12);

    private static final int BITS = 2048;

    private final RSAPrivateCrtKey key;

    private LocalTokens(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /**
     * Who a token is for.
     *
     * @param user recorded as the actor of everything done with it
     * @param role one of {@link Roles}
     * @param supplierId the supplier of a supplier user
     * @param categories the only ones a category manager may act on; empty: all
     */
    public record Identity(
            String user, String role, @Nullable UUID supplierId, Set<String> categories) {

        public Identity {
            categories = Set.copyOf(categories);
        }

        /** Somebody of this role, named after it. */
        public static Identity of(String role) {
            return new Identity(role, role, null, Set.of());
        }
    }

    /** Tokens under a new key. */
    public static LocalTokens withNewKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new LocalTokens((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    /** Tokens under the key in a file that {@link #save} wrote. */
    public static LocalTokens from(Path keyFile) {
        try {
            byte[] der = Base64.getDecoder().decode(Files.readString(keyFile).strip());
            return new LocalTokens(
                    (RSAPrivateCrtKey)
                            KeyFactory.getInstance("RSA")
                                    .generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the signing key " + keyFile, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(keyFile + " is no signing key", e);
        }
    }

    /** Writes the key for its owner's eyes only; refuses to replace a file. */
    public void save(Path keyFile) {
        try {
            Files.createFile(
                    keyFile,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    keyFile,
                    Base64.getEncoder().encodeToString(key.getEncoded()) + "\n",
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the signing key " + keyFile, e);
        }
    }

    /** The value of {@code quarkus.oidc.public-key}: Base64 of the DER form, one line. */
    public String publicKey() {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            KeyFactory.getInstance("RSA")
                                    .generatePublic(
                                            new RSAPublicKeySpec(
                                                    key.getModulus(), key.getPublicExponent()))
                                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A private key without its public one", e);
        }
    }

    /** A signed token, valid from now on for {@link #LIFETIME}. */
    public String token(Identity identity) {
        Instant now = Instant.now();
        JwtClaimsBuilder claims =
                Jwt.claims()
                        .issuer(ISSUER)
                        .subject(identity.user())
                        .upn(identity.user())
                        .groups(identity.role())
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFETIME));
        UUID supplier = identity.supplierId();
        if (supplier != null) {
            claims.claim("supplierId", supplier.toString());
        }
        if (!identity.categories().isEmpty()) {
            claims.claim("categories", identity.categories());
        }
        return claims.jws().sign(key);
    }

    /**
     * {@code init KEY_FILE PUBLIC_KEY_FILE} makes a key; {@code KEY_FILE ROLE [--user NAME]
     * [--supplier ID] [--categories A,B]} prints a token.
     */
    public static void main(String[] args) {
        try {
            run(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(String[] args) {
        if (args.length == 3 && args[0].equals("init")) {
            LocalTokens tokens = withNewKey();
            tokens.save(Path.of(args[1]));
            try {
                Files.writeString(Path.of(args[2]), tokens.publicKey() + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        if (args.length < 2) {
            throw new IllegalArgumentException(
                    "Usage: KEY_FILE ROLE [--user NAME] [--supplier ID] [--categories A,B]");
        }
        System.out.println(from(Path.of(args[0])).token(identity(args)));
    }

    static Identity identity(String[] args) {
        String role = args[1];
        if (!Roles.ALL.contains(role)) {
            throw new IllegalArgumentException(
                    "There is no role " + role + "; roles are " + String.join(", ", Roles.ALL));
        }
        String user = role;
        UUID supplier = null;
        Set<String> categories = new LinkedHashSet<>();
        for (int i = 2; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--user" -> user = value;
                case "--supplier" -> supplier = UUID.fromString(value);
                case "--categories" -> categories.addAll(Set.of(value.split(",", -1)));
                default -> throw new IllegalArgumentException("Unknown option " + args[i]);
            }
        }
        return new Identity(user, role, supplier, categories);
    }
}
