package entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import entente.local.importing.Bearers;
import entente.local.importing.Endpoints;
import entente.local.importing.RestClient;
import entente.local.importing.RestClient.Answer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What people of the demo company and its suppliers agree on once a quarter is over, over REST:
 * targets, a survey, a market price, published scorecards and a dispute. Each call may be repeated:
 * its key stands for the same command again.
 */
final class AgreementClient {

    private final DemoCommands scorecards;
    private final History history;
    private final List<String> ids;
    private final String manager;
    private final String engineer;
    private final String sponsor;
    private final String operator;
    private final String partner;

    /**
     * @param ids of the suppliers, in the order of the company
     */
    AgreementClient(Endpoints endpoints, Bearers bearers, History history, List<String> ids) {
        this.scorecards =
                new DemoCommands(new RestClient(endpoints.scorecards()), history.source());
        this.history = history;
        this.ids = ids;
        this.manager = bearers.token("category-manager", "anna.keller");
        this.engineer = bearers.token("engineer", "mei.tanaka");
        this.sponsor = bearers.token("executive-sponsor", "richard.olsen");
        this.operator = bearers.token("operator", "operations");
        this.partner = bearers.token("supplier-user", "jonas.brandt", ids.getFirst());
    }

    /** Targets, a survey and a market price; nothing that needs a fact. */
    void agree() {
        YearMonth last = history.quarters().getLast();
        String[] known = {ids.getFirst(), id(1)};
        for (String id : known) {
            DemoCommands.await("scorecard-service knows " + id, () -> isKnown(id, last));
        }
        Object carbon =
                target(ids.getFirst(), "CO2", "Carbon of castings", "t CO2e", "1800", "1200");
        scorecards.done(
                "targets/" + carbon + "/report",
                Map.of(
                        "value", "1440",
                        "on", last.atEndOfMonth().toString(),
                        "evidence", "Audited footprint of the year"),
                partner);
        scorecards.done("targets/" + carbon + "/verify", Map.of("report", 1), sponsor);
        target(id(1), "CIRCULARITY", "Returnable packaging", "%", "20", "60");
        survey(ids.getFirst(), last);
        DemoSupplier.Item item = history.company().getFirst().items().getFirst();
        scorecards.done(
                "benchmarks",
                Map.of(
                        "itemNumber", item.number(),
                        "unitPrice", OrderLife.money(item.price() * 0.9).toString(),
                        "currency", history.company().getFirst().currency(),
                        "validFrom", last.atDay(1).toString(),
                        "source", "Three offers of the spring"),
                manager);
    }

    private Object target(
            String supplier, String area, String title, String unit, String from, String to) {
        return scorecards
                .done(
                        "targets",
                        Map.of(
                                "supplierId", supplier,
                                "area", area,
                                "title", title,
                                "unit", unit,
                                "baseline", from,
                                "target", to,
                                "dueOn", farEnd()),
                        manager)
                .madeId();
    }

    private void survey(String supplier, YearMonth quarter) {
        String survey =
                "surveys/"
                        + scorecards
                                .done(
                                        "surveys",
                                        Map.of(
                                                "supplierId", supplier,
                                                "period", name(quarter),
                                                "codes",
                                                        List.of(
                                                                "flexibility",
                                                                "innovative-strength"),
                                                "dueOn", farEnd()),
                                        manager)
                                .madeId();
        for (String code : List.of("flexibility", "innovative-strength")) {
            scorecards.done(survey + "/rate", Map.of("code", code, "rating", 4), manager);
            scorecards.done(
                    survey + "/rate",
                    Map.of(
                            "code",
                            code,
                            "rating",
                            5,
                            "comment",
                            "Changed the tooling within a week"),
                    engineer);
        }
        scorecards.done(survey + "/close", Map.of(), sponsor);
    }

    /** So far away that telling the same again never makes it a day of the past. */
    private String farEnd() {
        return LocalDate.of(history.to().getYear() + 5, 12, 31).toString();
    }

    /** Waits until every one of these events is stored. */
    void awaitIntake(Stream<String> eventIds) {
        long sent = eventIds.count();
        DemoCommands.await(
                "scorecard-service has taken in " + sent + " events", () -> accepted() >= sent);
    }

    private long accepted() {
        Answer answer = scorecards.service().get("/intake/sources", operator);
        for (JsonNode source : answer.body().path("items")) {
            if (source.path("source").asText().equals(history.source())) {
                return source.path("accepted").asLong();
            }
        }
        return 0;
    }

    /** The scorecards of everybody for the last quarters, the earliest first. */
    void publish() {
        for (YearMonth quarter : history.quarters()) {
            String run =
                    scorecards
                            .done("scorecards/publish", Map.of("period", name(quarter)), manager)
                            .madeId();
            DemoCommands.await(
                    "the scorecards of " + name(quarter) + " are published", () -> isDone(run));
        }
    }

    private boolean isDone(String run) {
        Answer answer = scorecards.service().get("/scorecards/publications/" + run, manager);
        return answer.body().path("progress").asText().equals("DONE");
    }

    /** Which quarters those are. */
    String published() {
        return String.join(", ", history.quarters().stream().map(AgreementClient::name).toList());
    }

    /** The first supplier disputes one late line, and is right: we had asked for it later. */
    void dispute() {
        String card = "scorecards/" + ids.getFirst() + "/" + name(history.quarters().getLast());
        JsonNode missed =
                scorecards
                        .asked(card + "/facts?published=true&outcome=MISSED&limit=1", manager)
                        .path("items")
                        .path(0);
        if (missed.isMissingNode()) {
            return; // nothing to dispute in so small a company
        }
        String fact = missed.path("id").asText();
        String dispute =
                scorecards
                        .done(
                                card + "/dispute",
                                Map.of(
                                        "criterion", "delivery",
                                        "metric", "otif",
                                        "factId", fact,
                                        "reason", "You asked us to hold it back for a week"),
                                partner)
                        .body()
                        .path("disputes")
                        .path(0)
                        .path("id")
                        .asText();
        String adjustment =
                scorecards
                        .done(
                                "adjustments",
                                Map.of(
                                        "supplierId",
                                        ids.getFirst(),
                                        "factId",
                                        fact,
                                        "disputeId",
                                        dispute,
                                        "reason",
                                        "Our plant was shut; the e-mail is in the file",
                                        "correction",
                                        Map.of("buyerCaused", Map.of())),
                                manager)
                        .madeId();
        scorecards.done("adjustments/" + adjustment + "/approve", Map.of(), sponsor);
        scorecards.done(
                card + "/disputes/" + dispute + "/settle",
                Map.of(
                        "decision", "UPHELD",
                        "answer", "You are right, it was us",
                        "adjustments", List.of(adjustment)),
                sponsor);
    }

    private boolean isKnown(String id, YearMonth quarter) {
        return scorecards
                .service()
                .get("/scorecards/" + id + "/" + name(quarter), manager)
                .isSuccess();
    }

    private String id(int index) {
        return ids.get(Math.min(index, ids.size() - 1));
    }

    private static String name(YearMonth quarter) {
        return quarter.getYear() + "-Q" + quarter.get(IsoFields.QUARTER_OF_YEAR);
    }
}
