package entente.supplier.assessment;

import static entente.supplier.onboarding.Suppliers.ADA;
import static entente.supplier.onboarding.Suppliers.BEN;
import static entente.supplier.onboarding.Suppliers.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What callers of assessments do again and again. */
public final class Assessments {

    private Assessments() {}

    private static final List<String> GOALS =
            List.of("goals-innovation", "goals-sustainability", "goals-security-of-supply");

    /** An assessment with the questions of both sides. */
    public record Opened(UUID id, List<UUID> our, List<UUID> their) {
        public String path() {
            return "/assessments/" + id;
        }

        /** How capable and how agile we are, 0 to 5; the rest is fine when both are said. */
        public Map<String, Object> ours(String... values) {
            return answers(our, 2, List.of("5", "5", "5", "YES", "YES"), values);
        }

        /** How capable and how agile they are, and whether their size is fine; as above. */
        public Map<String, Object> theirs(String... values) {
            return answers(their, 3, List.of("5", "5", "5", "5", "5", "5", "YES"), values);
        }
    }

    private static Map<String, Object> answers(
            List<UUID> questions, int asked, List<String> rest, String... values) {
        List<String> all = new ArrayList<>(List.of(values));
        if (values.length == asked) {
            all.addAll(rest);
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            answers.add(Map.of("questionId", questions.get(i), "value", all.get(i)));
        }
        return Map.of("answers", answers);
    }

    /** Both sides are asked. */
    public static Opened open(UUID supplier) {
        List<UUID> numbers = Stream.generate(Assessments::number).limit(8).toList();
        List<UUID> fine = List.of(yesNo(), yesNo());
        List<UUID> our = new ArrayList<>(numbers.subList(0, 5));
        our.addAll(fine);
        List<UUID> their = new ArrayList<>(numbers);
        their.add(2, fine.get(0));
        their.add(fine.get(1));
        UUID ours =
                issued(
                        "READINESS_OURS",
                        our,
                        Stream.of(
                                List.of("capability", "cultural-fit"),
                                GOALS,
                                List.of(
                                        "own-resources-missing",
                                        "volatile-market-low-switching-cost")));
        UUID theirs =
                issued(
                        "READINESS_PARTNER",
                        their,
                        Stream.of(
                                List.of("capability", "cultural-fit", "power-imbalance"),
                                GOALS,
                                List.of(
                                        "account-manager",
                                        "executives",
                                        "prior-partnerships",
                                        "unwilling-to-share")));
        String id =
                created(
                        "/assessments",
                        Map.of(
                                "supplierId", supplier,
                                "ours", Map.of("questionnaireId", ours),
                                "theirs", Map.of("questionnaireId", theirs)));
        return new Opened(UUID.fromString(id), our, their);
    }

    /** A completed assessment without warnings. */
    public static Opened completed(UUID supplier) {
        Opened opened = open(supplier);
        post(ADA, opened.path() + "/our-answers", opened.ours("4", "3")).then().statusCode(200);
        post(BEN, opened.path() + "/partner-answers", opened.theirs("4", "3", "YES"))
                .then()
                .statusCode(200);
        post(ADA, opened.path() + "/complete", Map.of()).then().statusCode(200);
        return opened;
    }

    /** Everything that an override of the size imbalance needs, a new champion included. */
    public static Map<String, Object> override(UUID supplier) {
        return Map.of(
                "warning",
                "POWER_IMBALANCE",
                "reason",
                "they grow",
                "offer",
                Map.of("stableDemand", "three years"),
                "champion",
                contact(supplier));
    }

    /** A new contact of the supplier. */
    public static String contact(UUID supplier) {
        return post(
                        ADA,
                        "/suppliers/" + supplier + "/contacts",
                        Map.of("name", "Jane Roe", "email", "jane@acme.example", "role", "CEO"))
                .then()
                .statusCode(200)
                .extract()
                .path("contacts[-1].personId");
    }

    private static UUID number() {
        return question(Map.of("text", "How much, from 0 to 5?", "kind", "NUMBER"));
    }

    private static UUID yesNo() {
        return question(Map.of("text", "Is it fine?", "kind", "YES_NO", "knockOut", "NO"));
    }

    private static UUID question(Map<String, Object> body) {
        return UUID.fromString(created("/questions", body));
    }

    private static UUID issued(
            String purpose, List<UUID> questions, Stream<List<String>> sections) {
        List<String> all = sections.flatMap(List::stream).toList();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            items.add(Map.of("questionId", questions.get(i), "section", all.get(i)));
        }
        Map<String, Object> body = new HashMap<>();
        body.put("title", "Readiness");
        body.put("purpose", purpose);
        body.put("items", items);
        return UUID.fromString(created("/questionnaires", body));
    }

    private static String created(String path, Map<String, Object> body) {
        String location = post(ADA, path, body).then().statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
