package entente.governance.kickoff;

import static entente.governance.kickoff.Output.QUICK_WINS;
import static entente.governance.people.Side.OURS;
import static entente.governance.people.Side.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.kickoff.WorkshopCommand.Confirm;
import entente.governance.kickoff.WorkshopCommand.Deliver;
import entente.governance.kickoff.WorkshopCommand.Prepare;
import entente.governance.kickoff.WorkshopCommand.Schedule;
import entente.governance.kickoff.WorkshopCommand.Withdraw;
import entente.governance.kickoff.WorkshopEvent.Confirmed;
import entente.governance.kickoff.WorkshopEvent.Held;
import entente.governance.kickoff.WorkshopEvent.OutputDelivered;
import entente.governance.kickoff.WorkshopEvent.OutputWithdrawn;
import entente.governance.kickoff.WorkshopEvent.Prepared;
import entente.governance.kickoff.WorkshopEvent.Scheduled;
import entente.governance.kickoff.WorkshopView.WorkshopRow;
import entente.governance.people.Side;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.ViewSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkshopTest {

    private static final UUID PARTNERSHIP = new UUID(1, 1);
    private static final UUID ACME = new UUID(2, 1);
    private static final UUID EVA = new UUID(3, 1);
    private static final LocalDate TODAY = LocalDate.parse("2026-08-10");
    private static final Prepared PREPARED = new Prepared(PARTNERSHIP, ACME, 1);
    private static final OutputWithdrawn WITHDRAWN =
            new OutputWithdrawn(PARTNERSHIP, ACME, QUICK_WINS, "not agreed", "ada");

    private final DeciderSpec<WorkshopCommand, WorkshopState, WorkshopEvent> workshop =
            DeciderSpec.of(new Workshop());

    private static OutputDelivered delivered(Output output, String text) {
        return new OutputDelivered(PARTNERSHIP, ACME, output, text, null, OURS, "ada");
    }

    private static Confirmed confirmed(Side side, String by) {
        return new Confirmed(PARTNERSHIP, ACME, side, by);
    }

    /** Prepared, with all six outputs and what follows. */
    private static WorkshopEvent[] whole(WorkshopEvent... after) {
        List<WorkshopEvent> events = new ArrayList<>(List.of(PREPARED));
        for (Output output : Output.values()) {
            events.add(delivered(output, "agreed"));
        }
        events.addAll(List.of(after));
        return events.toArray(WorkshopEvent[]::new);
    }

    private static Schedule schedule(LocalDate on, Set<UUID> invited) {
        return new Schedule(on, invited, Set.of(EVA), "ada", TODAY);
    }

    @Test
    void it_is_prepared_once() {
        Prepare prepare = new Prepare(PARTNERSHIP, ACME, 1);
        workshop.given().when(prepare).then(PREPARED);
        workshop.given(PREPARED).when(prepare).thenNothing();
        workshop.given().when(new Confirm(OURS, "ada")).thenRejected("not-found");
    }

    @Test
    void who_is_seated_is_invited_for_a_day_to_come() {
        Scheduled scheduled = new Scheduled(PARTNERSHIP, ACME, TODAY, Set.of(EVA), "ada");
        workshop.given(PREPARED).when(schedule(TODAY, Set.of(EVA))).then(scheduled);
        workshop.given(PREPARED, scheduled).when(schedule(TODAY, Set.of(EVA))).thenNothing();
        workshop.given(PREPARED)
                .when(schedule(TODAY.minusDays(1), Set.of()))
                .thenRejected("due-in-the-past");
        workshop.given(PREPARED)
                .when(schedule(TODAY, Set.of(new UUID(9, 9))))
                .thenRejected("person-not-seated");
        workshop.given(
                        whole(
                                confirmed(OURS, "ada"),
                                confirmed(THEIRS, "tom"),
                                new Held(PARTNERSHIP, ACME)))
                .when(schedule(TODAY, Set.of(EVA)))
                .thenRejected("workshop-held");
    }

    @Test
    void an_output_is_a_text_or_a_document() {
        workshop.given(PREPARED)
                .when(new Deliver(QUICK_WINS, "agreed", null, OURS, "ada"))
                .then(delivered(QUICK_WINS, "agreed"));
        workshop.given(PREPARED, delivered(QUICK_WINS, "agreed"))
                .when(new Deliver(QUICK_WINS, "agreed", null, THEIRS, "tom"))
                .thenNothing();
        workshop.given(PREPARED)
                .when(new Deliver(QUICK_WINS, " ", null, OURS, "ada"))
                .thenRejected("output-empty");
    }

    @Test
    void an_output_is_taken_back_as_long_as_no_charter_rests_on_it() {
        Withdraw withdraw = new Withdraw(QUICK_WINS, "not agreed", false, "ada");
        workshop.given(whole()).when(withdraw).then(WITHDRAWN);
        workshop.given(PREPARED).when(withdraw).thenNothing();
        workshop.given(whole())
                .when(new Withdraw(QUICK_WINS, "not agreed", true, "ada"))
                .thenRejected("workshop-charter-active");
    }

    @Test
    void it_is_held_once_both_sides_confirmed_all_six() {
        workshop.given(PREPARED, delivered(QUICK_WINS, "agreed"))
                .when(new Confirm(OURS, "ada"))
                .thenRejected("kick-off-outputs-missing");
        workshop.given(whole()).when(new Confirm(OURS, "ada")).then(confirmed(OURS, "ada"));
        workshop.given(whole(confirmed(OURS, "ada"))).when(new Confirm(OURS, "ben")).thenNothing();
        workshop.given(whole(confirmed(OURS, "ada")))
                .when(new Confirm(THEIRS, "ada"))
                .thenRejected("confirmed-both-sides");
        workshop.given(whole(confirmed(OURS, "ada")))
                .when(new Confirm(THEIRS, "tom"))
                .then(confirmed(THEIRS, "tom"), new Held(PARTNERSHIP, ACME));
    }

    @Test
    void another_text_is_confirmed_again() {
        workshop.given(whole(confirmed(OURS, "ada"), delivered(QUICK_WINS, "other")))
                .when(new Confirm(THEIRS, "tom"))
                .then(confirmed(THEIRS, "tom"));
    }

    @Test
    void the_list_says_what_is_missing() {
        UUID id = WorkshopId.of(PARTNERSHIP, 1);
        ViewSpec<WorkshopEvent, WorkshopRow> view =
                ViewSpec.of(new WorkshopView()).given(WorkshopEvent.CATEGORY.stream(id), PREPARED);
        assertThat(view.row(id).missing).hasSize(6);
        view.given(
                WorkshopEvent.CATEGORY.stream(id),
                delivered(QUICK_WINS, "agreed"),
                new Scheduled(PARTNERSHIP, ACME, TODAY, Set.of(), "ada"));
        assertThat(view.row(id).missing).hasSize(5).doesNotContain("QUICK_WINS");
        assertThat(view.row(id).status).isEqualTo(WorkshopStatus.SCHEDULED);
        view.given(WorkshopEvent.CATEGORY.stream(id), new Held(PARTNERSHIP, ACME));
        assertThat(view.row(id).status).isEqualTo(WorkshopStatus.HELD);
        view.given(WorkshopEvent.CATEGORY.stream(id), WITHDRAWN);
        assertThat(view.row(id).missing).contains("QUICK_WINS");
        assertThat(view.row(id).status).isEqualTo(WorkshopStatus.SCHEDULED);
    }
}
