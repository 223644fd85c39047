package entente.scorecard.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"KGM", "kilograms", "Grams", "POUND", "pounds", "FEET", "inch", "LTR"})
    void what_measures_counts_no_pieces(String unit) {
        assertThat(Units.isCountable(unit)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCE", "box", "KIT", "drum"})
    void every_other_unit_counts(String unit) {
        assertThat(Units.isCountable(unit)).isTrue();
    }
}
