package entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import entente.local.importing.Bearers;
import entente.local.importing.Endpoints;
import entente.local.importing.RestClient;
import entente.local.importing.RestClient.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Tells the running services about the demo company over REST, as the people and systems who would
 * do it. Each call may be repeated: what is already so is passed over.
 */
final class DemoClient {

    private static final String REASON = "Repeated late freight and three unanswered complaints";

    private final RestClient suppliers;
    private final RestClient scorecards;
    private final String name;
    private final String manager;
    private final String sponsor;
    private final String erp;

    /**
     * @param name of the history, makes the idempotency keys its own
     */
    DemoClient(Endpoints endpoints, Bearers bearers, String name) {
        this.suppliers = new RestClient(endpoints.suppliers());
        this.scorecards = new RestClient(endpoints.scorecards());
        this.name = name;
        this.manager = bearers.token("category-manager", "anna.keller");
        this.sponsor = bearers.token("executive-sponsor", "richard.olsen");
        this.erp = bearers.token("erp-integration", "sap-eu");
    }

    /** Registers a supplier as category manager; answers its id. */
    String register(DemoSupplier supplier) {
        Answer answer =
                suppliers.post(
                        "/suppliers",
                        Map.of(
                                "name", supplier.name(),
                                "country", supplier.country(),
                                "categories", List.of(supplier.category().code()),
                                "aliases", supplier.aliases(),
                                "contacts", supplier.contacts(),
                                "source", "demo"),
                        key("register", supplier.aliases().getFirst().value()),
                        manager);
        return answer.code().equals("alias-taken")
                ? known(supplier.aliases().getFirst())
                : accepted("register " + supplier.name(), answer).madeId();
    }

    private String known(DemoSupplier.Alias alias) {
        String query =
                URLEncoder.encode(alias.system() + ":" + alias.value(), StandardCharsets.UTF_8);
        JsonNode found =
                accepted("look up " + alias, suppliers.get("/suppliers?alias=" + query, manager))
                        .body()
                        .path("items")
                        .path(0);
        if (!found.hasNonNull("id")) {
            throw new IllegalStateException("supplier-service does not list " + alias);
        }
        return found.path("id").asText();
    }

    /** Another person than the one who registered it approves; then it is activated. */
    void bringOnBoard(String id) {
        if (status(id).equals("REQUESTED")) {
            command(id, "approve", Map.of(), sponsor);
        }
        if (status(id).equals("APPROVED")) {
            command(id, "activate", Map.of(), manager);
        }
    }

    void suspend(String id) {
        if (status(id).equals("ACTIVE")) {
            command(id, "suspend", Map.of("reason", REASON), manager);
        }
    }

    private String status(String id) {
        return accepted("look at " + id, suppliers.get("/suppliers/" + id, manager))
                .body()
                .path("status")
                .asText();
    }

    private void command(String id, String verb, Map<String, String> body, String token) {
        accepted(
                verb + " " + id,
                suppliers.post("/suppliers/" + id + "/" + verb, body, key(verb, id), token));
    }

    /** What a unit of the currency is worth in euros from a day on. */
    void rate(History.Rate rate) {
        accepted(
                "set the rate of " + rate.validFrom(),
                scorecards.post(
                        "/exchange-rates",
                        Map.of(
                                "currency", rate.currency(),
                                "validFrom", rate.validFrom().toString(),
                                "rate", rate.rate().toPlainString()),
                        key("rate", rate.currency() + rate.validFrom()),
                        erp));
    }

    private String key(String verb, String what) {
        return name + "-" + verb + "-" + what;
    }

    private static Answer accepted(String what, Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException(
                    "Could not " + what + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
