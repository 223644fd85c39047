package entente.scorecard.templates;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is scored by a template, unless a person assigned another one.
 *
 * @param engagementModel only suppliers of this one; null: of any
 * @param category only suppliers of this one or one below it; null: of any
 * @param template its id
 */
public record Rule(@Nullable String engagementModel, @Nullable String category, String template) {

    private int said() {
        return category == null ? 1 : engagementModel == null ? 2 : 3;
    }

    private boolean fits(@Nullable String model, Collection<String> categories) {
        return (engagementModel == null || engagementModel.equals(model))
                && (category == null || categories.contains(category));
    }

    /**
     * The rule for a supplier: one that names both goes before one that names a category, and that
     * before one that names an engagement model; of equal ones the first counts.
     *
     * @param categories the supplier's, with all above them
     */
    static Optional<Rule> of(
            List<Rule> rules, @Nullable String model, Collection<String> categories) {
        return rules.stream()
                .filter(rule -> rule.fits(model, categories))
                .min(Comparator.comparing(Rule::said).reversed());
    }
}
