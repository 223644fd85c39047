package entente.supplier.qualification;

import static entente.supplier.qualification.DueDiligenceTest.ROUND;
import static entente.supplier.qualification.DueDiligenceTest.UNTIL;
import static entente.supplier.qualification.StandingTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.Recordings;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueDiligencePublisherTest {

    private static final UUID SELF = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000001");

    private final Recordings log = new Recordings();

    private @Nullable PublicEvent published(DueDiligenceEvent event) {
        return new DueDiligencePublisher()
                .publish(log.record(DueDiligenceEvent.CATEGORY, SELF, event));
    }

    @Test
    void others_hear_that_requalification_is_due() {
        PublicEvent told =
                Objects.requireNonNull(published(new DueDiligenceEvent.Expired(ROUND, UNTIL)));
        assertThat(told.key()).isEqualTo(SELF.toString());
        assertThat(told.type()).isEqualTo("supplier.due-diligence-expired.v1");
        Contracts contracts = Contracts.of(Path.of("contracts"));
        contracts.assertProducesExample(told.type(), EventCodec.JSON.valueToTree(told.data()));
        assertThat(contracts.publishedTypes()).contains(told.type());
    }

    @Test
    void what_was_found_out_stays_here() {
        assertThat(published(new DueDiligenceEvent.Screened(ScreeningResult.HIT, "EU list", TODAY)))
                .isNull();
        assertThat(published(new DueDiligenceEvent.FinancesChecked(3, "bureau", TODAY))).isNull();
        assertThat(
                        published(
                                new DueDiligenceEvent.QuestionnaireAnswered(
                                        ROUND, 1, List.of(), List.of(), 0, 0, TODAY, false)))
                .isNull();
        assertThat(
                        published(
                                new DueDiligenceEvent.DocumentRecorded(
                                        ROUND,
                                        "insurance",
                                        null,
                                        DueDiligenceTest.FILE,
                                        null,
                                        TODAY)))
                .isNull();
        assertThat(published(new DueDiligenceEvent.Passed(ROUND, UNTIL))).isNull();
    }
}
