package entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import entente.local.importing.Bearers;
import entente.local.importing.Endpoints;
import entente.local.importing.RestClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a supplier of the demo company becomes a strategic partner, over REST: both sides assess
 * whether they fit, sign a non-disclosure agreement, and go up the engagement models step by step.
 */
final class PartnerClient {

    /** Our sponsor of every partnership, as a person. */
    static final String OUR_SPONSOR =
            UUID.nameUUIDFromBytes("richard.olsen".getBytes(StandardCharsets.UTF_8)).toString();

    /** What is asked: section, words, kind, and the answer that raises a warning. */
    private record Question(String section, String text, String kind, String knockOut) {}

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(
                            "account-manager",
                            "Is one person there for the other side?",
                            "YES_NO",
                            ""),
                    new Question(
                            "executives",
                            "Do executives want to meet every quarter?",
                            "YES_NO",
                            ""),
                    new Question(
                            "prior-partnerships",
                            "How well did earlier ones go, from 0 to 5?",
                            "NUMBER",
                            ""),
                    new Question("capability", "How capable are we, from 0 to 5?", "NUMBER", ""),
                    new Question("cultural-fit", "How agile are we, from 0 to 5?", "NUMBER", ""),
                    new Question(
                            "goals-innovation",
                            "How much does innovation mean to us, from 0 to 5?",
                            "NUMBER",
                            ""),
                    new Question(
                            "goals-sustainability",
                            "How much does sustainability, from 0 to 5?",
                            "NUMBER",
                            ""),
                    new Question(
                            "goals-security-of-supply",
                            "How much does security of supply, from 0 to 5?",
                            "NUMBER",
                            ""),
                    new Question("unwilling-to-share", "Would we open our books?", "YES_NO", "NO"),
                    new Question(
                            "volatile-market-low-switching-cost",
                            "Is the market calm, or switching dear?",
                            "YES_NO",
                            "NO"),
                    new Question(
                            "own-resources-missing", "Have we people for this?", "YES_NO", "NO"),
                    new Question(
                            "power-imbalance",
                            "Are we about as large as the other side?",
                            "YES_NO",
                            "NO"));

    private final DemoCommands suppliers;
    private final History history;
    private final Bearers bearers;
    private final String manager;
    private final String colleague;
    private final String sponsor;

    PartnerClient(Endpoints endpoints, Bearers bearers, History history) {
        this.suppliers = new DemoCommands(new RestClient(endpoints.suppliers()), history.source());
        this.history = history;
        this.bearers = bearers;
        this.manager = bearers.token("category-manager", "anna.keller");
        this.colleague = bearers.token("category-manager", "paul.meier");
        this.sponsor = bearers.token("executive-sponsor", "richard.olsen");
    }

    /** A strategic partner from now on; nothing when it is one already. */
    void deepen(String supplier) {
        String model = suppliers.asked("engagements/" + supplier, manager).path("model").asText();
        if (model.equals("STRATEGIC") || model.equals("JOINT_VENTURE")) {
            return;
        }
        String partner = bearers.token("supplier-user", theirAccount(supplier), supplier);
        String assessment = assess(supplier, partner);
        nonDisclosure(supplier);
        if (model.equals("TRANSACTIONAL")) {
            step(supplier, partner, "PREFERRED", "Two years of sound deliveries", assessment);
        }
        step(
                supplier,
                partner,
                "STRATEGIC",
                "What both want to build, nobody else makes",
                assessment);
    }

    /** The account of the person on their side who acts for a partner. */
    static String theirAccount(String supplier) {
        return "partner-" + supplier.substring(supplier.length() - 8);
    }

    /** Their sponsor, as a person: the first contact of the supplier. */
    String theirSponsor(String supplier) {
        return suppliers
                .asked("suppliers/" + supplier, manager)
                .path("contacts")
                .path(0)
                .path("personId")
                .asText();
    }

    private String assess(String supplier, String partner) {
        List<String> asked =
                QUESTIONS.stream()
                        .map(question ->
                                suppliers.done("questions", words(question), manager).madeId())
                        .toList();
        String ours = questionnaire("READINESS_OURS", asked);
        String theirs = questionnaire("READINESS_PARTNER", asked);
        String assessment =
                "assessments/"
                        + suppliers
                                .done(
                                        "assessments",
                                        Map.of(
                                                "supplierId", supplier,
                                                "ours", Map.of("questionnaireId", ours),
                                                "theirs", Map.of("questionnaireId", theirs)),
                                        manager)
                                .madeId();
        suppliers.done(
                assessment + "/our-answers", Map.of("answers", answers(asked, "4")), manager);
        suppliers.done(
                assessment + "/partner-answers", Map.of("answers", answers(asked, "3")), partner);
        suppliers.done(
                assessment + "/complete",
                Map.of(
                        "bridgeable",
                        true,
                        "bridgingPlan",
                        "One joint office for the first project"),
                manager);
        return assessment.substring(assessment.indexOf('/') + 1);
    }

    private static Map<String, Object> words(Question question) {
        return question.knockOut().isEmpty()
                ? Map.of("text", question.text(), "kind", question.kind())
                : Map.of(
                        "text", question.text(),
                        "kind", question.kind(),
                        "knockOut", question.knockOut());
    }

    private String questionnaire(String purpose, List<String> asked) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            items.add(Map.of("questionId", asked.get(i), "section", QUESTIONS.get(i).section()));
        }
        return suppliers
                .done(
                        "questionnaires",
                        Map.of("title", "Readiness", "purpose", purpose, "items", items),
                        manager)
                .madeId();
    }

    private static List<Map<String, Object>> answers(List<String> asked, String number) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String value = QUESTIONS.get(i).kind().equals("NUMBER") ? number : "YES";
            answers.add(Map.of("questionId", asked.get(i), "value", value));
        }
        return answers;
    }

    private void nonDisclosure(String supplier) {
        String agreement =
                suppliers
                        .done(
                                "agreements",
                                Map.of(
                                        "supplierId",
                                        supplier,
                                        "kind",
                                        "NON_DISCLOSURE",
                                        "title",
                                        "Mutual non-disclosure agreement",
                                        "validFrom",
                                        history.to().minusMonths(1).toString()),
                                manager)
                        .madeId();
        suppliers.done("agreements/" + agreement + "/conclude", Map.of(), colleague);
    }

    private void step(String supplier, String partner, String to, String why, String assessment) {
        String proposals = "engagements/" + supplier + "/proposals";
        JsonNode proposed =
                suppliers
                        .done(
                                proposals,
                                Map.of(
                                        "to",
                                        to,
                                        "sponsors",
                                        Map.of(
                                                "ours",
                                                OUR_SPONSOR,
                                                "theirs",
                                                theirSponsor(supplier)),
                                        "evidence",
                                        Map.of(
                                                "text",
                                                why,
                                                "references",
                                                List.of(
                                                        Map.of(
                                                                "kind",
                                                                "ASSESSMENT",
                                                                "id",
                                                                assessment)))),
                                manager)
                        .body();
        String proposal = proposals + "/" + proposed.path("open").path("id").asText();
        suppliers.done(proposal + "/send-approach", Map.of(), manager);
        suppliers.done(proposal + "/accept", Map.of(), partner);
        suppliers.done(proposal + "/confirm", Map.of(), sponsor);
    }
}
