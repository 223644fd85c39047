package entente.scorecard.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import entente.platform.Rejected;
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
     * Says what is wrong with new ones; those that lie in events are not asked again.
     *
     * @throws Rejected {@code ramp-flat, band-count, band-reversed, band-gap, band-overlap,
     *     points-out-of-range}
     */
    void check();

    /**
     * {@code 100 × clamp((v − zeroAt) ÷ (fullAt − zeroAt), 0, 1)}; falls where {@code fullAt} is
     * the smaller one.
     */
    record Ramp(BigDecimal zeroAt, BigDecimal fullAt) implements Points {

        @Override
        public BigDecimal of(BigDecimal value) {
            BigDecimal points =
                    value.subtract(zeroAt)
                            .multiply(HUNDRED)
                            .divide(fullAt.subtract(zeroAt), MetricValue.PRECISION);
            return points.max(BigDecimal.ZERO).min(HUNDRED);
        }

        @Override
        public void check() {
            if (zeroAt.compareTo(fullAt) == 0) {
                throw new Rejected("ramp-flat", "A ramp needs two different ends");
            }
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
        }

        @Override
        public BigDecimal of(BigDecimal value) {
            return steps.stream()
                    .filter(band -> value.compareTo(band.high()) < 0)
                    .findFirst()
                    .orElse(steps.getLast())
                    .points();
        }

        @Override
        public void check() {
            if (steps.size() < 2 || steps.size() > 5) {
                throw new Rejected("band-count", "There are 2 to 5 bands");
            }
            for (int i = 0; i < steps.size(); i++) {
                Band band = steps.get(i);
                if (band.low().compareTo(band.high()) >= 0) {
                    throw new Rejected("band-reversed", "A band's low end is below its high end");
                }
                if (band.points().signum() < 0 || band.points().compareTo(HUNDRED) > 0) {
                    throw new Rejected("points-out-of-range", "Points are from 0 to 100");
                }
                int step = i == 0 ? 0 : band.low().compareTo(steps.get(i - 1).high());
                if (step != 0) {
                    throw new Rejected(
                            step > 0 ? "band-gap" : "band-overlap",
                            "A band begins where the one before ends");
                }
            }
        }
    }
}
