package entente.supplier.assessment;

import entente.supplier.questionnaire.Edition;
import entente.supplier.questionnaire.Evaluation;
import entente.supplier.questionnaire.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why not to partner (rule S7). Questions that ask for it stand in the section of its name, such as
 * {@code power-imbalance}; their knock-out answer raises it.
 */
public enum Warning {
    /** One such answer suffices. */
    UNWILLING_TO_SHARE(false),
    /** Only both together: every such question must have been answered so. */
    VOLATILE_MARKET_LOW_SWITCHING_COST(true),
    OWN_RESOURCES_MISSING(false),
    /** Much larger or much smaller than we are. */
    POWER_IMBALANCE(false);

    private final boolean all;

    Warning(boolean all) {
        this.all = all;
    }

    /** The section of a questionnaire in which it is asked for. */
    String section() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that the answers to one questionnaire raise. */
    static List<Warning> raised(Edition edition, Evaluation evaluation) {
        return Arrays.stream(values()).filter(w -> w.isRaised(edition, evaluation)).toList();
    }

    private boolean isRaised(Edition edition, Evaluation evaluation) {
        List<Item> asking =
                edition.items().stream()
                        .filter(i -> section().equals(i.section()))
                        .filter(i -> i.wording().knockOut() != null)
                        .toList();
        long answered =
                asking.stream()
                        .filter(i -> evaluation.knockedOut().contains(i.questionId()))
                        .count();
        return answered > 0 && (!all || answered == asking.size());
    }
}
