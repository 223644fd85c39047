package entente.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import entente.scorecard.metrics.Measuring;
import entente.scorecard.purchases.LineScript;
import entente.scorecard.purchases.PurchaseFact;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    /**
     * Ten lines of 100 pieces, standard price 10, all received: nine in time at 9.90, one late at
     * 10.40. Two pieces rejected. Five confirmed after 3 days, five after 5.
     */
    private static Measuring quarter() {
        Measuring lines = new Measuring();
        for (int i = 1; i <= 10; i++) {
            LineScript line =
                    new LineScript("1", Integer.toString(i))
                            .standard("10")
                            .placed("100", i == 10 ? "10.40" : "9.90", "2026-07-01", "2026-08-20")
                            .confirmed(i <= 5 ? "2026-07-04" : "2026-07-06", "2026-08-20")
                            .received("R1", "100", i == 10 ? "2026-08-21" : "2026-08-20");
            lines.line(i == 1 ? line.inspected("R1", "2", "2026-08-22") : line);
        }
        return lines;
    }

    /**
     * By hand: otif 9 ÷ 10 = 90 %, points 100 × (90 − 80) ÷ 18 = 55.5556. ppm 2 ÷ 1,000 × 10⁶ =
     * 2,000, points 100 × (10,000 − 2,000) ÷ 10,000 = 80. ppv 900 × −0.10 + 100 × 0.40 = −50, over
     * 1,000 × 10 = 10,000 gives −0.5 %, points 100 × (−0.5 − 5) ÷ (−2 − 5) = 78.5714. confirmation
     * (5 × 3 + 5 × 5) ÷ 10 = 4 days, points 100 × (4 − 10) ÷ (2 − 10) = 75. Score 0.40 × 55.5556 +
     * 0.30 × 80 + 0.20 × 78.5714 + 0.10 × 75 = 22.2222 + 24 + 15.7143 + 7.5 = 69.4365: FAIR.
     */
    @Test
    void the_operational_template_gives_the_score_calculated_by_hand() throws IOException {
        Scorecard scorecard = scored("operational", quarter());

        assertThat(scorecard.score()).isEqualTo("69.4365");
        assertThat(scorecard.standing()).isEqualTo(Standing.FAIR);
        assertThat(scorecard.coverage()).isEqualByComparingTo("100");
        assertThat(scorecard.criteria())
                .extracting(Scorecard.CriterionScore::score)
                .containsExactly(
                        new BigDecimal("55.5556"),
                        new BigDecimal("80.0000"),
                        new BigDecimal("78.5714"),
                        new BigDecimal("75.0000"));
    }

    /**
     * The same quarter, the item's market price 9.50, and in the quarter before 400 received with 1
     * rejected. By hand: ppv-rate as above 78.5714 points. market-premium (900 × 0.40 + 100 × 0.90)
     * ÷ (1,000 × 9.50) = 450 ÷ 9,500 = 4.7368 %, points 100 × (10 − 4.7368) ÷ 10 = 52.6316; cost
     * (78.5714 + 52.6316) ÷ 2 = 65.6015. ppm 80 points; quality-improvement (2,500 − 2,000) ÷ 2,500
     * = 20 %, points 100 × 20 ÷ 30 = 66.6667; quality (80 + 66.6667) ÷ 2 = 73.3333. Innovation and
     * sustainability have no data: coverage 30 + 20 = 50. Score (30 × 65.6015 + 20 × 73.3333) ÷ 50
     * = (1,968.0451 + 1,466.6667) ÷ 50 = 68.6942: FAIR.
     */
    @Test
    void the_partnership_template_gives_the_score_calculated_by_hand() throws IOException {
        Measuring quarter =
                quarter()
                        .line(
                                new LineScript("2", "1")
                                        .placed("400", "9", "2026-04-01", "2026-05-20")
                                        .received("R1", "400", "2026-05-20")
                                        .inspected("R1", "1", "2026-05-21"))
                        .marketPrice(
                                LineScript.event(
                                        "market",
                                        "m1",
                                        new PurchaseFact.MarketPrice(
                                                "4711-A",
                                                null,
                                                new BigDecimal("9.50"),
                                                "EUR",
                                                LocalDate.of(2026, 1, 1))));
        Scorecard scorecard = scored("partnership", quarter);

        assertThat(scorecard.score()).isEqualTo("68.6942");
        assertThat(scorecard.coverage()).isEqualByComparingTo("50");
        assertThat(scorecard.standing()).isEqualTo(Standing.FAIR);
        assertThat(scorecard.criteria().get(0).score()).isEqualTo("65.6015");
        assertThat(scorecard.criteria().get(1).score()).isNull();
        assertThat(scorecard.criteria().get(2).score()).isEqualTo("73.3333");
        assertThat(scorecard.criteria().get(3).score()).isNull();
    }

    @Test
    void an_empty_period_has_no_score_and_no_standing() throws IOException {
        Scorecard scorecard = scored("operational", new Measuring());
        assertThat(scorecard.score()).isNull();
        assertThat(scorecard.standing()).isNull();
        assertThat(scorecard.coverage()).isEqualByComparingTo("0");
    }

    @Test
    void a_score_of_exactly_100_is_reachable_and_excellent() throws IOException {
        Measuring perfect =
                new Measuring()
                        .line(
                                new LineScript("1", "1")
                                        .standard("10")
                                        .placed("100", "9.80", "2026-07-01", "2026-08-20")
                                        .confirmed("2026-07-03", "2026-08-20")
                                        .received("R1", "100", "2026-08-20"));
        Scorecard scorecard = scored("operational", perfect);
        assertThat(scorecard.score()).isEqualByComparingTo("100");
        assertThat(scorecard.standing()).isEqualTo(Standing.EXCELLENT);
    }

    @Test
    void too_little_weight_with_data_gives_a_score_but_no_standing() throws IOException {
        Measuring openLine =
                new Measuring()
                        .line(
                                new LineScript("1", "1")
                                        .placed("1", "1", "2026-07-01", "2026-08-20"));
        Scorecard scorecard = scored("operational", openLine);
        assertThat(scorecard.coverage()).isEqualByComparingTo("40");
        assertThat(scorecard.score()).isEqualByComparingTo("0");
        assertThat(scorecard.standing()).isNull();
    }

    @Test
    void every_score_has_a_standing() {
        for (int score = 0; score <= 1000; score++) {
            BigDecimal exact = BigDecimal.valueOf(score, 1);
            assertThat(Standing.Scale.STANDARD.of(exact, Points.HUNDRED)).isNotNull();
        }
        assertThat(Standing.Scale.STANDARD.of(new BigDecimal("85"), Points.HUNDRED))
                .isEqualTo(Standing.EXCELLENT);
        assertThat(Standing.Scale.STANDARD.of(new BigDecimal("84.9999"), Points.HUNDRED))
                .isEqualTo(Standing.GOOD);
    }

    private static Scorecard scored(String template, Measuring quarter) throws IOException {
        return Scorecard.of(
                template(template), quarter.in("2026-Q3", "2026-12-31"), Standing.Scale.STANDARD);
    }

    private static Template template(String name) throws IOException {
        String path = "/templates/" + name + ".json";
        try (InputStream file =
                Objects.requireNonNull(ScorecardTest.class.getResourceAsStream(path))) {
            return JsonMapper.builder().build().readValue(file, Template.class);
        }
    }
}
