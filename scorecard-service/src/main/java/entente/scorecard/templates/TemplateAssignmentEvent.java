package entente.scorecard.templates;

import entente.platform.Category;
import entente.platform.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to the template a supplier is scored by; the stream is named after the supplier. */
public sealed interface TemplateAssignmentEvent {

    Category<TemplateAssignmentEvent> CATEGORY =
            new Category<>("template-assignment", TemplateAssignmentEvent.class);

    /** From when on a first template is used: whatever day somebody names then, theirs wins. */
    LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    /** How it came about. */
    enum By {
        /** Somebody decided it; goes before every rule. */
        HAND,
        /** The supplier became active; every rule goes before it. */
        FIRST
    }

    /**
     * Periods that end on {@code validFrom} or later are scored by this template.
     *
     * @param by null in events from before it was told apart: first when it counts from {@link
     *     #ALWAYS} on
     */
    @EventType("template-assigned")
    record TemplateAssigned(String template, LocalDate validFrom, @Nullable By by)
            implements TemplateAssignmentEvent {

        boolean byHand() {
            return by == null ? !validFrom.equals(ALWAYS) : by == By.HAND;
        }
    }
}
