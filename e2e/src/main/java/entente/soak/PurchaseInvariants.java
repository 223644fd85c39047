package entente.soak;

import com.fasterxml.jackson.databind.JsonNode;
import entente.soak.Expected.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold of purchase events, metrics and scorecards. */
final class PurchaseInvariants {

    private static final BigDecimal ROUNDING = new BigDecimal("0.011");

    private final Databases databases;
    private final Http http;
    private final Caller caller;
    private final Random random = new Random(2);

    PurchaseInvariants(Databases databases, Http http, Caller caller) {
        this.databases = databases;
        this.http = http;
        this.caller = caller;
    }

    void check(Load load, Report report) {
        PurchaseLoad purchases = load.purchases();
        report.add(
                "the purchase log has every event once, positions dense",
                purchases.ids().size() + " events",
                log(purchases.ids()));
        report.add(
                "what nobody can read is quarantined, once each",
                purchases.unreadable().size() + " messages",
                quarantine(purchases.unreadable()));
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, UUID> supplier : load.scored().entrySet()) {
            for (LocalDate quarter : List.of(load.quarter(), load.quarter().plusMonths(3))) {
                List<OrderLine> lines =
                        purchases.lines().stream()
                                .filter(line -> line.alias().equals(supplier.getKey()))
                                .filter(line -> Quarters.of(line.due()).equals(quarter))
                                .toList();
                compared += compare(supplier.getValue(), quarter, new Expected(lines), differences);
            }
        }
        report.add(
                "every scorecard equals an independent calculation",
                compared + " metrics and scores of " + purchases.lines().size() + " order lines",
                differences);
    }

    /** What is not exactly once in the purchase log. */
    List<String> log(Set<String> sent) {
        List<String> violations = new ArrayList<>();
        Map<String, Integer> found = new HashMap<>();
        databases
                .rows("scorecard", "select id from purchase_event", row -> row.getString(1))
                .forEach(id -> found.merge(id, 1, Integer::sum));
        for (String id : new TreeSet<>(sent)) {
            int times = found.getOrDefault(id, 0);
            if (times != 1) {
                violations.add(id + " is there " + times + " times");
            }
        }
        found.keySet().stream()
                .filter(id -> !sent.contains(id))
                .forEach(id -> violations.add("Nobody sent " + id));
        String gap =
                databases.text(
                        "scorecard",
                        "select case when count(*) = coalesce(max(position), 0) and count(*) ="
                                + " count(distinct position) then '' else 'Positions are not dense:"
                                + " ' || count(*) || ' events up to ' || max(position) end from"
                                + " purchase_event");
        if (!gap.isEmpty()) {
            violations.add(gap);
        }
        return violations;
    }

    /** What was not quarantined exactly once. */
    List<String> quarantine(Set<String> sent) {
        List<String> violations = new ArrayList<>();
        Map<String, Long> found = new HashMap<>();
        databases
                .rows(
                        "scorecard",
                        "select convert_from(body, 'UTF8'), sum(count) from quarantine group by 1",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        for (String body : sent) {
            long times = found.getOrDefault(body, 0L);
            if (times != 1) {
                violations.add(body + " was counted " + times + " times");
            }
        }
        found.keySet().stream()
                .filter(body -> !sent.contains(body))
                .forEach(body -> violations.add("Nobody sent " + body));
        return violations;
    }

    private int compare(
            UUID supplier, LocalDate quarter, Expected expected, List<String> differences) {
        String where = supplier + " in " + Quarters.name(quarter);
        JsonNode values =
                get("/metrics/values?supplierId=" + supplier + "&period=" + Quarters.name(quarter))
                        .path("items");
        Map<String, Fraction> metrics = expected.metrics();
        metrics.forEach((code, fraction) -> {
            JsonNode shown = metric(values, code);
            if (!same(fraction.numerator(), shown.path("numerator"))
                    || !same(fraction.denominator(), shown.path("denominator"))) {
                differences.add(where + ": " + code + " is " + shown + ", not " + fraction);
            }
        });
        BigDecimal score = expected.score();
        JsonNode shown =
                get("/scorecards/" + supplier + "/" + Quarters.name(quarter)).path("score");
        boolean equal =
                score == null
                        ? shown.isNull()
                        : shown.isNumber()
                                && shown.decimalValue().subtract(score).abs().compareTo(ROUNDING)
                                        < 0;
        if (!equal) {
            differences.add(where + ": the score is " + shown + ", not " + score);
        }
        return metrics.size() + 1;
    }

    private static JsonNode metric(JsonNode values, String code) {
        for (JsonNode value : values) {
            if (value.path("code").asText().equals(code)) {
                return value;
            }
        }
        return values.path("nothing");
    }

    private static boolean same(@Nullable BigDecimal expected, JsonNode shown) {
        if (expected == null) {
            return true; // a sum
        }
        if (shown.isNull() || shown.isMissingNode()) {
            return expected.signum() == 0;
        }
        return new BigDecimal(shown.asText()).compareTo(expected) == 0;
    }

    private JsonNode get(String path) {
        return caller.ask("scorecard", "GET " + path, random, at -> http.get(at, path, "auditor"))
                .answer()
                .body();
    }
}
