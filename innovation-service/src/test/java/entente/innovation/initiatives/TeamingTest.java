package entente.innovation.initiatives;

import static entente.innovation.initiatives.InitiativeTest.ACME;
import static entente.innovation.initiatives.InitiativeTest.ADA;
import static entente.innovation.initiatives.InitiativeTest.OURS;
import static entente.innovation.initiatives.InitiativeTest.START;
import static entente.innovation.initiatives.InitiativeTest.STARTED;
import static entente.innovation.initiatives.InitiativeTest.THEIRS;
import static entente.innovation.initiatives.InitiativeTest.TODAY;
import static entente.innovation.initiatives.InitiativeTest.TOM;

import entente.innovation.initiatives.InitiativeCommand.Asker;
import entente.innovation.initiatives.InitiativeCommand.CoLocate;
import entente.innovation.initiatives.InitiativeCommand.Embed;
import entente.innovation.initiatives.InitiativeCommand.Replace;
import entente.innovation.initiatives.InitiativeCommand.Train;
import entente.innovation.initiatives.InitiativeEvent.CoLocated;
import entente.innovation.initiatives.InitiativeEvent.EngineerEmbedded;
import entente.innovation.initiatives.InitiativeEvent.MemberReplaced;
import entente.innovation.initiatives.InitiativeEvent.TrainingHeld;
import entente.innovation.suppliers.Side;
import entente.platform.testkit.DeciderSpec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamingTest {

    private static final LocalDate LATER = TODAY.plusDays(30);
    private static final BigDecimal DAYS = new BigDecimal("1.5");
    private static final UUID HEIR = new UUID(9, 7);
    private static final Asker STRANGER = new Asker("eve", Side.THEIRS, TODAY);

    private final DeciderSpec<InitiativeCommand, InitiativeState, InitiativeEvent> initiative =
            DeciderSpec.of(new Initiative());

    @Test
    void part_of_the_team_works_at_one_place() {
        initiative
                .given(STARTED)
                .when(new CoLocate("Plant Porto", TODAY, LATER, THEIRS))
                .then(new CoLocated(ACME, "Plant Porto", TODAY, LATER, "tom"));
        initiative
                .given(STARTED)
                .when(new CoLocate("Plant Porto", LATER, TODAY, THEIRS))
                .thenRejected("period-malformed");
        initiative
                .given(STARTED)
                .when(new CoLocate("Plant Porto", TODAY, LATER, STRANGER))
                .thenRejected("not-in-team");
    }

    @Test
    void only_a_member_is_embedded() {
        initiative
                .given(STARTED)
                .when(new Embed(TOM.personId(), TODAY, LATER, OURS))
                .then(new EngineerEmbedded(ACME, TOM.personId(), TODAY, LATER, "ada"));
        initiative
                .given(STARTED)
                .when(new Embed(TOM.personId(), LATER, TODAY, OURS))
                .thenRejected("period-malformed");
        initiative
                .given(STARTED)
                .when(new Embed(HEIR, TODAY, LATER, OURS))
                .thenRejected("member-unknown");
        initiative
                .given(STARTED)
                .when(new Embed(TOM.personId(), TODAY, LATER, STRANGER))
                .thenRejected("not-in-team");
    }

    @Test
    void what_was_learnt_was_learnt_before() {
        initiative
                .given(STARTED)
                .when(new Train("Adhesives", TODAY, 6, DAYS, OURS))
                .then(new TrainingHeld(ACME, "Adhesives", TODAY, 6, DAYS, "ada"));
        initiative
                .given(STARTED)
                .when(new Train("Adhesives", TODAY.plusDays(1), 6, DAYS, OURS))
                .thenRejected("held-in-the-future");
        initiative
                .given(STARTED)
                .when(new Train("Adhesives", START, 6, DAYS, STRANGER))
                .thenRejected("not-in-team");
    }

    @Test
    void each_side_replaces_its_own_and_by_somebody_new() {
        initiative
                .given(STARTED)
                .when(new Replace(ADA.personId(), HEIR, "zoe", THEIRS))
                .thenRejected("not-your-side");
        initiative
                .given(STARTED)
                .when(new Replace(ADA.personId(), TOM.personId(), "tom", OURS))
                .thenRejected("member-exists");
        initiative
                .given(STARTED)
                .when(new Replace(TOM.personId(), HEIR, "zoe", OURS))
                .then(
                        new MemberReplaced(
                                ACME,
                                TOM.personId(),
                                new Member(HEIR, Side.THEIRS, TeamRole.OWNER, "zoe"),
                                TODAY,
                                "ada"));
    }
}
