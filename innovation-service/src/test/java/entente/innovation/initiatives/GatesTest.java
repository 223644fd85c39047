package entente.innovation.initiatives;

import static entente.innovation.initiatives.InitiativeTest.ACME;
import static entente.innovation.initiatives.InitiativeTest.ADA;
import static entente.innovation.initiatives.InitiativeTest.OFFERED;
import static entente.innovation.initiatives.InitiativeTest.OURS;
import static entente.innovation.initiatives.InitiativeTest.STARTED;
import static entente.innovation.initiatives.InitiativeTest.STOPPED;
import static entente.innovation.initiatives.InitiativeTest.TERMS;
import static entente.innovation.initiatives.InitiativeTest.TODAY;
import static entente.innovation.initiatives.InitiativeTest.at;
import static entente.innovation.initiatives.InitiativeTest.gate;
import static entente.innovation.initiatives.InitiativeTest.proposed;

import entente.innovation.initiatives.InitiativeCommand.AgreeIpTerms;
import entente.innovation.initiatives.InitiativeCommand.Asker;
import entente.innovation.initiatives.InitiativeCommand.PassGate;
import entente.innovation.initiatives.InitiativeCommand.ProposeIpTerms;
import entente.innovation.initiatives.InitiativeCommand.RefuseGate;
import entente.innovation.initiatives.InitiativeCommand.Stop;
import entente.innovation.initiatives.InitiativeEvent.GateProposed;
import entente.innovation.initiatives.InitiativeEvent.IpTermsProposed;
import entente.innovation.initiatives.InitiativeEvent.MemberJoined;
import entente.innovation.initiatives.InitiativeEvent.MemberReplaced;
import entente.innovation.initiatives.InitiativeEvent.Stopped;
import entente.innovation.suppliers.Side;
import entente.platform.testkit.DeciderSpec;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatesTest {

    /** Ada left our side, and joined theirs under another account. */
    private static final List<InitiativeEvent> CHANGED_SIDES =
            List.of(
                    new MemberReplaced(
                            ACME,
                            ADA.personId(),
                            new Member(new UUID(9, 7), Side.OURS, TeamRole.OWNER, "zoe"),
                            TODAY,
                            "ada"),
                    joined(ADA.personId(), "ada.acme"));

    private static final Asker CROSSED = new Asker("ada.acme", Side.THEIRS, TODAY);

    private final DeciderSpec<InitiativeCommand, InitiativeState, InitiativeEvent> initiative =
            DeciderSpec.of(new Initiative());

    private static MemberJoined joined(UUID person, String account) {
        return new MemberJoined(
                ACME, new Member(person, Side.THEIRS, TeamRole.EXPERT, account), TODAY, "tom");
    }

    private static InitiativeEvent[] after(InitiativeEvent proposal) {
        return new InitiativeEvent[] {
            STARTED, proposal, CHANGED_SIDES.getFirst(), CHANGED_SIDES.getLast()
        };
    }

    @Test
    void nobody_decides_for_both_sides() {
        GateProposed first = proposed(1, Stage.ASSESSED, null);
        initiative.given(after(first)).when(new PassGate(1, CROSSED)).thenRejected("same-person");
        initiative
                .given(after(first))
                .when(new RefuseGate(1, "No", CROSSED))
                .thenRejected("same-person");
        initiative
                .given(after(OFFERED))
                .when(new AgreeIpTerms(1, CROSSED))
                .thenRejected("same-person");
    }

    @Test
    void nor_does_one_account_under_the_name_of_another_person() {
        initiative
                .given(STARTED, proposed(1, Stage.ASSESSED, null), joined(new UUID(9, 8), "ada"))
                .when(new PassGate(1, new Asker("ada", Side.THEIRS, TODAY)))
                .thenRejected("same-person");
    }

    @Test
    void a_side_does_not_refuse_what_it_proposed_nor_what_nobody_proposed() {
        initiative
                .given(STARTED, proposed(1, Stage.ASSESSED, null))
                .when(new RefuseGate(1, "No", OURS))
                .thenRejected("own-proposal");
        initiative
                .given(STARTED)
                .when(new RefuseGate(1, "No", OURS))
                .thenRejected("gate-not-proposed");
    }

    @Test
    void newer_terms_take_the_place_of_those_that_wait_and_leave_those_agreed_in_force() {
        IpTerms other = new IpTerms("Each its own", "Ours", "Nothing");
        IpTermsProposed second =
                new IpTermsProposed(ACME, 2, other, Side.OURS, ADA.personId(), "ada");
        initiative.given(STARTED, OFFERED).when(new ProposeIpTerms(other, OURS)).then(second);
        initiative
                .given(STARTED, OFFERED, second)
                .when(new AgreeIpTerms(1, InitiativeTest.THEIRS))
                .thenRejected("ip-terms-not-proposed");
        initiative
                .given(at(Stage.ASSESSED, second))
                .when(gate(Stage.PILOT))
                .then(proposed(2, Stage.PILOT, null));
        initiative
                .given(STARTED)
                .when(new AgreeIpTerms(1, OURS))
                .thenRejected("ip-terms-not-proposed");
        initiative
                .given(STARTED)
                .when(new ProposeIpTerms(TERMS, new Asker("eve", Side.OURS, TODAY)))
                .thenRejected("not-in-team");
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = "COMMERCIALISED")
    void it_is_stopped_at_any_stage(Stage stage) {
        initiative
                .given(at(stage))
                .when(new Stop(StopReason.TOO_COSTLY, "Twice as much", OURS))
                .then(new Stopped(ACME, stage, StopReason.TOO_COSTLY, "Twice as much", "ada"));
        initiative
                .given(at(stage))
                .when(new Stop(StopReason.OTHER, "n", new Asker("eve", Side.OURS, TODAY)))
                .thenRejected("not-in-team");
        initiative
                .given(at(stage, STOPPED))
                .when(new ProposeIpTerms(TERMS, OURS))
                .thenRejected("initiative-stopped");
    }
}
