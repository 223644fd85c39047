package entente.scorecard.scoring;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;

/** What happens to the template a supplier is scored by; the stream is named after the supplier. */
public sealed interface TemplateAssignmentEvent {

    Category<TemplateAssignmentEvent> CATEGORY =
            new Category<>("template-assignment", TemplateAssignmentEvent.class);

    /** Periods that end on {@code validFrom} or later are scored by this template. */
    @EventType("template-assigned")
    record TemplateAssigned(String template, LocalDate validFrom)
            implements TemplateAssignmentEvent {}
}
