package entente.governance.charter;

import entente.governance.people.PartnershipRole;
import entente.governance.people.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a charter says (rule G1).
 *
 * @param together what both achieve together that neither could alone
 */
public record Terms(
        String scope,
        List<Objective> objectives,
        String together,
        List<Investment> investments,
        List<Target> targets,
        List<DecisionRight> decisionRights,
        String values,
        List<Rhythm> cadence) {

    /** The kinds of value a partnership is for. */
    public enum Value {
        REDUCE_WASTE,
        FASTER_TIME_TO_MARKET,
        CO_DEVELOP,
        SUSTAINABILITY
    }

    /** Which way of a metric is good. */
    public enum Better {
        LOWER,
        HIGHER
    }

    /** What both want to reach. */
    public record Objective(Value category, String text) {}

    /**
     * What a side puts in.
     *
     * @param amount with its currency; null with it: no money
     * @param dueOn until when; null: all along
     */
    public record Investment(
            Side side,
            String what,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable LocalDate dueOn) {}

    /**
     * A metric and the value it is to have.
     *
     * @param by until when
     */
    public record Target(String metric, BigDecimal value, Better better, LocalDate by) {}

    /**
     * Who decides on a topic.
     *
     * @param ours roles of which one of ours is needed; empty: none; {@code theirs} likewise
     */
    public record DecisionRight(
            String topic, Set<PartnershipRole> ours, Set<PartnershipRole> theirs) {

        public DecisionRight {
            ours = Set.copyOf(ours);
            theirs = Set.copyOf(theirs);
        }
    }

    public Terms {
        objectives = List.copyOf(objectives);
        investments = List.copyOf(investments);
        targets = List.copyOf(targets);
        decisionRights = List.copyOf(decisionRights);
        cadence = List.copyOf(cadence);
    }

    /** The same with other objectives. */
    Terms with(List<Objective> others) {
        return new Terms(
                scope, others, together, investments, targets, decisionRights, values, cadence);
    }
}
