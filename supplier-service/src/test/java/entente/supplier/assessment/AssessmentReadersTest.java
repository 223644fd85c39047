package entente.supplier.assessment;

import static entente.supplier.assessment.AssessmentTest.ACME;
import static entente.supplier.assessment.AssessmentTest.OPENED;
import static entente.supplier.assessment.AssessmentTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import entente.supplier.assessment.AssessmentEvent.Completed;
import entente.supplier.assessment.AssessmentsView.AssessmentRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentReadersTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final UUID SELF = new UUID(3, 1);
    private static final Readiness EXPLAINED =
            new Readiness(
                    new BigDecimal("78.50"),
                    new BigDecimal("78.50"),
                    null,
                    List.of(),
                    new BigDecimal("20.00"),
                    new BigDecimal("60.00"),
                    new BigDecimal("40.00"));
    private static final Completed COMPLETED =
            new Completed(
                    ACME,
                    Verdict.BRIDGEABLE,
                    new BigDecimal("78.50"),
                    CulturalFit.BRIDGEABLE,
                    EXPLAINED,
                    "one office",
                    List.of(Warning.POWER_IMBALANCE),
                    TODAY);

    private static @Nullable PublicEvent published(AssessmentEvent event) {
        return new AssessmentPublisher()
                .publish(new Recordings().record(AssessmentEvent.CATEGORY, SELF, event));
    }

    @Test
    void others_hear_what_an_assessment_came_to_and_not_what_was_answered() {
        PublicEvent told = Objects.requireNonNull(published(COMPLETED), "kept private");
        assertThat(told.key()).isEqualTo(ACME.toString());
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        CONTRACTS.assertProducesExample(told.type(), data);
        assertThat(CONTRACTS.publishedTypes()).contains(told.type());
        for (AssessmentEvent event :
                List.of(
                        OPENED,
                        AssessmentTest.answered(Side.OURS, "4", List.of()),
                        new AssessmentEvent.WarningOverridden(
                                ACME, Warning.POWER_IMBALANCE, "they grow", null, null),
                        new AssessmentEvent.Abandoned(ACME, "no time"))) {
            assertThat(published(event)).isNull();
        }
    }

    private static AssessmentRow row(AssessmentEvent... events) {
        return ViewSpec.of(new AssessmentsView())
                .given(AssessmentEvent.CATEGORY.stream(SELF), events)
                .row(SELF);
    }

    @Test
    void an_assessment_is_listed_with_what_it_came_to() {
        AssessmentRow half = row(OPENED, AssessmentTest.answered(Side.THEIRS, "4", List.of()));
        assertThat(half.status).isEqualTo(AssessmentStatus.OPEN);
        assertThat(half.theyAnswered).isTrue();
        assertThat(half.weAnswered).isFalse();
        AssessmentRow done = row(OPENED, COMPLETED);
        assertThat(done.outcome).isEqualTo(Verdict.BRIDGEABLE);
        assertThat(done.validUntil).isEqualTo(TODAY);
        assertThat(row(OPENED, new AssessmentEvent.Abandoned(ACME, "no time")).status)
                .isEqualTo(AssessmentStatus.ABANDONED);
    }

    @Test
    void every_event_is_told_in_plain_words_and_little_of_it_outside() {
        assertThat(AssessmentWords.of(COMPLETED))
                .isEqualTo(
                        "Assessed as bridgeable: readiness 78.50 %, culture bridgeable, valid until"
                                + " 2026-07-14");
        assertThat(AssessmentWords.known(COMPLETED)).isFalse();
        assertThat(AssessmentWords.known(OPENED)).isTrue();
        assertThat(
                        AssessmentWords.of(
                                AssessmentTest.answered(
                                        Side.OURS, "4", List.of(), Warning.OWN_RESOURCES_MISSING)))
                .isEqualTo("We answered, which warns of own resources missing");
    }
}
