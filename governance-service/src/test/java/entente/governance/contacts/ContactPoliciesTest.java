package entente.governance.contacts;

import static entente.governance.contacts.ContactsTest.ACME;
import static entente.governance.contacts.ContactsTest.BEGUN;
import static entente.governance.contacts.ContactsTest.ENDED;
import static entente.governance.contacts.ContactsTest.MAY;
import static entente.governance.contacts.ContactsTest.PARTNERSHIP;
import static entente.governance.contacts.ContactsTest.SECOND;
import static entente.governance.contacts.ContactsTest.made;
import static entente.governance.contacts.ContactsTest.passed;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.Chapters;
import entente.governance.contacts.ContactCommand.Make;
import entente.governance.contacts.ContactCommand.Pass;
import entente.governance.contacts.ContactConfig.ContactBell;
import entente.governance.contacts.ContactConfig.ContactChapter;
import entente.governance.matters.MatterCommand;
import entente.governance.matters.MatterKind;
import entente.governance.meetings.MeetingEvent;
import entente.governance.notifications.Bells;
import entente.governance.people.Side;
import entente.platform.Recorded;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventCodec;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.Recordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactPoliciesTest {

    private static final String SELF = PARTNERSHIP.toString();
    private static final String STREAM = ContactEvent.CATEGORY.stream(SELF);
    private static final UUID MEETING = new UUID(3, 1);

    private static <C> CommandHandler<C, ?, ?> nobody() {
        throw new AssertionError("A spec runs no command");
    }

    private final PolicySpec<ContactEvent, ContactCommand> quarters =
            PolicySpec.of(
                    new QuarterPolicy(ContactPoliciesTest::nobody, ZoneId.of("Europe/Berlin"), 5));

    private static List<Reaction<ContactCommand>> heard(MeetingEvent.Held held) {
        Recorded<MeetingEvent> recorded =
                new Recordings().record(MeetingEvent.CATEGORY, MEETING, held);
        return new CountContactsPolicy(ContactPoliciesTest::nobody)
                .react(recorded.with((Object) recorded.event()));
    }

    private static MeetingEvent.Held held(Side... sponsors) throws IOException {
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/events/meeting-held.json"));
        MeetingEvent.Held any =
                (MeetingEvent.Held)
                        new EventCodec<>(MeetingEvent.class).decode("meeting-held", file);
        return new MeetingEvent.Held(
                any.partnershipId(),
                any.supplierId(),
                any.slot(),
                any.heldOn(),
                any.attendees(),
                any.quorum(),
                List.of(sponsors),
                any.by());
    }

    @Test
    void a_meeting_counts_when_both_sponsors_were_there() throws IOException {
        MeetingEvent.Held both = held(Side.THEIRS, Side.OURS);
        assertThat(heard(both))
                .containsExactly(
                        new Reaction.Send<>(
                                both.partnershipId(),
                                new Make(
                                        both.heldOn(),
                                        ContactKind.MEETING,
                                        MEETING,
                                        null,
                                        both.heldOn(),
                                        both.by())));
        assertThat(heard(held(Side.OURS))).isEmpty();
        assertThat(heard(held())).isEmpty();
    }

    @Test
    void a_quarter_is_over_some_days_after_its_end_and_the_next_one_follows() {
        quarters.when(STREAM, BEGUN)
                .then(
                        new Reaction.Remind<>(
                                SELF + "/2026-Q2", Instant.parse("2026-07-05T22:00:00Z")));
        quarters.when(STREAM, passed(SECOND, false, new Figures(1, 1, MAY)))
                .then(
                        new Reaction.Remind<>(
                                SELF + "/2026-Q3", Instant.parse("2026-10-05T22:00:00Z")));
        quarters.when(STREAM, made(MAY, new Figures(0, 0, MAY))).thenNothing();
        quarters.when(STREAM, ENDED).thenNothing();
        quarters.whenPassed(SELF + "/2026-Q2", Instant.parse("2026-07-05T22:00:00Z"))
                .thenSends(PARTNERSHIP, new Pass(SECOND));
    }

    @Test
    void silence_is_open_between_the_sides_until_there_is_contact() {
        NoteSilencePolicy policy = new NoteSilencePolicy(ContactPoliciesTest::nobody);
        Recordings log = new Recordings();
        var noted = policy.react(log.record(STREAM, passed(SECOND, true, new Figures(0, 1, null))));
        assertThat(noted)
                .singleElement()
                .isInstanceOfSatisfying(
                        Reaction.Send.class,
                        send ->
                                assertThat(send.command())
                                        .isInstanceOfSatisfying(
                                                MatterCommand.Note.class,
                                                note -> {
                                                    assertThat(note.supplierId()).isEqualTo(ACME);
                                                    assertThat(note.matter().kind())
                                                            .isEqualTo(MatterKind.SPONSOR_SILENT);
                                                    assertThat(note.matter().words())
                                                            .contains("2026-Q2");
                                                }));
        assertThat(policy.react(log.record(STREAM, made(MAY, new Figures(0, 1, MAY)))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reaction.Send.class,
                        send ->
                                assertThat(send.command())
                                        .isInstanceOf(MatterCommand.SettleAbout.class));
        assertThat(policy.react(log.record(STREAM, passed(SECOND, false, new Figures(1, 1, MAY)))))
                .isEmpty();
    }

    @Test
    void every_shape_has_words_and_silence_is_rung() {
        Chapters.verify(new ContactChapter(), ContactEvent.CATEGORY);
        assertThat(Bells.verify(new ContactBell())).isNotEmpty();
    }
}
