package entente.governance.waves;

import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.waves.WaveCommand.Abandon;
import entente.governance.waves.WaveCommand.Begin;
import entente.governance.waves.WaveCommand.Complete;
import entente.governance.waves.WaveCommand.Learn;
import entente.governance.waves.WaveCommand.Meet;
import entente.governance.waves.WaveCommand.Plan;
import entente.governance.waves.WaveEvent.Abandoned;
import entente.governance.waves.WaveEvent.Begun;
import entente.governance.waves.WaveEvent.Completed;
import entente.governance.waves.WaveEvent.Learnt;
import entente.governance.waves.WaveEvent.Met;
import entente.governance.waves.WaveEvent.Planned;
import entente.governance.waves.WaveView.WaveRow;
import entente.platform.Claim;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaveTest {

    private static final UUID SELF = new UUID(8, 1);
    private static final UUID ACME = new UUID(2, 1);
    private static final UUID BOLT = new UUID(2, 2);
    private static final LocalDate DAY = LocalDate.parse("2026-08-10");
    private static final Planned PLANNED =
            new Planned("Pilot", List.of(ACME), List.of("met twice", "first saving"), "ada");
    private static final Begun BEGUN = new Begun(DAY, "ada");
    private static final Met FIRST = new Met(1, "minutes", "ada");
    private static final Met SECOND = new Met(2, "invoice", "ada");
    private static final Learnt LEARNT = new Learnt("tie accounts first", "ada");
    private static final Completed COMPLETED = new Completed(DAY, "eva");
    private static final Abandoned ABANDONED = new Abandoned(DAY, "plant sold", "ada");

    private final DeciderSpec<WaveCommand, WaveState, WaveEvent> wave = DeciderSpec.of(new Wave());

    private static Plan plan(Set<UUID> shortlisted, UUID... suppliers) {
        return new Plan(
                "Pilot",
                List.of(suppliers),
                List.of("met twice", "first saving"),
                shortlisted,
                1,
                "ada");
    }

    @Test
    void a_few_shortlisted_suppliers_take_part() {
        wave.given().when(plan(Set.of(ACME), ACME)).then(PLANNED);
        wave.given().when(plan(Set.of(ACME), ACME, ACME)).then(PLANNED);
        wave.given().when(plan(Set.of(ACME, BOLT), ACME, BOLT)).thenRejected("wave-too-large");
        wave.given().when(plan(Set.of(BOLT), ACME)).thenRejected("not-shortlisted");
        wave.given(PLANNED).when(plan(Set.of(ACME), ACME)).thenRejected("wave-exists");
        wave.given().when(new Begin("ada", DAY)).thenRejected("not-found");
    }

    @Test
    void one_runs_at_a_time() {
        wave.given(PLANNED)
                .when(new Begin("ada", DAY))
                .then(BEGUN)
                .thenClaims(Claim.take("running-wave", "one"));
        wave.given(PLANNED, BEGUN).when(new Begin("ada", DAY)).thenNothing();
        wave.given(PLANNED, BEGUN, FIRST, SECOND, LEARNT)
                .when(new Complete("eva", DAY))
                .then(COMPLETED)
                .thenClaims(Claim.release("running-wave", "one"));
        wave.given(PLANNED, BEGUN, LEARNT)
                .when(new Abandon("plant sold", "ada", DAY))
                .then(ABANDONED)
                .thenClaims(Claim.release("running-wave", "one"));
    }

    @Test
    void it_ends_by_its_criteria_and_with_something_learnt() {
        wave.given(PLANNED, BEGUN).when(new Meet(1, "minutes", "ada")).then(FIRST);
        wave.given(PLANNED, BEGUN, FIRST).when(new Meet(1, "minutes", "ada")).thenNothing();
        wave.given(PLANNED, BEGUN)
                .when(new Meet(3, "minutes", "ada"))
                .thenRejected("criterion-unknown");
        wave.given(PLANNED).when(new Meet(1, "minutes", "ada")).thenRejected("wave-not-running");
        wave.given(PLANNED, BEGUN).when(new Learn("tie accounts first", "ada")).then(LEARNT);
        wave.given(PLANNED, BEGUN, LEARNT)
                .when(new Learn("tie accounts first", "ada"))
                .thenNothing();
        wave.given(PLANNED, BEGUN, FIRST, LEARNT)
                .when(new Complete("eva", DAY))
                .thenRejected("exit-criteria-open");
        wave.given(PLANNED, BEGUN, FIRST, SECOND)
                .when(new Complete("eva", DAY))
                .thenRejected("learning-missing");
        wave.given(PLANNED, BEGUN)
                .when(new Abandon("plant sold", "ada", DAY))
                .thenRejected("learning-missing");
    }

    @Test
    void what_has_ended_stays_so() {
        wave.given(PLANNED, BEGUN, COMPLETED).when(new Complete("eva", DAY)).thenNothing();
        wave.given(PLANNED, ABANDONED).when(new Abandon("plant sold", "ada", DAY)).thenNothing();
        wave.given(PLANNED).when(new Abandon("plant sold", "ada", DAY)).then(ABANDONED);
        wave.given(PLANNED, ABANDONED).when(new Begin("ada", DAY)).thenRejected("wave-over");
        wave.given(PLANNED, BEGUN, COMPLETED)
                .when(new Learn("more", "ada"))
                .thenRejected("wave-over");
    }

    @Test
    void the_list_says_how_far_it_is() {
        String stream = WaveEvent.CATEGORY.stream(SELF);
        ViewSpec<WaveEvent, WaveRow> view =
                ViewSpec.of(new WaveView())
                        .given(
                                stream,
                                PLANNED,
                                BEGUN,
                                FIRST,
                                new Met(1, "other minutes", "ada"),
                                LEARNT);
        assertThat(view.row(SELF).status).isEqualTo(WaveStatus.RUNNING);
        assertThat(view.row(SELF).met).containsExactly("1");
        assertThat(view.row(SELF).criteria).isEqualTo(2);
        assertThat(view.row(SELF).lessons).isEqualTo(1);
        view.given(stream, COMPLETED);
        assertThat(view.row(SELF).status).isEqualTo(WaveStatus.COMPLETED);
        assertThat(view.row(SELF).endedOn).isEqualTo(DAY);
        assertThat(ViewSpec.of(new WaveView()).given(stream, PLANNED, ABANDONED).row(SELF).status)
                .isEqualTo(WaveStatus.ABANDONED);
    }
}
