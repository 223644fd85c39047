package entente.governance;

import static entente.platform.testkit.Api.ADA;
import static entente.platform.testkit.Api.AUDITOR;
import static entente.platform.testkit.Api.get;
import static entente.platform.testkit.Api.post;
import static entente.platform.testkit.Api.theirs;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.governance.charter.CharterId;
import entente.governance.kickoff.Output;
import entente.governance.kickoff.WorkshopId;
import entente.governance.partnership.PartnershipId;
import entente.platform.testkit.TestTokens;
import entente.platform.testkit.Topics;
import entente.platform.web.Roles;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;

/** Partnerships as other services and callers make them, for tests that need one. */
public final class Partnerships {

    private Partnerships() {}

    /**
     * A partnership.
     *
     * @param ours person id of our sponsor, who acts by {@code eva}
     * @param theirs of the partner's, who acts by {@code tom}
     */
    public record Partner(UUID supplier, UUID ours, UUID theirs, String eva, String tom) {

        public UUID id() {
            return PartnershipId.of(supplier);
        }

        public String path() {
            return "/partnerships/" + supplier;
        }

        public String charter() {
            return "/charters/" + CharterId.of(id(), 1);
        }

        public String workshop() {
            return "/workshops/" + WorkshopId.of(id(), 1);
        }

        String evasAccount() {
            return "eva-" + ours;
        }

        String tomsAccount() {
            return "tom-" + theirs;
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** The first news after a start waits until the topics' readers have found each other. */
    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }

    /** A partnership that supplier-service's news opened; both sponsors have their seats. */
    public static Partner opened() {
        UUID supplier = UUID.randomUUID();
        UUID ours = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        Partner partner =
                new Partner(
                        supplier,
                        ours,
                        theirs,
                        TestTokens.of("eva-" + ours, Roles.EXECUTIVE_SPONSOR),
                        theirs("tom-" + theirs, supplier));
        Map<String, ObjectNode> news = new LinkedHashMap<>();
        for (String type : List.of("supplier.registered.v1", "supplier.activated.v1")) {
            news.put(type, Topics.example(type, supplier));
        }
        Topics.tell(supplier, news);
        changeModel(partner, "STRATEGIC", "PROPOSAL");
        soon().untilAsserted(() ->
                get(AUDITOR, partner.path() + "/people")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(2)));
        soon().untilAsserted(() -> get(AUDITOR, partner.charter()).then().statusCode(200));
        soon().untilAsserted(() -> get(AUDITOR, partner.workshop()).then().statusCode(200));
        soon().untilAsserted(() ->
                get(AUDITOR, "/suppliers?status=ACTIVE&limit=500")
                        .then()
                        .body("items.findAll { it.id == '" + supplier + "' }", hasSize(1)));
        return partner;
    }

    /** Tells that supplier-service leads the supplier by another model from today on. */
    public static void changeModel(Partner partner, String to, String cause) {
        ObjectNode change =
                Topics.example("supplier.engagement-model-changed.v1", partner.supplier())
                        .put("to", to)
                        .put("cause", cause)
                        .put("effectiveOn", today().toString());
        if (to.equals("STRATEGIC") || to.equals("JOINT_VENTURE")) {
            change.putObject("sponsors")
                    .put("ours", partner.ours().toString())
                    .put("theirs", partner.theirs().toString());
        } else {
            change.putNull("sponsors");
        }
        Topics.tell(partner.supplier(), Map.of("supplier.engagement-model-changed.v1", change));
    }

    /** A partnership whose charter is in force: standard cadence, from today on. */
    public static Partner active() {
        Partner partner = opened();
        tieSponsors(partner);
        deliverAll(partner);
        sign(partner);
        post(ADA, partner.charter() + "/activate").then().statusCode(200);
        soon().untilAsserted(() ->
                get(AUDITOR, partner.path()).then().body("standing", equalTo("ACTIVE")));
        return partner;
    }

    public static void tieSponsors(Partner partner) {
        post(
                        ADA,
                        partner.path() + "/people/" + partner.ours() + "/tie",
                        Map.of("account", partner.evasAccount()))
                .then()
                .statusCode(200);
        post(
                        ADA,
                        partner.path() + "/people/" + partner.theirs() + "/tie",
                        Map.of("account", partner.tomsAccount()))
                .then()
                .statusCode(200);
    }

    public static void deliverAll(Partner partner) {
        for (Output output : Output.values()) {
            post(
                            ADA,
                            partner.workshop() + "/deliver",
                            Map.of("output", output, "text", "As agreed"))
                    .then()
                    .statusCode(200);
        }
    }

    /** Terms with the rhythms that the draft brought. */
    public static Map<String, Object> terms(Partner partner, String scope) {
        List<Map<String, Object>> cadence =
                get(AUDITOR, partner.charter()).then().extract().path("next.terms.cadence");
        if (cadence == null) {
            cadence =
                    get(AUDITOR, partner.charter()).then().extract().path("current.terms.cadence");
        }
        return Map.of(
                "scope",
                scope,
                "objectives",
                List.of(Map.of("category", "REDUCE_WASTE", "text", "Halve the scrap")),
                "together",
                "A casting that needs no machining",
                "investments",
                List.of(
                        Map.of(
                                "side",
                                "OURS",
                                "what",
                                "A test bench",
                                "money",
                                Map.of("amount", "120000.50", "currency", "EUR"),
                                "dueOn",
                                today().plusMonths(4).toString())),
                "targets",
                List.of(
                        Map.of(
                                "metric",
                                "ppm",
                                "value",
                                "500",
                                "better",
                                "LOWER",
                                "by",
                                today().plusMonths(9).toString())),
                "decisionRights",
                List.of(
                        Map.of(
                                "topic",
                                "Design changes",
                                "ours",
                                List.of("SPONSOR"),
                                "theirs",
                                List.of("SPONSOR"))),
                "values",
                "Bad news first",
                "cadence",
                cadence);
    }

    /** Writes the charter, lays it before both sponsors and has them sign. */
    public static void sign(Partner partner) {
        post(
                        ADA,
                        partner.charter() + "/edit",
                        Map.of(
                                "terms",
                                terms(partner, "Castings for pumps"),
                                "effectiveFrom",
                                today().toString()))
                .then()
                .statusCode(200);
        post(ADA, partner.charter() + "/submit").then().statusCode(200);
        post(partner.eva(), partner.charter() + "/sign").then().statusCode(200);
        post(partner.tom(), partner.charter() + "/sign").then().statusCode(200);
    }
}
