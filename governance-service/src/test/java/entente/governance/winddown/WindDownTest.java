package entente.governance.winddown;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.governance.Chapters;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Roster;
import entente.governance.people.Roster.Seat;
import entente.governance.people.Side;
import entente.governance.winddown.WindDownCommand.AgreeEarlyEnd;
import entente.governance.winddown.WindDownCommand.Arrange;
import entente.governance.winddown.WindDownCommand.CallOff;
import entente.governance.winddown.WindDownCommand.Complete;
import entente.governance.winddown.WindDownCommand.Finish;
import entente.governance.winddown.WindDownCommand.GiveNotice;
import entente.governance.winddown.WindDownCommand.MarkOverdue;
import entente.governance.winddown.WindDownCommand.Overtake;
import entente.governance.winddown.WindDownCommand.Plan;
import entente.governance.winddown.WindDownCommand.PlanByVerdict;
import entente.governance.winddown.WindDownCommand.Waive;
import entente.governance.winddown.WindDownEvent.Arranged;
import entente.governance.winddown.WindDownEvent.CalledOff;
import entente.governance.winddown.WindDownEvent.Completed;
import entente.governance.winddown.WindDownEvent.EarlyEndAgreed;
import entente.governance.winddown.WindDownEvent.ItemDone;
import entente.governance.winddown.WindDownEvent.ItemOverdue;
import entente.governance.winddown.WindDownEvent.ItemWaived;
import entente.governance.winddown.WindDownEvent.NoticeGiven;
import entente.governance.winddown.WindDownEvent.Overtaken;
import entente.governance.winddown.WindDownEvent.Planned;
import entente.governance.winddown.WindDownView.WindDownRow;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindDownTest {

    static final UUID PARTNERSHIP = new UUID(2, 1);
    static final UUID ACME = new UUID(1, 1);
    static final UUID REVIEW = new UUID(5, 1);
    static final UUID SELF = WindDownId.of(PARTNERSHIP, 1);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate TODAY = LocalDate.of(2027, 10, 1);
    static final Exit EXIT = new Exit(new UUID(7, 1), 180, 93);
    static final LocalDate END = LocalDate.of(2028, 6, 30);
    static final UUID EVA = new UUID(9, 1);
    static final UUID TOM = new UUID(9, 2);
    static final Roster ROSTER =
            new Roster(
                    List.of(
                            new Seat(EVA, Side.OURS, Set.of(PartnershipRole.SPONSOR), "eva"),
                            new Seat(TOM, Side.THEIRS, Set.of(PartnershipRole.SPONSOR), "tom")));
    static final Planned PLANNED = planned(1, EndCause.REVIEW_VERDICT, REVIEW);
    static final NoticeGiven NOTICE =
            new NoticeGiven(
                    PARTNERSHIP,
                    ACME,
                    SELF,
                    EndCause.REVIEW_VERDICT,
                    "Other ways",
                    EXIT,
                    END,
                    Checklist.standard(END, BERLIN),
                    TODAY,
                    "eva");
    static final CalledOff CALLED_OFF =
            new CalledOff(
                    PARTNERSHIP, ACME, SELF, EndCause.REVIEW_VERDICT, "A new line", TODAY, "eva");
    static final Completed COMPLETED = new Completed(PARTNERSHIP, ACME, SELF, END, "eva");

    private final DeciderSpec<WindDownCommand, WindDownState, WindDownEvent> windDown =
            DeciderSpec.of(new WindDown());

    private static Planned planned(int run, EndCause cause, @Nullable UUID review) {
        return new Planned(
                PARTNERSHIP,
                ACME,
                WindDownId.of(PARTNERSHIP, run),
                1,
                run,
                cause,
                "Other ways",
                review,
                TODAY,
                "eva");
    }

    private static Plan plan(String by) {
        return new Plan(PARTNERSHIP, ACME, 1, EndCause.MANUAL, "Other ways", ROSTER, TODAY, by);
    }

    private static GiveNotice notice(@Nullable Exit exit, @Nullable LocalDate end) {
        return new GiveNotice(exit, end, BERLIN, ROSTER, TODAY, "eva");
    }

    private static ItemDone done(Item item) {
        return new ItemDone(PARTNERSHIP, ACME, SELF, item, "Signed list", END, "tom");
    }

    private static WindDownEvent[] allDone() {
        List<WindDownEvent> events = new ArrayList<>(List.of(PLANNED, NOTICE));
        Arrays.stream(Item.values()).map(WindDownTest::done).forEach(events::add);
        return events.toArray(WindDownEvent[]::new);
    }

    private static WindDownEvent[] with(WindDownEvent[] before, WindDownEvent... after) {
        List<WindDownEvent> events = new ArrayList<>(Arrays.asList(before));
        events.addAll(Arrays.asList(after));
        return events.toArray(WindDownEvent[]::new);
    }

    @Test
    void it_is_planned_by_a_verdict_or_by_our_sponsor_with_a_reason() {
        PlanByVerdict verdict =
                new PlanByVerdict(PARTNERSHIP, ACME, 1, REVIEW, "Other ways", TODAY, "eva");
        windDown.given().when(verdict).then(PLANNED);
        windDown.given(PLANNED).when(verdict).thenNothing();
        windDown.given().when(plan("eva")).then(planned(1, EndCause.MANUAL, null));
        windDown.given().when(plan("tom")).thenRejected("not-the-sponsor");
        windDown.given(PLANNED).when(plan("eva")).thenRejected("wind-down-running");
        windDown.given(PLANNED, CALLED_OFF)
                .when(plan("eva"))
                .then(planned(2, EndCause.MANUAL, null));
    }

    @Test
    void it_is_called_off_before_the_notice_and_not_after() {
        CallOff off = new CallOff("A new line", ROSTER, TODAY, "eva");
        windDown.given(PLANNED).when(off).then(CALLED_OFF);
        windDown.given(PLANNED, CALLED_OFF).when(off).thenNothing();
        windDown.given(PLANNED, NOTICE).when(off).thenRejected("notice-given");
        windDown.given()
                .when(new CallOff("A new line", ROSTER, TODAY, "eva"))
                .thenRejected("not-found");
        windDown.given(PLANNED)
                .when(new CallOff("A new line", ROSTER, TODAY, "tom"))
                .thenRejected("not-the-sponsor");
    }

    @Test
    void the_last_day_follows_from_the_exit_provision() {
        windDown.given(PLANNED).when(notice(EXIT, null)).then(NOTICE);
        windDown.given(PLANNED, NOTICE).when(notice(EXIT, null)).thenNothing();
        windDown.given(PLANNED).when(notice(EXIT, END.minusDays(1))).thenRejected("end-too-early");
        windDown.given(PLANNED).when(notice(null, null)).thenRejected("exit-provision-missing");
        windDown.given(PLANNED)
                .when(notice(null, TODAY.minusDays(1)))
                .thenRejected("end-too-early");
        assertThat(NOTICE.tasks()).hasSize(Item.values().length);
    }

    @Test
    void an_item_is_done_by_the_side_that_owns_it_or_waived_by_our_sponsor() {
        Item item = Item.KNOWLEDGE_RETURN;
        Finish theirs = new Finish(item, "Signed list", Side.THEIRS, END, "tom");
        var running = windDown.given(PLANNED, NOTICE);
        running.when(theirs).then(done(item));
        running.when(new Finish(item, "Signed list", Side.OURS, END, "ada"))
                .thenRejected("not-the-owner");
        windDown.given(PLANNED, NOTICE, done(item)).when(theirs).thenNothing();
        windDown.given(PLANNED).when(theirs).thenRejected("notice-not-given");
        Waive waive = new Waive(item, "Nothing to return", ROSTER, END, "eva");
        ItemWaived waived =
                new ItemWaived(PARTNERSHIP, ACME, SELF, item, "Nothing to return", END, "eva");
        running.when(waive).then(waived);
        running.when(new Waive(item, "Nothing to return", ROSTER, END, "tom"))
                .thenRejected("not-the-sponsor");
        windDown.given(PLANNED, NOTICE, waived).when(waive).thenNothing();
        windDown.given(PLANNED, NOTICE, waived).when(theirs).thenRejected("item-closed");
    }

    @Test
    void an_item_is_overdue_once_and_on_its_own_day_only() {
        Task task = NOTICE.tasks().getFirst();
        MarkOverdue mark = new MarkOverdue(task.item(), task.over());
        ItemOverdue overdue = new ItemOverdue(PARTNERSHIP, ACME, SELF, task);
        windDown.given(PLANNED, NOTICE).when(mark).then(overdue);
        windDown.given(PLANNED, NOTICE, overdue).when(mark).thenNothing();
        windDown.given(PLANNED, NOTICE, done(task.item())).when(mark).thenNothing();
        Task later = new Task(task.item(), Side.THEIRS, END.plusDays(20), BERLIN);
        Arranged arranged = new Arranged(PARTNERSHIP, ACME, SELF, later, "ada");
        windDown.given(PLANNED, NOTICE)
                .when(new Arrange(task.item(), Side.THEIRS, END.plusDays(20), TODAY, "ada"))
                .then(arranged);
        windDown.given(PLANNED, NOTICE)
                .when(new Arrange(task.item(), Side.OURS, TODAY.minusDays(1), TODAY, "ada"))
                .thenRejected("due-in-the-past");
        windDown.given(PLANNED, NOTICE, arranged).when(mark).thenNothing();
    }

    @Test
    void it_is_complete_when_all_is_done_and_the_transition_is_over() {
        windDown.given(PLANNED, NOTICE, done(Item.OPEN_ACTIONS))
                .when(new Complete(ROSTER, END, "eva"))
                .thenRejected("items-open");
        windDown.given(allDone()).when(new Complete(ROSTER, END, "eva")).then(COMPLETED);
        windDown.given(allDone())
                .when(new Complete(ROSTER, END, "tom"))
                .thenRejected("not-the-sponsor");
        windDown.given(with(allDone(), COMPLETED))
                .when(new Complete(ROSTER, END, "eva"))
                .thenNothing();
    }

    @Test
    void it_is_complete_earlier_when_both_sponsors_agree() {
        Complete early = new Complete(ROSTER, END.minusDays(1), "eva");
        EarlyEndAgreed ours =
                new EarlyEndAgreed(PARTNERSHIP, ACME, SELF, Side.OURS, EVA, TODAY, "eva");
        EarlyEndAgreed theirs =
                new EarlyEndAgreed(PARTNERSHIP, ACME, SELF, Side.THEIRS, TOM, TODAY, "tom");
        windDown.given(allDone()).when(early).thenRejected("transition-running");
        windDown.given(with(allDone(), ours)).when(early).thenRejected("transition-running");
        windDown.given(with(allDone(), ours))
                .when(new AgreeEarlyEnd(Side.THEIRS, ROSTER, TODAY, "tom"))
                .then(theirs);
        windDown.given(with(allDone(), ours))
                .when(new AgreeEarlyEnd(Side.OURS, ROSTER, TODAY, "eva"))
                .thenNothing();
        windDown.given(with(allDone(), ours, theirs))
                .when(early)
                .then(new Completed(PARTNERSHIP, ACME, SELF, END.minusDays(1), "eva"));
    }

    @Test
    void a_partnership_that_closes_otherwise_overtakes_it() {
        Overtaken overtaken = new Overtaken(PARTNERSHIP, ACME, SELF, END);
        windDown.given(PLANNED, NOTICE).when(new Overtake(END)).then(overtaken);
        windDown.given(PLANNED).when(new Overtake(END)).then(overtaken);
        windDown.given().when(new Overtake(END)).thenNothing();
        windDown.given(with(allDone(), COMPLETED)).when(new Overtake(END)).thenNothing();
        windDown.given(PLANNED, NOTICE, overtaken)
                .when(new Complete(ROSTER, END, "eva"))
                .thenRejected("wind-down-over");
    }

    @Test
    void others_hear_of_it_from_the_notice_on() {
        JsonNode started = told(NOTICE, "governance.wind-down-started.v1");
        assertThat(started.at("/plannedEndOn").asText()).isEqualTo("2028-06-30");
        assertThat(started.at("/aggregateId").asText()).isEqualTo(SELF.toString());
        told(COMPLETED, "governance.wind-down-completed.v1");
        for (WindDownEvent event : List.of(PLANNED, CALLED_OFF, done(Item.OPEN_ACTIONS))) {
            assertThat(published(event)).isNull();
        }
    }

    private static @Nullable PublicEvent published(WindDownEvent event) {
        return new WindDownPublisher()
                .publish(new Recordings().record(WindDownEvent.CATEGORY, PARTNERSHIP, event));
    }

    private static JsonNode told(WindDownEvent event, String type) {
        Contracts contracts = Contracts.of(Path.of("contracts"));
        PublicEvent told = Objects.requireNonNull(published(event), "kept private");
        assertThat(told.type()).isEqualTo(type);
        assertThat(contracts.publishedTypes()).contains(type);
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        contracts.assertProduces(type, data);
        return data;
    }

    @Test
    void a_row_counts_what_is_open_and_overdue() {
        Task first = NOTICE.tasks().getFirst();
        ItemOverdue overdue = new ItemOverdue(PARTNERSHIP, ACME, SELF, first);
        WindDownRow row = row(PLANNED, NOTICE, overdue, done(Item.OPEN_ACTIONS));
        assertThat(row.itemsOpen).isEqualTo(5);
        assertThat(row.itemsOverdue).isEqualTo(1);
        assertThat(row.status).isEqualTo(WindDownStatus.RUNNING);
        assertThat(row(PLANNED, NOTICE, overdue, done(first.item())).itemsOverdue).isZero();
        assertThat(row(PLANNED).noticedOn).isNull();
        assertThat(row(PLANNED, CALLED_OFF, planned(2, EndCause.MANUAL, null)).status)
                .isEqualTo(WindDownStatus.PLANNED);
    }

    private static WindDownRow row(WindDownEvent... events) {
        return ViewSpec.of(new WindDownView())
                .given(WindDownEvent.CATEGORY.stream(PARTNERSHIP), events)
                .row(PARTNERSHIP);
    }

    @Test
    void every_event_has_words_and_what_is_only_planned_is_ours() {
        Chapters.verify(new WindDownChapter(), WindDownEvent.CATEGORY);
        assertThat(WindDownChapter.isOurs(PLANNED)).isTrue();
        assertThat(WindDownChapter.isOurs(NOTICE)).isFalse();
    }
}
