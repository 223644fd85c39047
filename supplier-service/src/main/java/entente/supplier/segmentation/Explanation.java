package entente.supplier.segmentation;

import entente.supplier.segmentation.Factor.Axis;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a position came about.
 *
 * @param cut an axis is high from here on
 */
public record Explanation(
        String category,
        UUID supplierId,
        int modelVersion,
        @Nullable Quadrant quadrant,
        BigDecimal cut,
        AxisBody profitImpact,
        AxisBody supplyRisk) {

    /**
     * One axis.
     *
     * @param value Σ of the contributions; null when no factor has an input
     */
    public record AxisBody(@Nullable Double value, double coverage, List<FactorBody> factors) {
        public AxisBody {
            factors = List.copyOf(factors);
        }
    }

    /** Where an input comes from. */
    public enum Origin {
        SPEND,
        JUDGED_FOR_SUPPLIER,
        JUDGED_FOR_CATEGORY,
        MISSING
    }

    /**
     * What a factor adds.
     *
     * @param input null when it is missing; then the others weigh accordingly more
     * @param value of the value function, 0 to 1
     * @param contribution value × weight ÷ weight of all factors of the axis that have an input
     */
    public record FactorBody(
            String code,
            @Nullable Double input,
            Origin origin,
            @Nullable String judgedBy,
            @Nullable Instant judgedAt,
            @Nullable Double value,
            BigDecimal weight,
            @Nullable Double contribution) {}

    /** A judged input; the supplier is null for the whole category. */
    public record Source(
            String factor, BigDecimal input, @Nullable UUID supplierId, String by, Instant at) {}

    static Explanation of(
            Position position, SegmentationModel model, Collection<Source> judgements) {
        Map<String, Source> judged = new HashMap<>();
        for (Source source : judgements) {
            judged.merge(source.factor, source, (a, b) -> a.supplierId != null ? a : b);
        }
        return new Explanation(
                position.category(),
                position.supplierId(),
                position.modelVersion(),
                position.quadrant(),
                model.cut(),
                axis(Axis.PROFIT_IMPACT, position.impact(), position, model, judged),
                axis(Axis.SUPPLY_RISK, position.risk(), position, model, judged));
    }

    private static AxisBody axis(
            Axis axis,
            SegmentationModel.Height height,
            Position position,
            SegmentationModel model,
            Map<String, Source> judged) {
        List<FactorBody> factors = new ArrayList<>();
        for (Factor factor : model.factors()) {
            if (factor.axis() == axis) {
                factors.add(factor(factor, position, judged.get(factor.code()), height.coverage()));
            }
        }
        return new AxisBody(height.value(), height.coverage(), factors);
    }

    private static FactorBody factor(
            Factor factor, Position position, @Nullable Source source, double coverage) {
        return switch (factor.input()) {
            case SPEND_SHARE -> known(factor, position.spendShare(), Origin.SPEND, null, coverage);
            case CATEGORY_SHARE ->
                    known(factor, position.categoryShare(), Origin.SPEND, null, coverage);
            case JUDGED ->
                    source == null
                            ? new FactorBody(
                                    factor.code(),
                                    null,
                                    Origin.MISSING,
                                    null,
                                    null,
                                    null,
                                    factor.weight(),
                                    null)
                            : known(
                                    factor,
                                    source.input.doubleValue(),
                                    source.supplierId == null
                                            ? Origin.JUDGED_FOR_CATEGORY
                                            : Origin.JUDGED_FOR_SUPPLIER,
                                    source,
                                    coverage);
        };
    }

    private static FactorBody known(
            Factor factor, double input, Origin origin, @Nullable Source source, double coverage) {
        double value = factor.value(input);
        return new FactorBody(
                factor.code(),
                input,
                origin,
                source == null ? null : source.by,
                source == null ? null : source.at,
                rounded(value),
                factor.weight(),
                coverage == 0 ? null : rounded(value * factor.weight().doubleValue() / coverage));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
