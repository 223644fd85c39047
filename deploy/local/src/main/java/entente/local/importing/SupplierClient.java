package entente.local.importing;

import entente.local.importing.RestClient.Answer;
import entente.local.importing.Translation.KnownAs;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes sure that every supplier of a file is known before its first event is sent. */
final class SupplierClient {

    private static final int MALFORMED = 400;
    private static final int AGAINST_A_RULE = 422;

    private final RestClient rest;
    private final String token;
    private final Map<KnownAs, Optional<String>> refusals = new HashMap<>();

    SupplierClient(RestClient rest, String token) {
        this.rest = rest;
        this.token = token;
    }

    /**
     * Registers the supplier unless its alias is taken; asks once per supplier and run.
     *
     * @return why this supplier cannot be registered, empty when it is
     * @throws IllegalStateException when the service would refuse any other supplier, too
     */
    Optional<String> ensureKnown(KnownAs supplier) {
        Optional<String> before = refusals.get(supplier);
        if (before != null) {
            return before;
        }
        Optional<String> refusal = register(supplier);
        refusals.put(supplier, refusal);
        return refusal;
    }

    private Optional<String> register(KnownAs supplier) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("name", supplier.name());
        supplier.country().ifPresent(country -> request.put("country", country));
        request.put("categories", List.of());
        request.put(
                "aliases", List.of(Map.of("system", supplier.system(), "value", supplier.value())));
        request.put("source", "import");
        String key =
                EventIds.of(
                        "register",
                        List.of(
                                supplier.system(),
                                supplier.value(),
                                supplier.name(),
                                supplier.country().orElse("")));
        Answer answer = rest.post("/suppliers", request, key, token);
        if (answer.isSuccess() || answer.code().equals("alias-taken")) {
            return Optional.empty();
        }
        String refusal =
                "supplier-service refuses to register "
                        + supplier.name()
                        + ": "
                        + answer.status()
                        + " "
                        + answer.body();
        if (answer.status() == MALFORMED || answer.status() == AGAINST_A_RULE) {
            return Optional.of(refusal);
        }
        throw new IllegalStateException(refusal);
    }

    /** How many suppliers are registered now; a repeated command answers like the first one. */
    String summary() {
        long registered = refusals.values().stream().filter(Optional::isEmpty).count();
        return registered + " suppliers are registered";
    }
}
