package entente.scorecard.templates;

import entente.platform.store.CommandHandler;
import entente.scorecard.scoring.Template;
import entente.scorecard.scoring.TemplateBook;
import entente.scorecard.scoring.TemplateChoice;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells others the templates, and by which one each supplier is scored. */
@Singleton
public class TemplateBookClient implements TemplateBook {

    private final TemplateVersionView versions;
    private final TemplateRuleView rules;
    private final TemplateAssignmentView assignments;
    private final CommandHandler<TemplateVersions.Command, TemplateVersions.State, TemplateEvent>
            templates;
    private final TraitView traits;
    private final TemplateConfig shipped;

    TemplateBookClient(
            TemplateVersionView versions,
            TemplateRuleView rules,
            TemplateAssignmentView assignments,
            CommandHandler<TemplateVersions.Command, TemplateVersions.State, TemplateEvent>
                    templates,
            TraitView traits,
            TemplateConfig shipped) {
        this.versions = versions;
        this.rules = rules;
        this.assignments = assignments;
        this.templates = templates;
        this.traits = traits;
        this.shipped = shipped;
    }

    @Override
    public TemplateChoice now() {
        return inForce(null, assignments.now());
    }

    @Override
    public TemplateChoice asOf(Instant asOf, Collection<UUID> suppliers) {
        return inForce(asOf, assignments.asOf(asOf, suppliers));
    }

    /** As long as there is no rule, nobody looks at traits. */
    private TemplateChoice inForce(@Nullable Instant asOf, Assignments assigned) {
        NavigableMap<LocalDate, List<Rule>> set = rules.rules(asOf);
        return new InForce(
                versions.shelf(asOf),
                set,
                assigned,
                set.isEmpty() ? new Traits() : traits.traits(asOf));
    }

    /** From the stream itself, so that a draft is there as soon as it was answered. */
    @Override
    public @Nullable Template version(String id, int version) {
        return TemplateBody.content(templates.load(id).state(), shipped.versions(id), version);
    }

    @Override
    public List<String> views() {
        return List.of(
                TemplateVersionView.NAME,
                TemplateRuleView.NAME,
                TemplateAssignmentView.NAME,
                TraitView.NAME);
    }

    /** Whether a rule or somebody's assignment names the template, for today or later. */
    boolean isUsed(String id, LocalDate today) {
        NavigableMap<LocalDate, List<Rule>> named = rules.rules(null);
        Map.Entry<LocalDate, List<Rule>> current = named.floorEntry(today);
        return assignments.now().names(id, today)
                || (current != null && InForce.names(current.getValue(), id))
                || named.tailMap(today, false).values().stream()
                        .anyMatch(each -> InForce.names(each, id));
    }
}
