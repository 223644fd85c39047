package entente.governance.programme;

import static entente.governance.people.Side.OURS;
import static entente.governance.people.Side.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.kickoff.Output;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster;
import entente.governance.people.Side;
import entente.governance.programme.Programme.Evidence;
import entente.governance.programme.Programme.Missing;
import entente.governance.programme.Programme.Step;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final LocalDate DAY = LocalDate.parse("2026-08-10");
    private static final Roster NOBODY = new Roster(List.of());

    private static Roster sponsors(@Nullable String ours, @Nullable String theirs) {
        return new Roster(List.of(sponsor(1, OURS, ours), sponsor(2, THEIRS, theirs)));
    }

    private static Roster.Seat sponsor(int id, Side side, @Nullable String account) {
        return new Roster.Seat(new UUID(3, id), side, Set.of(PartnershipRole.SPONSOR), account);
    }

    private static Evidence preparing(Roster roster, Set<Output> outputs, Set<Side> unsigned) {
        return new Evidence(
                null, null, List.of(), roster, null, outputs, unsigned, null, null, null);
    }

    private static List<String> codes(Step step) {
        return step.missing().stream().map(Missing::code).toList();
    }

    private static Step step(Evidence seen, Programme.Stage stage) {
        return Programme.of(seen).steps().stream()
                .filter(step -> step.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void in_the_beginning_everything_is_missing() {
        Programme programme =
                Programme.of(
                        preparing(NOBODY, EnumSet.allOf(Output.class), EnumSet.allOf(Side.class)));
        assertThat(programme.steps())
                .extracting(Step::stage)
                .containsExactly(Programme.Stage.values());
        assertThat(programme.steps()).noneMatch(Step::reached);
        assertThat(programme.steps()).noneMatch(step -> step.missing().isEmpty());
        assertThat(codes(programme.steps().get(4)))
                .hasSize(8)
                .contains("kick-off-outputs-missing", "signatures-missing");
    }

    @Test
    void both_sponsors_must_be_able_to_act() {
        assertThat(codes(step(preparing(NOBODY, Set.of(), Set.of()), Programme.Stage.GOVERN)))
                .containsExactly("sponsor-missing", "sponsor-missing");
        assertThat(
                        codes(
                                step(
                                        preparing(sponsors("eva", null), Set.of(), Set.of()),
                                        Programme.Stage.GOVERN)))
                .containsExactly("account-missing");
        assertThat(
                        step(
                                        preparing(sponsors("eva", "tom"), Set.of(), Set.of()),
                                        Programme.Stage.GOVERN)
                                .reached())
                .isTrue();
    }

    @Test
    void a_charter_that_lacks_nothing_is_to_be_brought_into_force() {
        assertThat(codes(step(preparing(NOBODY, Set.of(), Set.of()), Programme.Stage.LAUNCH)))
                .containsExactly("charter-missing");
    }

    @Test
    void what_happened_reaches_a_step_and_may_leave_something_open() {
        Evidence all =
                new Evidence(
                        DAY,
                        DAY,
                        List.of("POWER_IMBALANCE"),
                        sponsors("eva", "tom"),
                        DAY,
                        Set.of(),
                        EnumSet.allOf(Side.class),
                        DAY,
                        DAY,
                        DAY.plusYears(1));
        assertThat(Programme.of(all).steps()).allMatch(Step::reached);
        assertThat(codes(step(all, Programme.Stage.ASSESS))).containsExactly("warning-open");
        assertThat(step(all, Programme.Stage.LAUNCH).missing()).isEmpty();
    }
}
