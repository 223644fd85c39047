package entente.innovation.economics;

import static entente.innovation.ledger.Samples.INITIATIVE;
import static entente.innovation.ledger.Samples.JULY;
import static entente.innovation.ledger.Samples.SUPPLIER;
import static entente.innovation.ledger.Samples.TODAY;
import static entente.innovation.ledger.Samples.claimed;
import static entente.innovation.ledger.Samples.d;
import static entente.innovation.ledger.Samples.invested;
import static entente.innovation.ledger.Samples.mark;
import static entente.innovation.ledger.Samples.realised;
import static entente.innovation.ledger.Samples.reversed;
import static entente.innovation.ledger.Samples.validated;
import static org.assertj.core.api.Assertions.assertThat;

import entente.innovation.economics.InitiativeValueView.InitiativeValueRow;
import entente.innovation.ideas.IdeaKind;
import entente.innovation.initiatives.InitiativeEvent;
import entente.innovation.initiatives.InitiativeEvent.GatePassed;
import entente.innovation.initiatives.InitiativeEvent.Started;
import entente.innovation.initiatives.InitiativeEvent.Stopped;
import entente.innovation.initiatives.Member;
import entente.innovation.initiatives.Stage;
import entente.innovation.initiatives.StopReason;
import entente.innovation.initiatives.TeamRole;
import entente.innovation.ledger.Kind;
import entente.innovation.ledger.LedgerEvent;
import entente.innovation.ledger.LedgerEvent.GainShareAgreed;
import entente.innovation.ledger.Mark;
import entente.innovation.ledger.Part;
import entente.innovation.ledger.Step;
import entente.innovation.suppliers.Side;
import entente.platform.testkit.ViewSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InitiativeValueViewTest {

    private static final String OWN = InitiativeEvent.CATEGORY.stream(INITIATIVE);
    private static final String LEDGER = LedgerEvent.CATEGORY.stream(INITIATIVE);
    private static final Mark SAVING = mark(Kind.AVOIDED_COST);
    private static final Mark TRAVEL = mark(new UUID(0, 1), Kind.TRAVEL, JULY, false, true);
    private static final Mark MORALE = mark(new UUID(0, 2), Kind.OTHER, JULY, false, false);

    private final ViewSpec<Object, InitiativeValueRow> view =
            ViewSpec.of(new InitiativeValueView());

    private static Member owner(Side side) {
        return new Member(new UUID(1, side == Side.OURS ? 1 : 2), side, TeamRole.OWNER, null);
    }

    @Test
    void an_initiative_has_its_stage_and_what_it_cost_and_brought() {
        view.given(
                        OWN,
                        new Started(
                                SUPPLIER,
                                "Lighter housing",
                                "A third less",
                                IdeaKind.BETTER_DESIGN,
                                List.of(),
                                owner(Side.OURS),
                                owner(Side.THEIRS),
                                JULY,
                                "ada"),
                        new GatePassed(
                                SUPPLIER,
                                1,
                                Stage.IDEA,
                                Stage.PILOT,
                                List.of(),
                                List.of(),
                                JULY,
                                "ada"))
                .given(
                        LEDGER,
                        invested(TRAVEL, "10"),
                        claimed(SAVING, "100"),
                        validated(SAVING, "60"),
                        realised(SAVING, "30", TODAY),
                        realised(SAVING, "5", JULY),
                        reversed(
                                SAVING,
                                Step.REALISED,
                                "7",
                                new Part(JULY, d("5")),
                                new Part(TODAY, d("2"))),
                        claimed(MORALE, "4"),
                        validated(MORALE, "3"),
                        new GainShareAgreed(SUPPLIER, d("40"), "ada"))
                .given(
                        OWN,
                        new Stopped(SUPPLIER, Stage.PILOT, StopReason.OTHER, "No demand", "ada"));
        InitiativeValueRow row = view.row(INITIATIVE);
        assertThat(row.supplierId).isEqualTo(SUPPLIER);
        assertThat(row.kind).isEqualTo(IdeaKind.BETTER_DESIGN);
        assertThat(row.stage).isEqualTo(Stage.PILOT);
        assertThat(row.stopped).isTrue();
        assertThat(row.theirs).isEqualTo("40");
        assertThat(List.of(row.invested, row.claimed, row.validated, row.realised, row.intangible))
                .containsExactly(d("10"), d("100"), d("60"), d("28"), d("3"));
        List<Flow> flows = InitiativeValueView.facts(row).flows();
        assertThat(flows.stream().map(Flow::month).map(Object::toString))
                .containsExactly("2026-07", "2026-07", "2026-07", "2026-11");
        assertThat(flows.stream().map(Flow::realised).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("28");
        assertThat(flows.stream().map(Flow::expected).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("validated and not realised, tangible and intangible")
                .isEqualByComparingTo("35");
        assertThat(InitiativeValueView.facts(row).sharedOnly().flows())
                .allMatch(Flow::shared)
                .hasSize(2);
    }
}
