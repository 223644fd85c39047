package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import entente.platform.Recorded;
import entente.platform.store.EventCodec;
import entente.platform.store.EventStore;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.PolicySpec;
import entente.platform.web.Roles;
import entente.scorecard.scoring.Templates;
import entente.scorecard.templates.AssignTemplatePolicy;
import entente.scorecard.templates.AssignTemplatePolicy.News;
import entente.scorecard.templates.TemplateAssignment.Command;
import entente.scorecard.templates.TemplateAssignmentEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A supplier that becomes active is scored by a template, until somebody chooses another. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class AssignTemplateIT {

    private static final Duration BOUND = Duration.ofSeconds(20);

    @Inject AssignTemplatePolicy policy;
    @Inject EventStore store;

    @Test
    void an_activated_supplier_gets_the_default() {
        UUID supplier = UUID.randomUUID();
        PolicySpec.of(policy)
                .at(Instant.parse("2026-03-31T23:30:00Z"))
                .when("supplier/" + supplier, new News.Activated(supplier))
                .thenSends(supplier, new Command.AssignFirst(Templates.DEFAULT));
    }

    @Test
    void activation_is_heard_and_a_template_assigned_once() {
        try (Topics topics = new Topics()) {
            UUID supplier = topics.supplier("Newly active");
            activate(topics, supplier, supplier);
            await().atMost(BOUND).until(() -> assigned(supplier).size() == 1);
            // Suspended and reinstated: active again, and scored as before.
            activate(topics, supplier, supplier);
            awaitHeardAfter(topics, supplier);
            assertThat(assigned(supplier))
                    .containsExactly(
                            new TemplateAssignmentEvent.TemplateAssigned(
                                    Templates.DEFAULT,
                                    LocalDate.of(1, 1, 1),
                                    TemplateAssignmentEvent.By.FIRST));
        }
    }

    @Test
    void a_template_that_somebody_chose_before_stays() {
        try (Topics topics = new Topics()) {
            UUID supplier = topics.supplier("Chosen");
            await().atMost(BOUND)
                    .until(() -> Api.scorecard(supplier, "2026-Q1", "").statusCode() == 200);
            Api.as(Roles.CATEGORY_MANAGER)
                    .header("Content-Type", "application/json")
                    .body("{\"supplierId\":\"%s\",\"from\":\"2026-01-01\"}".formatted(supplier))
                    .post("/templates/PARTNERSHIP/assign")
                    .then()
                    .statusCode(200);
            activate(topics, supplier, supplier);
            awaitHeardAfter(topics, supplier);
            await().atMost(BOUND)
                    .untilAsserted(() ->
                            Api.scorecard(supplier, "2026-Q1", "")
                                    .then()
                                    .body("template.id", equalTo("PARTNERSHIP")));
            assertThat(assigned(supplier)).hasSize(1);
        }
    }

    private static void activate(Topics topics, UUID key, UUID supplier) {
        topics.supplier(
                key,
                "supplier.activated.v1",
                "{\"supplierId\":\"%s\",\"aggregateVersion\":4}".formatted(supplier));
    }

    /** Whatever was told under the key is heard when something told after it has had its effect. */
    private void awaitHeardAfter(Topics topics, UUID key) {
        UUID marker = UUID.randomUUID();
        activate(topics, key, marker);
        await().atMost(BOUND).until(() -> assigned(marker).size() == 1);
    }

    private List<TemplateAssignmentEvent> assigned(UUID supplier) {
        EventCodec<TemplateAssignmentEvent> codec = new EventCodec<>(TemplateAssignmentEvent.class);
        return store.read(TemplateAssignmentEvent.CATEGORY.stream(supplier)).stream()
                .map((Recorded<byte[]> raw) -> codec.decode(raw.type(), raw.event()))
                .toList();
    }
}
