package entente.supplier.qualification;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.qualification.RequirementsEvent.Set;
import java.util.List;

/** The company's requirements in versions. */
public final class RequirementsBook
        implements Decider<RequirementsBook.Replace, RequirementsBook.InForce, RequirementsEvent> {

    /**
     * Requires this from now on.
     *
     * @param questionnaireFits whether the questionnaire, if one is named, exists and is for due
     *     diligence
     * @param retired those of the documents' categories into which nothing new is put
     */
    public record Replace(
            Requirements requirements, boolean questionnaireFits, List<String> retired) {
        public Replace {
            retired = List.copyOf(retired);
        }

        /** All categories are open. */
        public Replace(Requirements requirements, boolean questionnaireFits) {
            this(requirements, questionnaireFits, List.of());
        }
    }

    /** What is required now; version 0 before anybody said anything. */
    public record InForce(int version, Requirements requirements) {}

    @Override
    public InForce initial() {
        return new InForce(0, Requirements.NONE);
    }

    @Override
    public List<RequirementsEvent> decide(Replace command, InForce state) {
        Requirements wanted = command.requirements();
        if (wanted.questionnaireId() != null && !command.questionnaireFits()) {
            throw new Rejected(
                    "questionnaire-unsuitable", "There is no such questionnaire for due diligence");
        }
        if (wanted.lowestRating() != null && !wanted.financialCheck()) {
            throw new Rejected("rating-without-check", "A lowest rating needs a financial check");
        }
        List<String> had = state.requirements().categories();
        if (command.retired().stream().anyMatch(category -> !had.contains(category))) {
            throw new Rejected("category-retired", "Nothing new is asked for a retired category");
        }
        return wanted.equals(state.requirements())
                ? List.of()
                : List.of(new Set(state.version() + 1, wanted));
    }

    @Override
    public InForce evolve(InForce state, RequirementsEvent event) {
        return switch (event) {
            case Set e -> new InForce(e.version(), e.requirements());
        };
    }
}
