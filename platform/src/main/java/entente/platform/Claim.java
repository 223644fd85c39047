package entente.platform;

/**
 * The right to a key that only one stream of the service can hold at a time, such as an alias.
 *
 * @param scope what kind of key; a lost race is answered with the code {@code <scope>-taken}
 * @param key the key within the scope
 * @param take true to take it, false to give it back; giving back what is not held changes nothing
 */
public record Claim(String scope, String key, boolean take) {

    public static Claim take(String scope, String key) {
        return new Claim(scope, key, true);
    }

    public static Claim release(String scope, String key) {
        return new Claim(scope, key, false);
    }
}
