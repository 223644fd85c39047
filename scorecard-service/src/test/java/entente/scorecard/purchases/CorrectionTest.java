package entente.scorecard.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.purchases.LineFacts.Delivery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final LineScript LATE =
            new LineScript("1", "1")
                    .placed("10", "5", "2026-07-01", "2026-07-20")
                    .received("R1", "10", "2026-07-22")
                    .inspected("R1", "4", "2026-07-25");

    private static FoldedLine corrected(Correction... corrections) {
        return corrected(LATE, FoldedLine.END_OF_TIME, corrections);
    }

    private static FoldedLine corrected(
            LineScript line, LocalDate effective, Correction... corrections) {
        return FoldedLine.of(
                ((PurchaseFact.OnLine) line.events().getFirst().fact()).line(),
                line.events(),
                FoldedLine.NOT_ASKED,
                effective,
                List.of(corrections),
                Rules.STANDARD);
    }

    private static LineFacts facts(FoldedLine line) {
        return Objects.requireNonNull(line.facts());
    }

    @Test
    void a_receipt_may_have_come_on_another_day_or_in_another_quantity() {
        LineFacts inTime =
                facts(corrected(new Correction.Receipt("R1", LocalDate.parse("2026-07-20"), null)));
        assertThat(inTime.delivery()).isEqualTo(Delivery.ON_TIME_IN_FULL);
        assertThat(inTime.received()).isEqualByComparingTo("10");
        LineFacts fewer = facts(corrected(new Correction.Receipt("R1", null, new BigDecimal("8"))));
        assertThat(fewer.received()).isEqualByComparingTo("8");
        assertThat(fewer.receipts().getFirst().receivedOn()).isEqualTo("2026-07-22");
    }

    @Test
    void another_quantity_may_have_been_rejected() {
        FoldedLine line = corrected(new Correction.Inspection("R1", BigDecimal.ONE));
        assertThat(facts(line).rejected()).isEqualByComparingTo("1");
        assertThat(line.totals().values())
                .allSatisfy(sums ->
                        assertThat(sums.get(Measure.COUNTABLE_REJECTED)).isEqualByComparingTo("1"));
    }

    @Test
    void of_a_receipt_that_was_inspected_twice_the_whole_is_corrected_once() {
        LineScript twice =
                new LineScript("2", "1")
                        .placed("10", "5", "2026-07-01", "2026-07-20")
                        .received("R1", "10", "2026-07-20")
                        .inspected("R1", "4", "2026-07-25")
                        .inspected("R1", "1", "2026-07-27");
        Correction two = new Correction.Inspection("R1", new BigDecimal(2));
        LocalDate before = LocalDate.parse("2026-07-24");
        LocalDate between = LocalDate.parse("2026-07-26");
        assertThat(facts(corrected(twice, FoldedLine.END_OF_TIME, two)).rejected())
                .isEqualByComparingTo("2");
        assertThat(facts(corrected(twice, between, two)).rejected()).isEqualByComparingTo("2");
        assertThat(facts(corrected(twice, before, two)).rejected()).isEqualByComparingTo("0");
    }

    @Test
    void a_receipt_that_nobody_inspected_has_no_inspection_to_correct() {
        LineScript untouched =
                new LineScript("3", "1")
                        .placed("10", "5", "2026-07-01", "2026-07-20")
                        .received("R1", "10", "2026-07-20");
        Correction one = new Correction.Inspection("R1", BigDecimal.ONE);
        FoldedLine line = corrected(untouched, FoldedLine.END_OF_TIME, one);
        assertThat(one.fits(facts(line))).isFalse();
        assertThat(facts(line).rejected()).isEqualByComparingTo("0");
        assertThat(one.fits(facts(corrected()))).isTrue();
    }

    @Test
    void what_we_caused_is_excluded_and_counted() {
        FoldedLine line = corrected(new Correction.BuyerCaused());
        assertThat(facts(line).delivery()).isEqualTo(Delivery.BUYER_CAUSED);
        assertThat(line.totals().values())
                .allSatisfy(sums -> {
                    assertThat(sums.count(Measure.LINES_BUYER_CAUSED)).isEqualTo(1);
                    assertThat(sums.count(Measure.LINES_DUE)).isZero();
                });
    }

    @Test
    void a_line_that_is_left_out_is_there_and_adds_nothing() {
        FoldedLine line = corrected(new Correction.LeftOut());
        assertThat(facts(line).received()).isEqualByComparingTo("10");
        assertThat(line.totals()).isEmpty();
    }

    @Test
    void it_fits_what_is_there() {
        LineFacts came = facts(corrected());
        assertThat(new Correction.Receipt("R1", null, BigDecimal.ONE).fits(came)).isTrue();
        assertThat(new Correction.Receipt("R2", null, BigDecimal.ONE).fits(came)).isFalse();
        assertThat(new Correction.Receipt("R1", null, null).saysNothing()).isTrue();
    }
}
