package entente.scorecard.templates;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import java.util.List;

/** What happens to the rules by which templates are assigned. */
public sealed interface TemplateRulesEvent {

    Category<TemplateRulesEvent> CATEGORY =
            new Category<>("template-rules", TemplateRulesEvent.class);

    /** The one stream there is. */
    String COMPANY = "company";

    /** In periods that end on {@code from} or later these rules count, and no older ones. */
    @EventType("template-rules-set")
    record RulesSet(int rulesVersion, List<Rule> rules, LocalDate from, String by)
            implements TemplateRulesEvent {
        public RulesSet {
            rules = List.copyOf(rules);
        }
    }
}
