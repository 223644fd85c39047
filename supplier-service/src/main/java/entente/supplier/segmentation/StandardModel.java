package entente.supplier.segmentation;

import entente.supplier.segmentation.Factor.Axis;
import entente.supplier.segmentation.Factor.Input;
import java.math.BigDecimal;
import java.util.List;

/** The factors of rule S4, to start from. Judged from 1 (low) to 5 (high) where nothing is said. */
final class StandardModel {

    static final BigDecimal CUT = new BigDecimal("0.5");

    static final List<Factor> FACTORS =
            List.of(
                    factor("spend-share", Axis.PROFIT_IMPACT, Input.SPEND_SHARE, "0.5", 0, 2, "1"),
                    judged("margin-effect", Axis.PROFIT_IMPACT, "0.25"),
                    judged("criticality", Axis.PROFIT_IMPACT, "0.25"),
                    // How many other suppliers could do it: none is worst.
                    factor("alternatives", Axis.SUPPLY_RISK, Input.JUDGED, "0.2", 5, 0, "0"),
                    judged("complexity", Axis.SUPPLY_RISK, "0.15"),
                    factor(
                            "single-sourcing",
                            Axis.SUPPLY_RISK,
                            Input.CATEGORY_SHARE,
                            "0.15",
                            20,
                            100,
                            "0"),
                    // Months until another supplier is qualified.
                    factor("qualification-time", Axis.SUPPLY_RISK, Input.JUDGED, "0.1", 0, 24, "0"),
                    judged("learning-curve", Axis.SUPPLY_RISK, "0.05"),
                    judged("quality-variability", Axis.SUPPLY_RISK, "0.1"),
                    judged("administration", Axis.SUPPLY_RISK, "0.05"),
                    judged("geography", Axis.SUPPLY_RISK, "0.1"),
                    judged("volatility", Axis.SUPPLY_RISK, "0.1"));

    private StandardModel() {}

    private static Factor judged(String code, Axis axis, String weight) {
        return factor(code, axis, Input.JUDGED, weight, 1, 5, "0");
    }

    private static Factor factor(
            String code, Axis axis, Input input, String weight, int lo, int hi, String rho) {
        return new Factor(
                code,
                axis,
                input,
                new BigDecimal(weight),
                BigDecimal.valueOf(lo),
                BigDecimal.valueOf(hi),
                new BigDecimal(rho));
    }
}
