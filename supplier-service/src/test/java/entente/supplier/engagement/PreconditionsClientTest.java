package entente.supplier.engagement;

import static entente.supplier.engagement.EngagementTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.supplier.assessment.Assessment;
import entente.supplier.assessment.AssessmentEvent;
import entente.supplier.assessment.AssessmentState;
import entente.supplier.assessment.CulturalFit;
import entente.supplier.assessment.Form;
import entente.supplier.assessment.Readiness;
import entente.supplier.assessment.Verdict;
import entente.supplier.candidates.ReadinessBook;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreconditionsClientTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final Form FORM = new Form(new UUID(5, 5), 1);
    private static final BigDecimal PERCENT = new BigDecimal("72.00");

    private static AssessmentState assessed(Verdict outcome) {
        Assessment assessment = new Assessment();
        AssessmentState open =
                assessment.evolve(
                        assessment.initial(), new AssessmentEvent.Opened(ACME, FORM, FORM));
        return assessment.evolve(
                open,
                new AssessmentEvent.Completed(
                        ACME,
                        outcome,
                        PERCENT,
                        CulturalFit.FITS,
                        new Readiness(
                                PERCENT, PERCENT, PERCENT, List.of(), PERCENT, PERCENT, PERCENT),
                        null,
                        List.of(),
                        TODAY));
    }

    @Test
    void an_assessment_speaks_for_a_candidate_until_its_last_day_is_over() {
        AssessmentState ready = assessed(Verdict.READY);
        assertThat(PreconditionsClient.current(ready, TODAY))
                .contains(new ReadinessBook.Level(PERCENT, true));
        assertThat(PreconditionsClient.current(ready, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void who_is_not_ready_is_not_ready_whatever_the_percentage() {
        assertThat(PreconditionsClient.current(assessed(Verdict.BRIDGEABLE), TODAY))
                .contains(new ReadinessBook.Level(PERCENT, true));
        assertThat(PreconditionsClient.current(assessed(Verdict.NOT_READY), TODAY))
                .contains(new ReadinessBook.Level(PERCENT, false));
    }
}
