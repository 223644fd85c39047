package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.EnginesResource;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A checker that trusts nobody: from the explanation alone, over the facts that it names, it works
 * the score out again. It knows decimals and what the API documents, and no class of the service.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class CheckerIT {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final int PAGE = 2;

    private static UUID supplier(String alias) {
        UUID supplier = Api.known("Supplier " + alias, alias);
        Api.rate("CHF", "2026-01-01", "1.05");
        Erp erp = new Erp("erp-" + alias, alias);
        for (int i = 1; i <= 7; i++) {
            String order = alias + "-" + i;
            String due = "2026-0" + (1 + i % 3) + "-20";
            erp.placed(
                            order,
                            "100",
                            i % 2 == 0 ? "9.90" : "10.37",
                            i == 3 ? null : "10",
                            i == 5 ? "CHF" : "EUR",
                            "2026-01-0" + i,
                            due)
                    .confirmed(order, "100", due, "2026-01-" + (10 + i))
                    .received(order, "R1", i == 6 ? "60" : "100", i == 4 ? "2026-04-02" : due);
            if (i == 2 || i == 7) {
                erp.inspected(order, "R1", "100", Integer.toString(i), "2026-03-25");
            }
        }
        Api.intake(erp.events());
        return supplier;
    }

    private static JsonPath get(String address) {
        return Api.as(Roles.AUDITOR).get(address).then().statusCode(200).extract().jsonPath();
    }

    /** Σ numerator and Σ denominator over every page of the facts. */
    private static BigDecimal[] added(String factsAt) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        String cursor = null;
        do {
            JsonPath page =
                    get(factsAt + "&limit=" + PAGE + (cursor == null ? "" : "&cursor=" + cursor));
            for (Map<String, String> adds : page.<Map<String, String>>getList("items.adds")) {
                numerator = numerator.add(new BigDecimal(adds.get("numerator")));
                denominator = denominator.add(new BigDecimal(adds.get("denominator")));
            }
            cursor = page.getString("next");
        } while (cursor != null);
        return new BigDecimal[] {numerator, denominator};
    }

    private static @Nullable BigDecimal points(JsonPath why, String metric) {
        if (why.getString(metric + "value") == null) {
            return null;
        }
        assertThat(why.getString(metric + "arithmetic")).isEqualTo("QUOTIENT");
        BigDecimal[] added = added(why.getString(metric + "factsAt"));
        assertThat(added[0]).isEqualByComparingTo(why.getString(metric + "numerator"));
        assertThat(added[1]).isEqualByComparingTo(why.getString(metric + "denominator"));
        BigDecimal value =
                added[0].multiply(new BigDecimal(why.getString(metric + "factor")))
                        .divide(added[1], EXACT);
        assertThat(value.round(new MathContext(16, RoundingMode.HALF_EVEN)))
                .isEqualByComparingTo(why.getString(metric + "value"));
        BigDecimal zeroAt = new BigDecimal(why.getString(metric + "scale.ramp.zeroAt"));
        BigDecimal fullAt = new BigDecimal(why.getString(metric + "scale.ramp.fullAt"));
        BigDecimal points =
                value.subtract(zeroAt)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(fullAt.subtract(zeroAt), EXACT)
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(100));
        assertThat(shown(points)).isEqualByComparingTo(why.getString(metric + "points"));
        return points;
    }

    private static BigDecimal shown(BigDecimal number) {
        return number.setScale(4, RoundingMode.HALF_UP);
    }

    /** Works the score out and holds every number on the way against what is explained. */
    private static void check(UUID supplier) {
        JsonPath why = get("/scorecards/" + supplier + "/2026-Q1/explanation");
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        int criteria = why.getList("criteria").size();
        for (int c = 0; c < criteria; c++) {
            String criterion = "criteria[" + c + "].";
            BigDecimal inner = BigDecimal.ZERO;
            BigDecimal innerWeights = BigDecimal.ZERO;
            List<Object> metrics = why.getList(criterion + "metrics");
            for (int m = 0; m < metrics.size(); m++) {
                String metric = criterion + "metrics[" + m + "].";
                BigDecimal points = points(why, metric);
                if (points != null) {
                    BigDecimal weight = new BigDecimal(why.getString(metric + "weight"));
                    inner = inner.add(points.multiply(weight));
                    innerWeights = innerWeights.add(weight);
                }
            }
            if (innerWeights.signum() > 0) {
                BigDecimal score = inner.divide(innerWeights, EXACT);
                assertThat(shown(score)).isEqualByComparingTo(why.getString(criterion + "score"));
                BigDecimal weight = new BigDecimal(why.getString(criterion + "weight"));
                sum = sum.add(score.multiply(weight));
                weights = weights.add(weight);
            }
        }
        assertThat(weights).isEqualByComparingTo(why.getString("coverage"));
        assertThat(shown(sum.divide(weights, EXACT))).isEqualByComparingTo(why.getString("score"));
    }

    @Test
    void the_score_comes_out_of_the_explanation_alone_before_and_after_it_was_published() {
        UUID supplier = supplier("chk");
        check(supplier);
        Api.as(Roles.CATEGORY_MANAGER)
                .post("/scorecards/" + supplier + "/2026-Q1/publish")
                .then()
                .statusCode(200);
        String score = Api.scorecard(supplier, "2026-Q1", "").jsonPath().getString("score");
        Api.intake(
                new Erp("late-chk", "chk")
                        .received("chk-6", "R2", "40", "2026-01-21")
                        .inspected("chk-1", "R1", "100", "50", "2026-04-01")
                        .events());
        check(supplier);

        JsonPath why = get("/scorecards/" + supplier + "/2026-Q1/explanation");
        assertThat(why.getString("score")).isEqualTo(score);
        assertThat(why.getString("asNowKnown.score")).isNotEqualTo(score);
        assertThat(why.getInt("late.count")).isEqualTo(2);
        assertThat(why.getList("late.facts.orderNumber", String.class))
                .containsExactlyInAnyOrder("chk-1", "chk-6");
        assertThat(why.getList("late.facts.since.source.flatten()", String.class))
                .containsOnly("late-chk");
        JsonPath late = get(why.getString("late.factsAt"));
        String six = "items.find { it.now.orderNumber == 'chk-6' }.";
        assertThat(late.getString(six + "then.received")).isEqualTo("60");
        assertThat(late.getString(six + "now.received")).isEqualTo("100");
    }
}
