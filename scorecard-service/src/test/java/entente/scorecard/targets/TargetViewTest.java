package entente.scorecard.targets;

import static entente.scorecard.targets.TargetTest.ACME;
import static entente.scorecard.targets.TargetTest.AGREED;
import static entente.scorecard.targets.TargetTest.DUE;
import static entente.scorecard.targets.TargetTest.missed;
import static entente.scorecard.targets.TargetTest.number;
import static entente.scorecard.targets.TargetTest.reported;
import static entente.scorecard.targets.TargetTest.verified;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.ViewSpec;
import entente.scorecard.History;
import entente.scorecard.Told;
import entente.scorecard.metrics.Observation;
import entente.scorecard.targets.TargetEvent.Reached;
import entente.scorecard.targets.TargetEvent.Withdrawn;
import entente.scorecard.targets.TargetView.TargetRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TargetViewTest {

    private static final UUID SELF = new UUID(11, 1);
    private static final Reached REACHED = new Reached(ACME, 1, number("1450"), DUE);

    private static TargetRow row(TargetEvent... after) {
        String stream = TargetEvent.CATEGORY.stream(SELF);
        return ViewSpec.of(new TargetView()).given(stream, AGREED).given(stream, after).row(SELF);
    }

    private static List<Observation> observed(TargetRow row, int events) {
        History history = History.of(row.history);
        return TargetFactsView.observed(
                new Told(
                        row.id.toString(),
                        row.supplierId,
                        history.known(history.all().get(events - 1).at())));
    }

    @Test
    void a_target_counts_at_its_due_date_and_is_met_when_it_was_reached() {
        TargetRow running = row(reported(1, "1450", DUE));
        assertThat(running.status).isEqualTo(TargetStatus.RUNNING);
        assertThat(running.openReports).isEqualTo(1);
        Observation due = observed(running, 1).getFirst();
        assertThat(due.measure()).isEqualTo("targets-met");
        assertThat(due.on()).isEqualTo(DUE);
        assertThat(due.numerator()).isEqualTo(BigDecimal.ZERO);
        assertThat(due.denominator()).isEqualTo(BigDecimal.ONE);

        TargetRow met = row(reported(1, "1450", DUE), missed(null), verified(1), REACHED);
        assertThat(met.status).isEqualTo(TargetStatus.REACHED);
        assertThat(met.reachedOn).isEqualTo(DUE);
        assertThat(met.openReports).isZero();
        assertThat(observed(met, 2).getFirst().numerator()).isEqualTo(BigDecimal.ONE);
        assertThat(observed(met, 2).getFirst().sources()).hasSize(2);
        assertThat(observed(met, 1).getFirst().numerator()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void a_missed_target_was_due_and_a_withdrawn_one_never_was() {
        TargetRow missed = row(missed(null));
        assertThat(missed.status).isEqualTo(TargetStatus.MISSED);
        assertThat(observed(missed, 1)).hasSize(1);
        TargetRow withdrawn = row(new Withdrawn(ACME, "site closed", "cyd"));
        assertThat(withdrawn.status).isEqualTo(TargetStatus.WITHDRAWN);
        assertThat(observed(withdrawn, 2)).isEmpty();
        assertThat(observed(withdrawn, 1)).hasSize(1);
    }
}
