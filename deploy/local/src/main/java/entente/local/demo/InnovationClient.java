package entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import entente.local.importing.Bearers;
import entente.local.importing.Endpoints;
import entente.local.importing.RestClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What the two sides of a partnership of the demo company create together, over REST: ideas of both
 * sides, one of them an initiative with a pilot that runs, and the first money that it cost and
 * brought.
 */
final class InnovationClient {

    private final DemoCommands innovation;
    private final PartnerClient partners;
    private final Bearers bearers;
    private final String manager;
    private final String sponsor;

    InnovationClient(Endpoints endpoints, Bearers bearers, PartnerClient partners, String source) {
        this.innovation = new DemoCommands(new RestClient(endpoints.innovation()), source);
        this.partners = partners;
        this.bearers = bearers;
        this.manager = bearers.token("category-manager", "anna.keller");
        this.sponsor = bearers.token("executive-sponsor", "richard.olsen");
    }

    /** Nothing where they have begun before. */
    void begin(String supplier) {
        DemoCommands.await(
                "innovation-service has heard of " + supplier,
                () -> !ofSupplier("suppliers?limit=500", supplier).isEmpty());
        if (!innovation.asked("ideas?supplierId=" + supplier, manager).path("items").isEmpty()) {
            return;
        }
        String partner =
                bearers.token("supplier-user", PartnerClient.theirAccount(supplier), supplier);
        String bonded =
                idea(
                        supplier,
                        "Bond instead of weld",
                        "An adhesive for the frame saves the welding fixture",
                        "PROCESS_IMPROVEMENT",
                        partner);
        idea(
                supplier,
                "Pallets that come back",
                "Each lorry takes the empty ones with it",
                "SUSTAINABILITY",
                partner);
        String lid = idea(supplier, "A lid less", "The cover can go", "BETTER_DESIGN", manager);
        answer(bonded, "PURSUED", "It pays back within a year", manager);
        answer(lid, "DEFERRED", "After the next tool change", partner);
        String initiative = start(supplier, bonded);
        pilot(initiative, partner);
        value(initiative);
    }

    private List<String> ofSupplier(String list, String supplier) {
        return innovation.asked(list, manager).path("items").findValuesAsText("id").stream()
                .filter(supplier::equals)
                .toList();
    }

    private String idea(String supplier, String title, String text, String kind, String by) {
        return innovation
                .done(
                        "ideas",
                        Map.of(
                                "supplierId", supplier,
                                "title", title,
                                "description", text,
                                "kind", kind,
                                "benefit", Map.of("amount", "84000.00", "currency", "EUR"),
                                "months", 6),
                        by)
                .madeId();
    }

    private void answer(String idea, String answer, String reason, String by) {
        innovation.done(
                "ideas/" + idea + "/feedback", Map.of("answer", answer, "reason", reason), by);
    }

    private String start(String supplier, String idea) {
        return innovation
                .done(
                        "initiatives",
                        Map.of(
                                "supplierId",
                                supplier,
                                "title",
                                "Bonded frame",
                                "goal",
                                "Assembly in half the time, without the fixture",
                                "kind",
                                "PROCESS_IMPROVEMENT",
                                "ideaIds",
                                List.of(idea),
                                "ours",
                                Map.of(
                                        "personId",
                                        PartnerClient.OUR_SPONSOR,
                                        "account",
                                        "anna.keller"),
                                "theirs",
                                Map.of(
                                        "personId", partners.theirSponsor(supplier),
                                        "account", PartnerClient.theirAccount(supplier)),
                                "startOn",
                                today().minusMonths(4).toString()),
                        manager)
                .madeId();
    }

    private void pilot(String initiative, String partner) {
        String path = "initiatives/" + initiative;
        pass(path, "ASSESSED", List.of("BENEFIT_ESTIMATED", "COST_ESTIMATED", "FEASIBLE"), partner);
        innovation.done(
                path + "/ip-terms",
                Map.of(
                        "background", "Each side keeps what it brings",
                        "foreground", "Patents to both in equal parts",
                        "shared", "The bonding process, for the joint product"),
                manager);
        innovation.done(path + "/ip-terms/agree", Map.of("version", 1), partner);
        pass(
                path,
                "PILOT",
                List.of("HYPOTHESIS_WRITTEN", "BUDGET_AGREED", "TEAM_AVAILABLE"),
                partner);
        innovation.done(
                path + "/pilots",
                Map.of(
                        "hypothesis",
                        "A bonded frame holds 40 kN",
                        "measure",
                        "Pull test, ten frames",
                        "startOn",
                        today().minusMonths(2).toString(),
                        "endOn",
                        today().plusMonths(1).toString()),
                partner);
        innovation.done(
                path + "/milestones",
                Map.of("title", "First bonded frame", "dueOn", today().plusDays(20).toString()),
                manager);
    }

    private void pass(String path, String to, List<String> criteria, String partner) {
        List<Map<String, Object>> findings =
                criteria.stream()
                        .map(each ->
                                Map.<String, Object>of(
                                        "criterion",
                                        each,
                                        "met",
                                        true,
                                        "reason",
                                        "Looked at together on the joint workshop"))
                        .toList();
        JsonNode proposed =
                innovation
                        .done(path + "/gate", Map.of("to", to, "findings", findings), manager)
                        .body();
        innovation.done(
                path + "/gate/" + proposed.path("gate").path("no").asInt() + "/pass",
                Map.of(),
                partner);
    }

    private void value(String initiative) {
        entry(initiative, "ENGINEERS", "18000.00", 3, "Two engineers for a month");
        entry(initiative, "SHARED_TECHNOLOGY", "9500.00", 2, "Half of the press");
        String saved = entry(initiative, "AVOIDED_COST", "21000.00", 1, "The fixture not bought");
        String path = "value-ledger/" + initiative + "/entries/" + saved;
        innovation.done(path + "/validate", Map.of(), sponsor);
        innovation.done(
                path + "/realise",
                Map.of("amount", Map.of("amount", "12000.00", "currency", "EUR")),
                sponsor);
    }

    private String entry(
            String initiative, String kind, String amount, int monthsAgo, String text) {
        return innovation
                .done(
                        "value-ledger",
                        Map.of(
                                "initiativeId",
                                initiative,
                                "kind",
                                kind,
                                "amount",
                                Map.of("amount", amount, "currency", "EUR"),
                                "on",
                                today().minusMonths(monthsAgo).toString(),
                                "description",
                                text,
                                "shared",
                                true,
                                "source",
                                Map.of(
                                        "system",
                                        "SAP-EU",
                                        "reference",
                                        "demo/" + initiative + "/" + kind)),
                        manager)
                .madeId();
    }

    /** What both sides create they create today, not in the history. */
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
