package entente.governance.people;

import static entente.governance.people.RosterDeciderTest.ACME;
import static entente.governance.people.RosterDeciderTest.EVA;
import static entente.governance.people.RosterDeciderTest.PARTNERSHIP;
import static entente.governance.people.RosterDeciderTest.SPONSOR_EVA;
import static entente.governance.people.RosterDeciderTest.UTE;
import static entente.governance.people.RosterDeciderTest.seated;
import static entente.governance.people.RosterDeciderTest.tied;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.people.RosterEvent.Unseated;
import entente.governance.people.SeatView.SeatRow;
import entente.platform.testkit.ViewSpec;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatViewTest {

    private static final String STREAM = RosterEvent.CATEGORY.stream(PARTNERSHIP);

    @Test
    void a_person_is_a_row_that_outlives_the_seat() {
        ViewSpec<RosterEvent, SeatRow> view =
                ViewSpec.of(new SeatView()).given(STREAM, SPONSOR_EVA, tied(EVA, "eva", "ada"));
        SeatRow sitting = view.row(PARTNERSHIP + "/" + EVA);
        assertThat(sitting.roles).containsExactly("SPONSOR");
        assertThat(sitting.account).isEqualTo("eva");
        assertThat(sitting.seated).isTrue();

        view.given(STREAM, new Unseated(PARTNERSHIP, ACME, EVA, UTE, "retired", "ada"));
        SeatRow gone = view.row(PARTNERSHIP + "/" + EVA);
        assertThat(gone.seated).isFalse();
        assertThat(gone.until).isNotNull();
        assertThat(gone.successorId).isEqualTo(UTE);

        view.given(STREAM, seated(EVA, Side.OURS, Set.of(PartnershipRole.MEMBER), null, null));
        SeatRow again = view.row(PARTNERSHIP + "/" + EVA);
        assertThat(again.seated).isTrue();
        assertThat(again.until).isNull();
        assertThat(again.account).isNull();
    }
}
