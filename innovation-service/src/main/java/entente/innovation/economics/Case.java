package entente.innovation.economics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one initiative's money.
 *
 * @param theirs the partner's percentage of its gain; null: nothing is agreed
 */
record Case(List<Flow> flows, @Nullable BigDecimal theirs) {

    Case {
        flows = List.copyOf(flows);
    }

    /** Of it what the partner may see. */
    Case sharedOnly() {
        return new Case(flows.stream().filter(Flow::shared).toList(), theirs);
    }

    /** What came in beyond what it cost; nothing while it has not paid back. */
    BigDecimal gain() {
        return flows.stream()
                .filter(Flow::tangible)
                .map(flow -> flow.realised().subtract(flow.invested()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(BigDecimal.ZERO);
    }
}
