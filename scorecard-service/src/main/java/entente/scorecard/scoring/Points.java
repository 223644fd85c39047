package entente.scorecard.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import entente.scorecard.metrics.MetricValue;
import java.math.BigDecimal;
import java.util.List;

/** What a metric's value is worth, from 0 to 100 points. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Points.Ramp.class, name = "ramp"),
    @JsonSubTypes.Type(value = Points.Bands.class, name = "bands")
})
public sealed interface Points {

    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Points for a value; always within 0 and 100. */
    BigDecimal of(BigDecimal value);

    /**
     * {@code 100 × clamp((v − zeroAt) ÷ (fullAt − zeroAt), 0, 1)}; falls where {@code fullAt} is
     * the smaller one.
     */
    record Ramp(BigDecimal zeroAt, BigDecimal fullAt) implements Points {

        public Ramp {
            if (zeroAt.compareTo(fullAt) == 0) {
                throw new IllegalArgumentException("A ramp needs two different ends");
            }
        }

        @Override
        public BigDecimal of(BigDecimal value) {
            BigDecimal points =
                    value.subtract(zeroAt)
                            .multiply(HUNDRED)
                            .divide(fullAt.subtract(zeroAt), MetricValue.PRECISION);
            return points.max(BigDecimal.ZERO).min(HUNDRED);
        }
    }

    /**
     * 2 to 5 steps side by side: low inclusive, high exclusive, the top one closed. A value outside
     * of all of them gets the points of the nearest.
     */
    record Bands(List<Band> steps) implements Points {

        /** One step. */
        public record Band(BigDecimal low, BigDecimal high, BigDecimal points) {}

        public Bands {
            steps = List.copyOf(steps);
            if (steps.size() < 2 || steps.size() > 5) {
                throw new IllegalArgumentException("There are 2 to 5 bands");
            }
            for (int i = 0; i < steps.size(); i++) {
                Band band = steps.get(i);
                if (band.low().compareTo(band.high()) >= 0) {
                    throw new IllegalArgumentException("A band's low end is below its high end");
                }
                if (i > 0 && steps.get(i - 1).high().compareTo(band.low()) != 0) {
                    throw new IllegalArgumentException("A band begins where the one before ends");
                }
                if (band.points().signum() < 0 || band.points().compareTo(HUNDRED) > 0) {
                    throw new IllegalArgumentException("Points are from 0 to 100");
                }
            }
        }

        @Override
        public BigDecimal of(BigDecimal value) {
            return steps.stream()
                    .filter(band -> value.compareTo(band.high()) < 0)
                    .findFirst()
                    .orElse(steps.getLast())
                    .points();
        }
    }
}
