package entente.governance.partnership;

import static entente.governance.partnership.PartnershipTest.ACME;
import static entente.governance.partnership.PartnershipTest.ACTIVATED;
import static entente.governance.partnership.PartnershipTest.CHARTER;
import static entente.governance.partnership.PartnershipTest.CLOSED;
import static entente.governance.partnership.PartnershipTest.DUE;
import static entente.governance.partnership.PartnershipTest.EVA;
import static entente.governance.partnership.PartnershipTest.NEXT_YEAR;
import static entente.governance.partnership.PartnershipTest.OPENED;
import static entente.governance.partnership.PartnershipTest.REVIEW;
import static entente.governance.partnership.PartnershipTest.SELF;
import static entente.governance.partnership.PartnershipTest.TODAY;
import static entente.governance.partnership.PartnershipTest.UTE;
import static entente.governance.partnership.PartnershipTest.WEEKENDS;
import static entente.governance.partnership.PartnershipTest.named;
import static entente.governance.partnership.PartnershipTest.opened;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.partnership.PartnershipEvent.ModelChanged;
import entente.governance.partnership.PartnershipEvent.Reviewed;
import entente.governance.partnership.PartnershipEvent.WindingDown;
import entente.governance.partnership.PartnershipView.PartnershipRow;
import entente.platform.testkit.ViewSpec;
import org.junit.jupiter.api.Test;

class PartnershipViewTest {

    private final ViewSpec<PartnershipEvent, PartnershipRow> view =
            ViewSpec.of(new PartnershipView());

    private PartnershipRow after(PartnershipEvent... events) {
        return view.given(PartnershipEvent.CATEGORY.stream(SELF), events).row(SELF);
    }

    @Test
    void a_partnership_is_followed_from_opening_to_closing_and_again() {
        PartnershipRow row = after(OPENED, named(UTE, EVA, TODAY));
        assertThat(row.standing).isEqualTo(Standing.PREPARING);
        assertThat(row.oursSponsor).isEqualTo(UTE);
        row = after(ACTIVATED, new ModelChanged(SELF, ACME, Model.JOINT_VENTURE, TODAY), DUE);
        assertThat(row.standing).isEqualTo(Standing.ACTIVE);
        assertThat(row.model).isEqualTo(Model.JOINT_VENTURE);
        assertThat(row.charterId).isEqualTo(CHARTER);
        assertThat(row.nextReviewOn).isEqualTo(NEXT_YEAR);
        row = after(new Reviewed(SELF, ACME, REVIEW, Verdict.WIND_DOWN, NEXT_YEAR, null));
        assertThat(row.nextReviewOn).isNull();
        assertThat(row.lastVerdict).isEqualTo(Verdict.WIND_DOWN);
        row = after(new WindingDown(SELF, ACME, REVIEW));
        assertThat(row.standing).isEqualTo(Standing.WINDING_DOWN);
        row = after(CLOSED);
        assertThat(row.standing).isEqualTo(Standing.CLOSED);
        assertThat(row.closedBecause).isEqualTo(Cause.STEP_DOWN);
        row = after(opened(2, Model.STRATEGIC, WEEKENDS));
        assertThat(row.standing).isEqualTo(Standing.PREPARING);
        assertThat(row.opening).isEqualTo(2);
        assertThat(row.charterId).isNull();
        assertThat(row.closedOn).isNull();
    }
}
