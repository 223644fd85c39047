package entente.scorecard.templates;

import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Template;
import entente.scorecard.scoring.TemplateChoice;
import entente.scorecard.scoring.Templates;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By which template a supplier is scored: the one that somebody assigned to it, else the one of the
 * rule that fits best, else the one it began with, else the default; each in the version that
 * counts at the period's end.
 *
 * @param rules by the day from which they count
 * @param traits that rules look at
 */
record InForce(
        Shelf shelf,
        NavigableMap<LocalDate, List<Rule>> rules,
        Assignments assignments,
        Traits traits)
        implements TemplateChoice {

    @Override
    public Template of(Supplier supplier, Period period) {
        LocalDate day = period.end();
        String chosen = assignments.byHand(supplier.id(), day);
        if (chosen == null) {
            chosen = byRule(supplier, day);
        }
        if (chosen == null) {
            chosen = assignments.first(supplier.id(), day);
        }
        Template found = chosen == null ? null : shelf.on(chosen, day);
        return found != null
                ? found
                : Objects.requireNonNull(shelf.on(Templates.DEFAULT, day), "the default is there");
    }

    /** A rule whose template does not count on the day is passed over. */
    private @Nullable String byRule(Supplier supplier, LocalDate day) {
        Map.Entry<LocalDate, List<Rule>> current = rules.floorEntry(day);
        if (current == null) {
            return null;
        }
        List<Rule> usable =
                current.getValue().stream()
                        .filter(rule -> shelf.on(rule.template(), day) != null)
                        .toList();
        return Rule.of(usable, supplier.modelOn(day), traits.categories(supplier.id(), day))
                .map(Rule::template)
                .orElse(null);
    }

    static boolean names(List<Rule> rules, String template) {
        return rules.stream().anyMatch(rule -> rule.template().equals(template));
    }
}
