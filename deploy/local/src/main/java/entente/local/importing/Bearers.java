package entente.local.importing;

import java.util.Map;

/** Bearer tokens for the REST calls of this machine. */
@FunctionalInterface
public interface Bearers {

    /** A token of this user in this role. */
    String token(String role, String user);

    /** The one in {@code ENTENTE_TOKEN}, for every role and user. */
    static Bearers from(Map<String, String> environment) {
        String given = environment.get("ENTENTE_TOKEN");
        if (given == null || given.isBlank()) {
            throw new IllegalArgumentException(
                    "ENTENTE_TOKEN is empty: ./entente token category-manager prints one");
        }
        return (_, _) -> given;
    }
}
