package entente.governance.contacts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How regular the contact is.
 *
 * @param met quarters that are over and had a contact
 * @param due quarters that are over
 * @param lastOn day of the last contact; null: there was none yet
 */
public record Figures(int met, int due, @Nullable LocalDate lastOn) {

    /** Met ÷ due, 0 to 1 with four decimals; null before a quarter was due. */
    public @Nullable BigDecimal ratio() {
        return ratio(met, due);
    }

    static @Nullable BigDecimal ratio(int met, int due) {
        return due == 0
                ? null
                : BigDecimal.valueOf(met)
                        .divide(BigDecimal.valueOf(due), 4, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
    }
}
