package entente.local.importing;

import entente.local.importing.RestClient.Answer;
import entente.local.importing.Translation.KnownAs;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes sure that every supplier of a file is known before its first event is sent. */
final class SupplierClient {

    private final RestClient rest;
    private final String token;
    private final Set<KnownAs> sure = new HashSet<>();

    SupplierClient(RestClient rest, String token) {
        this.rest = rest;
        this.token = token;
    }

    /**
     * Registers the supplier unless its alias is taken; asks once per supplier and run.
     *
     * @throws IllegalStateException when the service refuses for another reason
     */
    void ensureKnown(KnownAs supplier) {
        if (!sure.add(supplier)) {
            return;
        }
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
        if (!answer.isSuccess() && !answer.code().equals("alias-taken")) {
            throw new IllegalStateException(
                    "supplier-service refuses to register "
                            + supplier.name()
                            + ": "
                            + answer.status()
                            + " "
                            + answer.body());
        }
    }

    /** How many suppliers are registered now; a repeated command answers like the first one. */
    String summary() {
        return sure.size() + " suppliers are registered";
    }
}
