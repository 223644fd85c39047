package entente.scorecard.scoring;

import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shipped templates, in their only version, as people assigned them. */
@Singleton
@DefaultBean
final class ShippedTemplatesView implements TemplateBook {

    private final TemplateConfig templates;
    private final TemplateAssignmentView assignments;

    ShippedTemplatesView(TemplateConfig templates, TemplateAssignmentView assignments) {
        this.templates = templates;
        this.assignments = assignments;
    }

    /** What was assigned decides. */
    private record Assigned(Assignments assignments, List<Template> shipped)
            implements TemplateChoice {

        @Override
        public Template of(Supplier of, Period period) {
            String id = assignments.on(of.id(), period.end());
            return shipped.stream()
                    .filter(template -> template.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public TemplateChoice now() {
        return new Assigned(assignments.now(), templates.all());
    }

    @Override
    public TemplateChoice asOf(Instant asOf, Collection<UUID> suppliers) {
        return new Assigned(assignments.asOf(asOf, suppliers), templates.all());
    }

    @Override
    public @Nullable Template version(String id, int version) {
        return templates.all().stream()
                .filter(template -> template.id().equals(id) && template.version() == version)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<String> views() {
        return List.of("template_assignment_v1");
    }
}
