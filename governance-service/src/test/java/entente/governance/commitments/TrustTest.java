package entente.governance.commitments;

import static entente.governance.commitments.CommitmentsTest.ACME;
import static entente.governance.commitments.CommitmentsTest.PARTNERSHIP;
import static entente.governance.commitments.CommitmentsTest.folded;
import static entente.governance.commitments.CommitmentsTest.kept;
import static entente.governance.commitments.CommitmentsTest.made;
import static entente.governance.commitments.CommitmentsTest.promise;
import static entente.governance.commitments.CommitmentsTest.raised;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.commitments.CommitmentEvent.Broken;
import entente.governance.commitments.CommitmentEvent.DisputesSettled;
import entente.governance.commitments.CommitmentEvent.Resolution;
import entente.governance.commitments.CommitmentEvent.Withdrawn;
import entente.governance.commitments.Trust.Disputes;
import entente.governance.commitments.Trust.Quarter;
import entente.governance.commitments.Trust.Reliance;
import entente.governance.people.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrustTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Disputes NONE = new Disputes(0, 0, 0, 0, null);

    private static UUID id(int no) {
        return new UUID(6, no);
    }

    private static Trust trust(CommitmentEvent... events) {
        return Trust.of(PARTNERSHIP, ACME, folded(events), TODAY);
    }

    private static Broken broken(int no, Promise promise) {
        return new Broken(PARTNERSHIP, ACME, id(no), promise);
    }

    @Test
    void nothing_due_is_null_and_never_zero() {
        Trust trust = trust();
        assertThat(trust.quarters()).isEmpty();
        assertThat(trust.lastYear())
                .containsExactly(
                        new Reliance(Side.OURS, 0, 0, 0, 0, null),
                        new Reliance(Side.THEIRS, 0, 0, 0, 0, null));
    }

    @Test
    void each_side_counts_by_the_quarter_of_the_day() {
        Promise lastOfQ2 = promise(Side.OURS, LocalDate.of(2026, 6, 30));
        Promise firstOfQ3 = promise(Side.OURS, LocalDate.of(2026, 7, 1));
        Promise theirs = promise(Side.THEIRS, LocalDate.of(2026, 8, 1));
        Trust trust =
                trust(
                        made(id(1), lastOfQ2),
                        made(id(2), firstOfQ3),
                        made(id(3), firstOfQ3),
                        made(id(4), theirs),
                        made(id(5), theirs),
                        kept(id(1), LocalDate.of(2026, 6, 30), false),
                        broken(2, firstOfQ3),
                        kept(id(2), LocalDate.of(2026, 9, 1), true),
                        kept(id(3), LocalDate.of(2026, 6, 1), false),
                        broken(4, theirs),
                        new Withdrawn(PARTNERSHIP, ACME, id(5), "Not needed", "charter"));
        assertThat(trust.quarters().stream().map(Quarter::quarter))
                .containsExactly("2026-Q2", "2026-Q3", "2026-Q4");
        assertThat(trust.quarters().get(0).sides())
                .containsExactly(
                        new Reliance(Side.OURS, 1, 1, 0, 0, new BigDecimal("100.00")),
                        new Reliance(Side.THEIRS, 0, 0, 0, 0, null));
        assertThat(trust.quarters().get(1).sides())
                .containsExactly(
                        new Reliance(Side.OURS, 2, 1, 1, 0, new BigDecimal("50.00")),
                        new Reliance(Side.THEIRS, 1, 0, 0, 1, new BigDecimal("0.00")));
        assertThat(trust.quarters().get(2).disputes()).isEqualTo(NONE);
        assertThat(trust.lastYear())
                .containsExactly(
                        new Reliance(Side.OURS, 3, 2, 1, 0, new BigDecimal("66.67")),
                        new Reliance(Side.THEIRS, 1, 0, 0, 1, new BigDecimal("0.00")));
    }

    @Test
    void what_is_open_is_not_due_yet() {
        assertThat(trust(made(id(1), promise(Side.OURS, TODAY.minusDays(1)))).quarters()).isEmpty();
    }

    @Test
    void disputes_count_by_the_quarter_in_which_they_were_raised() {
        Trust trust =
                trust(
                        raised(1, LocalDate.of(2026, 9, 30)),
                        raised(2, LocalDate.of(2026, 9, 28)),
                        new DisputesSettled(
                                PARTNERSHIP,
                                ACME,
                                "2026-Q3",
                                List.of(new UUID(8, 1), new UUID(8, 2)),
                                Resolution.DECIDED,
                                LocalDate.of(2026, 10, 10)),
                        raised(3, LocalDate.of(2026, 10, 20)));
        assertThat(trust.quarters().get(0).disputes())
                .isEqualTo(new Disputes(2, 0, 2, 0, new BigDecimal("11.0")));
        assertThat(trust.quarters().get(1).disputes()).isEqualTo(new Disputes(1, 0, 0, 1, null));
    }
}
