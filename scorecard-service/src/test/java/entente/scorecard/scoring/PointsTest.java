package entente.scorecard.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.platform.Rejected;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({
        "80, 98, 80, 0",
        "80, 98, 98, 100",
        "80, 98, 89, 50",
        "80, 98, 100, 100",
        "80, 98, 0, 0",
        "10000, 0, 10000, 0",
        "10000, 0, 0, 100",
        "10000, 0, 312.5, 96.875",
        "10000, 0, 1000000, 0",
        "5, -2, 5, 0",
        "5, -2, -2, 100",
        "5, -2, -9, 100"
    })
    void a_ramp_rises_or_falls_between_its_ends_and_stays_there(
            BigDecimal zeroAt, BigDecimal fullAt, BigDecimal value, BigDecimal points) {
        assertThat(new Points.Ramp(zeroAt, fullAt).of(value)).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0",
        "0, 0",
        "89.99, 0",
        "90, 60",
        "94.9, 60",
        "95, 100",
        "100, 100",
        "101, 100"
    })
    void a_band_includes_its_low_end_and_the_top_band_its_high_end(
            BigDecimal value, BigDecimal points) {
        assertThat(bands("0", "90", "0", "90", "95", "60", "95", "100", "100").of(value))
                .isEqualByComparingTo(points);
    }

    @Test
    void bands_lie_side_by_side_and_ramps_have_two_ends() {
        refused("band-count", bands("0", "90", "0"));
        refused("band-gap", bands("0", "90", "0", "91", "100", "100"));
        refused("band-overlap", bands("0", "90", "0", "89", "100", "100"));
        refused("band-reversed", bands("0", "90", "0", "90", "80", "100"));
        refused("points-out-of-range", bands("0", "90", "0", "90", "100", "101"));
        refused("ramp-flat", new Points.Ramp(BigDecimal.ONE, new BigDecimal("1.0")));
    }

    private static void refused(String code, Points points) {
        assertThatThrownBy(points::check)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
    }

    private static Points bands(String... lowHighPoints) {
        List<Points.Bands.Band> steps = new java.util.ArrayList<>();
        for (int i = 0; i < lowHighPoints.length; i += 3) {
            steps.add(
                    new Points.Bands.Band(
                            new BigDecimal(lowHighPoints[i]),
                            new BigDecimal(lowHighPoints[i + 1]),
                            new BigDecimal(lowHighPoints[i + 2])));
        }
        return new Points.Bands(steps);
    }
}
