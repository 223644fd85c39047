package entente.supplier.agreements;

import static entente.supplier.agreements.AgreementTest.ACME;
import static entente.supplier.agreements.AgreementTest.CONCLUDED;
import static entente.supplier.agreements.AgreementTest.DRAFTED;
import static entente.supplier.agreements.AgreementTest.FRAME;
import static entente.supplier.agreements.AgreementTest.LAST;
import static entente.supplier.agreements.AgreementTest.SELF;
import static entente.supplier.agreements.AgreementTest.amended;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.ViewSpec;
import entente.supplier.agreements.AgreementsView.AgreementRow;
import org.junit.jupiter.api.Test;

class AgreementsViewTest {

    private static final String STREAM = AgreementEvent.CATEGORY.stream(SELF);

    private static AgreementRow row(AgreementEvent... after) {
        return ViewSpec.of(new AgreementsView())
                .given(STREAM, DRAFTED)
                .given(STREAM, after)
                .row(SELF);
    }

    @Test
    void an_agreement_is_listed_as_it_stands() {
        AgreementRow draft = row();
        assertThat(draft.supplierId).isEqualTo(ACME);
        assertThat(draft.status).isEqualTo(AgreementStatus.DRAFT);
        assertThat(draft.validUntil).isEqualTo(LAST);
        AgreementRow amended =
                row(CONCLUDED, amended(1, null), new AgreementEvent.Placed(ACME, FRAME));
        assertThat(amended.status).isEqualTo(AgreementStatus.IN_FORCE);
        assertThat(amended.validUntil).isNull();
        assertThat(amended.amendments).isEqualTo(1);
        assertThat(amended.parentId).isEqualTo(FRAME);
    }

    @Test
    void an_amendment_is_shown_open_until_it_is_agreed_or_withdrawn() {
        assertThat(row(CONCLUDED, AgreementTest.proposed(null)).amendmentOpen).isTrue();
        assertThat(row(CONCLUDED, AgreementTest.proposed(null), amended(1, null)).amendmentOpen)
                .isFalse();
        assertThat(
                        row(
                                        CONCLUDED,
                                        AgreementTest.proposed(null),
                                        new AgreementEvent.AmendmentWithdrawn(
                                                ACME, AgreementTest.CHANGE, "no"))
                                .amendmentOpen)
                .isFalse();
    }

    @Test
    void every_end_is_told_apart() {
        assertThat(row(new AgreementEvent.Withdrawn(ACME, "no budget")).status)
                .isEqualTo(AgreementStatus.WITHDRAWN);
        assertThat(
                        row(
                                        CONCLUDED,
                                        new AgreementEvent.Expiring(ACME, LAST, 90),
                                        new AgreementEvent.Expired(
                                                ACME, AgreementKind.SUPPLY, LAST))
                                .status)
                .isEqualTo(AgreementStatus.EXPIRED);
        assertThat(
                        row(
                                        CONCLUDED,
                                        new AgreementEvent.Terminated(
                                                ACME, AgreementKind.SUPPLY, "breach", null))
                                .status)
                .isEqualTo(AgreementStatus.TERMINATED);
    }
}
