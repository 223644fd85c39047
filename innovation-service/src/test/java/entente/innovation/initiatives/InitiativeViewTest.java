package entente.innovation.initiatives;

import static entente.innovation.initiatives.InitiativeTest.ACME;
import static entente.innovation.initiatives.InitiativeTest.ADA;
import static entente.innovation.initiatives.InitiativeTest.STARTED;
import static entente.innovation.initiatives.InitiativeTest.STOPPED;
import static entente.innovation.initiatives.InitiativeTest.TESTED;
import static entente.innovation.initiatives.InitiativeTest.TODAY;
import static entente.innovation.initiatives.InitiativeTest.TOM;
import static entente.innovation.initiatives.InitiativeTest.at;
import static entente.innovation.initiatives.InitiativeTest.ended;
import static entente.innovation.initiatives.InitiativeTest.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import entente.innovation.initiatives.InitiativeEvent.Commercialised;
import entente.innovation.initiatives.InitiativeEvent.GateRefused;
import entente.innovation.initiatives.InitiativeEvent.MemberReplaced;
import entente.innovation.initiatives.InitiativeView.InitiativeRow;
import entente.innovation.suppliers.Side;
import entente.platform.testkit.ViewSpec;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InitiativeViewTest {

    private static final UUID SELF = new UUID(7, 1);
    private static final UUID HEIR = new UUID(9, 7);

    private static InitiativeRow row(InitiativeEvent... events) {
        String stream = InitiativeEvent.CATEGORY.stream(SELF);
        return ViewSpec.of(new InitiativeView()).given(stream, events).row(SELF);
    }

    @Test
    void a_row_says_whose_decision_is_missing() {
        GateRefused refused = new GateRefused(ACME, 1, "Too early", TOM.personId(), "tom");
        assertThat(row(STARTED).awaits).isNull();
        assertThat(row(STARTED, proposed(1, Stage.ASSESSED, null)).awaits).isEqualTo(Side.THEIRS);
        assertThat(row(STARTED, proposed(1, Stage.ASSESSED, null), refused).awaits).isNull();
        assertThat(row(STARTED, proposed(1, Stage.ASSESSED, null), STOPPED).awaits).isNull();
        assertThat(row(at(Stage.ASSESSED)).awaits).isNull();
    }

    @Test
    void it_follows_the_stages_to_the_market() {
        assertThat(row(STARTED).stage).isEqualTo(Stage.IDEA);
        InitiativeRow used = row(at(Stage.COMMERCIALISED, new Commercialised(ACME, TODAY, "tom")));
        assertThat(used.stage).isEqualTo(Stage.COMMERCIALISED);
        assertThat(used.commercialisedOn).isEqualTo(TODAY);
        assertThat(row(STARTED, STOPPED).stopped).isEqualTo(StopReason.NO_BENEFIT);
    }

    @Test
    void a_pilot_that_ended_left_a_prototype() {
        InitiativeRow tested = row(at(Stage.PILOT, TESTED));
        assertThat(tested.pilots).isEqualTo(1);
        assertThat(tested.prototypes).isZero();
        assertThat(row(at(Stage.PILOT, TESTED, ended(false))).prototypes).isEqualTo(1);
    }

    @Test
    void an_owner_who_is_replaced_owns_it_no_more() {
        Member heir = new Member(HEIR, Side.THEIRS, TeamRole.OWNER, "zoe");
        InitiativeRow row =
                row(STARTED, new MemberReplaced(ACME, TOM.personId(), heir, TODAY, "tom"));
        assertThat(row.oursOwner).isEqualTo(ADA.personId());
        assertThat(row.theirsOwner).isEqualTo(HEIR);
    }
}
