package entente.platform.testkit;

import entente.platform.web.LocalTokens;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/** Bearer tokens that the service under {@link EnginesResource} believes. */
public final class TestTokens {

    // A test and its resources are loaded by different class loaders; both see this.
    private static final String KEY = "entente.test.signing-key";

    private TestTokens() {}

    static void trust(Path key) {
        System.setProperty(KEY, key.toString());
    }

    /** A token of somebody named after the role. */
    public static String of(String role) {
        return of(role, role);
    }

    /** A token of this person in this role. */
    public static String of(String user, String role) {
        return of(new Identity(user, role, null, Set.of()));
    }

    /** A token of a user of this supplier. */
    public static String ofSupplier(UUID supplier) {
        return of(new Identity("user of " + supplier, Roles.SUPPLIER_USER, supplier, Set.of()));
    }

    public static String of(Identity identity) {
        return LocalTokens.from(Path.of(System.getProperty(KEY))).token(identity);
    }
}
