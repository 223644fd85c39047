package entente.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import entente.scorecard.metrics.Measuring;
import entente.scorecard.metrics.Metric;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.metrics.MetricValues;
import entente.scorecard.purchases.LineFacts.Delivery;
import entente.scorecard.purchases.LineScript;
import entente.scorecard.purchases.PurchaseFact.Side;
import entente.scorecard.scoring.Scorecard;
import entente.scorecard.scoring.Standing;
import entente.scorecard.scoring.Template;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The traps of other products that need no database to be shown, by their names. */
class TrapsTest {

    private static LineScript line(int number) {
        return new LineScript("7", Integer.toString(number))
                .placed("100", "10", "2026-07-01", "2026-07-20");
    }

    private static MetricValues.Result july(LineScript... lines) {
        Measuring measuring = new Measuring();
        for (LineScript line : lines) {
            measuring.line(line);
        }
        return measuring.in("2026-07", "2026-08-31");
    }

    @Test
    void empty_period_scored_100() {
        LineScript june =
                new LineScript("6", "1")
                        .placed("100", "10", "2026-06-01", "2026-06-20")
                        .received("R1", "100", "2026-06-20");
        assertThat(july(june).of(Metric.OTIF).value()).isNull();
        assertThat(july(june).of(Metric.FILL_RATE).value()).isNull();
        assertThat(july(june).of(Metric.PPM).value()).isNull();
    }

    @Test
    void score_of_exactly_100_matching_no_standing() throws IOException {
        LineScript perfect =
                new LineScript("9", "1")
                        .standard("10")
                        .placed("100", "9.80", "2026-07-01", "2026-07-20")
                        .confirmed("2026-07-03", "2026-07-20")
                        .received("R1", "100", "2026-07-20");
        try (InputStream file =
                Objects.requireNonNull(
                        TrapsTest.class.getResourceAsStream("/templates/operational.json"))) {
            Scorecard card =
                    Scorecard.of(
                            JsonMapper.builder().build().readValue(file, Template.class),
                            july(perfect),
                            Standing.Scale.STANDARD);
            assertThat(card.score()).isEqualByComparingTo("100");
            assertThat(card.standing()).isEqualTo(Standing.EXCELLENT);
        }
    }

    @Test
    void split_receipt_never_on_time() {
        LineScript split =
                line(1).received("R1", "30", "2026-07-10")
                        .received("R2", "30", "2026-07-15")
                        .received("R3", "40", "2026-07-20");
        assertThat(split.at("2026-07-31").delivery()).isEqualTo(Delivery.ON_TIME_IN_FULL);
        assertThat(july(split).of(Metric.OTIF).shownValue()).isEqualTo("100");
        LineScript tooLate =
                line(2).received("R1", "99", "2026-07-10").received("R2", "1", "2026-07-21");
        assertThat(july(split, tooLate).of(Metric.OTIF).shownValue()).isEqualTo("50");
    }

    @Test
    void over_delivery_200_percent() {
        LineScript twice = line(1).received("R1", "200", "2026-07-10");
        assertThat(july(twice).of(Metric.FILL_RATE).shownValue()).isEqualTo("100");
        assertThat(july(twice, line(2)).of(Metric.FILL_RATE).shownValue())
                .as("too much of one line makes up for nothing of another")
                .isEqualTo("50");
    }

    @Test
    void cancelled_line_dividing_by_zero() {
        LineScript cancelled = line(1).cancelledBy(Side.BUYER, "2026-07-10");
        for (Metric metric : List.of(Metric.OTIF, Metric.FILL_RATE, Metric.PPM, Metric.PPV_RATE)) {
            assertThat(july(cancelled).of(metric).value()).as(metric.name()).isNull();
        }
        LineScript delivered = line(2).received("R1", "100", "2026-07-20");
        assertThat(july(cancelled, delivered).of(Metric.FILL_RATE).shownValue()).isEqualTo("100");
    }

    @Test
    void erp_entry_date_used_as_delivery_date() {
        LineScript enteredLate = line(1).received("R1", "100", "2026-07-20", "2026-07-25");
        LineScript enteredEarly = line(2).received("R1", "100", "2026-07-21", "2026-07-20");
        assertThat(enteredLate.at("2026-07-31").delivery()).isEqualTo(Delivery.ON_TIME_IN_FULL);
        assertThat(enteredEarly.at("2026-07-31").delivery()).isEqualTo(Delivery.MISSED);
    }

    @Test
    void rounding_inside_a_formula() {
        LineScript[] thirds = new LineScript[3];
        for (int i = 0; i < thirds.length; i++) {
            thirds[i] =
                    new LineScript("8", Integer.toString(i))
                            .standard("0.333333333")
                            .placed("1", "0.000000001", "2026-07-01", "2026-07-20")
                            .received("R1", "1", "2026-07-20");
        }
        assertThat(july(thirds).of(Metric.PPV).shownValue()).isEqualTo("-0.999999996");
    }

    @Test
    void response_time_as_a_sum_instead_of_a_mean() {
        MetricValue time =
                july(
                                line(1).confirmed("2026-07-03", "2026-07-20"),
                                line(2).confirmed("2026-07-05", "2026-07-20"),
                                line(3))
                        .of(Metric.CONFIRMATION_TIME);
        assertThat(time.numerator()).isEqualByComparingTo("6");
        assertThat(time.denominator()).isEqualByComparingTo("2");
        assertThat(time.shownValue()).isEqualTo("3");
        assertThat(time.excluded()).containsExactly(entry("not-confirmed", 1L));
    }
}
