package entente.scorecard.definitions;

import entente.scorecard.formulas.Formula;
import entente.scorecard.metrics.MetricDefinition.Evaluation;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates a formula that was checked when it was drafted; equal to that of the same text. */
final class Evaluated implements Evaluation {

    private final String text;
    private final Formula formula;

    Evaluated(FormulaContent content) {
        this.text = content.formula();
        this.formula = Formula.read(content.formula(), content.uses().keySet());
    }

    @Override
    public @Nullable BigDecimal of(Map<String, BigDecimal> variables) {
        return formula.value(variables) instanceof Formula.Result.Value value
                ? value.number()
                : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evaluated that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
