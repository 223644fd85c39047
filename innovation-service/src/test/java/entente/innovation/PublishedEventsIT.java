package entente.innovation;

import entente.platform.messaging.Publisher;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.PublishedEvents;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all publishers of the running service make of every event that was ever stored. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class PublishedEventsIT {

    @Inject @All List<Publisher<?>> publishers;

    @Test
    void every_type_that_is_called_published_is_published_and_no_other() {
        PublishedEvents.verify("innovation", publishers);
    }
}
