package entente.soak;

import java.util.LinkedHashMap;
import java.util.Map;

/** A function of the store with something cut out of it. */
final class SqlMutant {

    private final Databases databases;
    private final String database;
    private final String original;
    private final Map<String, String> replacements = new LinkedHashMap<>();

    SqlMutant(Databases databases, String database, String function) {
        this.databases = databases;
        this.database = database;
        this.original =
                databases.text(
                        database,
                        "select pg_get_functiondef(oid) from pg_proc where proname = ?",
                        function);
    }

    /**
     * Plans to put something else in the place of that text.
     *
     * @throws IllegalStateException when the function does not have it
     */
    SqlMutant replace(String text, String other) {
        if (!original.contains(text)) {
            throw new IllegalStateException("The function has no '" + text + "' any more");
        }
        replacements.put(text, other);
        return this;
    }

    void apply() {
        String mutant = original;
        for (Map.Entry<String, String> each : replacements.entrySet()) {
            mutant = mutant.replace(each.getKey(), each.getValue());
        }
        databases.execute(database, mutant);
    }

    void restore() {
        databases.execute(database, original);
    }
}
