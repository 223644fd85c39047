package entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import entente.local.importing.Bearers;
import entente.local.importing.Endpoints;
import entente.local.importing.RestClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * How the two sides of the demo company's partnerships begin, over REST: who sits at the table, the
 * kick-off workshop's six outputs, a charter that both sponsors sign, a first meeting with its
 * decision and its actions. What follows from the charter's rhythm, governance-service plans.
 */
final class PartnershipClient {

    private static final Map<String, String> OUTPUTS =
            Map.of(
                    "CURRENT_STATE_MAP", "Orders travel through five hands and two systems",
                    "QUICK_WINS", "Returnable boxes; one forecast instead of three",
                    "FIRST_YEAR_ROADMAP", "Spring: joint test bench. Autumn: first series",
                    "COMMUNICATION_PROTOCOL", "A call every month, bad news on the same day",
                    "DATA_SHARING_AGREEMENT", "Forecasts weekly, capacity monthly, both INTERNAL",
                    "ESCALATION_PATH", "Buyer and planner, category, sponsors, steering committee");

    private final DemoCommands governance;
    private final PartnerClient partners;
    private final Bearers bearers;
    private final String manager;
    private final String sponsor;

    PartnershipClient(Endpoints endpoints, Bearers bearers, PartnerClient partners, String source) {
        this.governance = new DemoCommands(new RestClient(endpoints.governance()), source);
        this.partners = partners;
        this.bearers = bearers;
        this.manager = bearers.token("category-manager", "anna.keller");
        this.sponsor = bearers.token("executive-sponsor", "richard.olsen");
    }

    /** A charter in force and a first meeting held; nothing when it is in force already. */
    void begin(String supplier) {
        String partnership = "partnerships/" + supplier;
        DemoCommands.await(
                "governance-service has opened " + partnership,
                () -> governance.service().get("/" + partnership, manager).isSuccess());
        DemoCommands.await(
                "both sponsors of " + partnership + " have their seats",
                () -> governance.asked(partnership + "/people", manager).path("items").size() > 1);
        if (governance.asked(partnership, manager).path("standing").asText().equals("ACTIVE")) {
            return;
        }
        String account = PartnerClient.theirAccount(supplier);
        String partner = bearers.token("supplier-user", account, supplier);
        String theirs = partners.theirSponsor(supplier);
        seat(partnership, PartnerClient.OUR_SPONSOR, "richard.olsen");
        seat(partnership, theirs, account);
        String workshop = only("workshops", supplier);
        OUTPUTS.forEach((output, text) ->
                governance.done(
                        workshop + "/deliver", Map.of("output", output, "text", text), manager));
        charter(supplier, partner);
        meet(supplier, theirs, partner);
    }

    private void seat(String partnership, String person, String account) {
        governance.done(
                partnership + "/people/" + person + "/tie", Map.of("account", account), manager);
    }

    private String only(String what, String supplier) {
        String query = what + "?supplierId=" + supplier;
        DemoCommands.await(
                "there are " + query,
                () -> !governance.asked(query, manager).path("items").isEmpty());
        JsonNode found = governance.asked(query, manager).path("items").path(0);
        return what + "/" + found.path("id").asText();
    }

    private void charter(String supplier, String partner) {
        String charter = only("charters", supplier);
        JsonNode draft = governance.asked(charter, manager).path("next").path("terms");
        LocalDate today = today();
        Map<String, Object> terms =
                Map.of(
                        "scope", "What we buy of them in Europe, from design to recycling",
                        "objectives",
                                List.of(
                                        objective(
                                                "REDUCE_WASTE", "Halve the scrap within two years"),
                                        objective(
                                                "CO_DEVELOP",
                                                "One new product a year, made by both")),
                        "together",
                                "A part that needs no machining, which neither could make alone",
                        "investments",
                                List.of(
                                        Map.of(
                                                "side",
                                                "OURS",
                                                "what",
                                                "A joint test bench",
                                                "money",
                                                Map.of("amount", "120000.00", "currency", "EUR"),
                                                "dueOn",
                                                today.plusMonths(4).toString())),
                        "targets",
                                List.of(
                                        Map.of(
                                                "metric", "ppm",
                                                "value", "500",
                                                "better", "LOWER",
                                                "by", today.plusMonths(9).toString())),
                        "decisionRights",
                                List.of(
                                        Map.of(
                                                "topic", "INVESTMENT",
                                                "ours", List.of("SPONSOR"),
                                                "theirs", List.of("SPONSOR"))),
                        "values", "Bad news first; what was promised is written down",
                        "cadence", draft.path("cadence"));
        governance.done(
                charter + "/edit",
                Map.of("terms", terms, "effectiveFrom", today.toString()),
                manager);
        governance.done(charter + "/submit", Map.of(), manager);
        governance.done(charter + "/sign", Map.of(), sponsor);
        governance.done(charter + "/sign", Map.of(), partner);
        governance.done(charter + "/activate", Map.of(), manager);
    }

    private static Map<String, String> objective(String category, String text) {
        return Map.of("category", category, "text", text);
    }

    private void meet(String supplier, String theirs, String partner) {
        String meeting =
                governance
                        .done(
                                "meetings",
                                Map.of(
                                        "supplierId",
                                        supplier,
                                        "kind",
                                        "STRATEGY_MEETING",
                                        "at",
                                        Instant.now()
                                                .plus(1, ChronoUnit.HOURS)
                                                .truncatedTo(ChronoUnit.HOURS)
                                                .toString()),
                                manager)
                        .madeId();
        String path = "meetings/" + meeting;
        governance.done(
                path + "/set-agenda",
                Map.of("points", List.of(Map.of("title", "The joint test bench"))),
                manager);
        governance.done(
                path + "/hold",
                Map.of(
                        "attendees", List.of(PartnerClient.OUR_SPONSOR, theirs),
                        "heldOn", today().toString()),
                manager);
        governance.done(
                "decisions",
                Map.of(
                        "supplierId", supplier,
                        "meetingId", meeting,
                        "topic", "INVESTMENT",
                        "question", "Where does the test bench stand?",
                        "options", List.of("With us", "With them"),
                        "chosen", "With them",
                        "reason", "Their engineers need it every week"),
                sponsor);
        action(supplier, meeting, "Order the test bench", PartnerClient.OUR_SPONSOR, 30);
        action(supplier, meeting, "Clear the space in hall 3", theirs, 45);
        governance.done(
                path + "/minute",
                Map.of("text", "The bench goes to hall 3; both sides pay for what they asked for"),
                sponsor);
        governance.done(path + "/approve-minutes", Map.of(), partner);
    }

    private void action(String supplier, String meeting, String title, String owner, int days) {
        governance.done(
                "action-items",
                Map.of(
                        "supplierId", supplier,
                        "title", title,
                        "ownerId", owner,
                        "dueOn", today().plusDays(days).toString(),
                        "meetingId", meeting),
                sponsor);
    }

    /** Partnerships are lived today, not in the history. */
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
