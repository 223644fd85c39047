package entente.scorecard.templates;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.messaging.PublicEvent;
import entente.platform.messaging.Publisher;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What others hear of assigned templates: nothing. */
@Singleton
public class TemplateAssignmentPublisher implements Publisher<TemplateAssignmentEvent> {

    @Override
    public Category<TemplateAssignmentEvent> category() {
        return TemplateAssignmentEvent.CATEGORY;
    }

    @Override
    public @Nullable PublicEvent publish(Recorded<TemplateAssignmentEvent> event) {
        return switch (event.event()) {
            // How a supplier is scored shows in its scorecards.
            case TemplateAssignmentEvent.TemplateAssigned _ -> null;
        };
    }
}
