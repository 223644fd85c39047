package entente.governance.meetings;

import static entente.governance.meetings.MeetingTest.ACME;
import static entente.governance.meetings.MeetingTest.APPROVED;
import static entente.governance.meetings.MeetingTest.DAY;
import static entente.governance.meetings.MeetingTest.HELD;
import static entente.governance.meetings.MeetingTest.LATER;
import static entente.governance.meetings.MeetingTest.MINUTED;
import static entente.governance.meetings.MeetingTest.MISSED;
import static entente.governance.meetings.MeetingTest.PARTNERSHIP;
import static entente.governance.meetings.MeetingTest.PLANNED;
import static entente.governance.meetings.MeetingTest.SLOT;
import static entente.governance.meetings.MeetingTest.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.governance.cadence.CadenceCommand;
import entente.governance.cadence.CadenceEvent;
import entente.governance.cadence.Occurrence;
import entente.governance.meetings.MeetingEvent.Convened;
import entente.governance.meetings.MeetingEvent.Rescheduled;
import entente.governance.meetings.MeetingView.MeetingRow;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventCodec;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingReadersTest {

    private static final Contracts CONTRACTS = Contracts.of(Path.of("contracts"));
    private static final UUID SELF = new UUID(3, 1);
    private static final String STREAM = MeetingEvent.CATEGORY.stream(SELF);
    private static final Occurrence OCCURRENCE =
            new Occurrence(SELF, SLOT.kind(), SLOT.at(), SLOT.zone(), DAY, null, SLOT.minutes());

    private final Recordings log = new Recordings();

    private @Nullable PublicEvent published(MeetingEvent event) {
        return new MeetingPublisher().publish(log.record(MeetingEvent.CATEGORY, SELF, event));
    }

    private JsonNode told(String type, MeetingEvent event) {
        PublicEvent told = Objects.requireNonNull(published(event), "kept private");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.key()).isEqualTo(ACME.toString());
        assertThat(CONTRACTS.publishedTypes()).contains(type);
        JsonNode data = EventCodec.JSON.valueToTree(told.data());
        CONTRACTS.assertProduces(type, data);
        return data;
    }

    @Test
    void others_hear_of_closed_minutes_and_of_missed_meetings() {
        JsonNode held = told("governance.meeting-held.v1", APPROVED);
        assertThat(held.at("/decisions").asInt()).isEqualTo(2);
        assertThat(held.at("/nextOn").asText()).isEqualTo("2026-10-13");
        JsonNode missed = told("governance.meeting-missed.v1", MISSED);
        assertThat(missed.at("/missedInARow").asInt()).isEqualTo(2);
        assertThat(missed.at("/scheduledOn").asText()).isEqualTo("2026-07-14");
        for (MeetingEvent event : List.of(PLANNED, HELD, MINUTED, cancelled("ada"))) {
            assertThat(published(event)).isNull();
        }
    }

    @Test
    void a_row_says_where_a_meeting_stands() {
        assertThat(row(PLANNED).status).isEqualTo(MeetingStatus.PLANNED);
        assertThat(row(PLANNED).day).isEqualTo(DAY);
        assertThat(row(PLANNED, new Rescheduled(PARTNERSHIP, ACME, LATER, null)).at)
                .isEqualTo(LATER.at());
        MeetingRow missed = row(PLANNED, MISSED);
        assertThat(missed.status).isEqualTo(MeetingStatus.MISSED);
        assertThat(missed.timesMissed).isEqualTo(2);
        MeetingRow late = row(PLANNED, MISSED, HELD);
        assertThat(late.status).isEqualTo(MeetingStatus.HELD);
        assertThat(late.timesMissed).isNull();
        assertThat(late.quorum).isTrue();
        assertThat(row(PLANNED, HELD, MINUTED, APPROVED).status).isEqualTo(MeetingStatus.CLOSED);
        assertThat(row(PLANNED, cancelled(null)).status).isEqualTo(MeetingStatus.CANCELLED);
    }

    private static MeetingRow row(MeetingEvent... events) {
        return ViewSpec.of(new MeetingView()).given(STREAM, events).row(SELF);
    }

    @Test
    void what_the_cadence_does_reaches_the_meeting() {
        PolicySpec<CadenceEvent, MeetingCommand> policy =
                PolicySpec.of(new MeetingPolicy(MeetingReadersTest::none));
        String stream = CadenceEvent.CATEGORY.stream(PARTNERSHIP);
        policy.when(stream, new CadenceEvent.Planned(PARTNERSHIP, ACME, OCCURRENCE))
                .thenSends(SELF, new MeetingCommand.Plan(PARTNERSHIP, ACME, SLOT));
        policy.when(stream, new CadenceEvent.Missed(PARTNERSHIP, ACME, OCCURRENCE, 2))
                .thenSends(SELF, new MeetingCommand.MarkMissed(2));
        policy.when(stream, new CadenceEvent.Withdrawn(PARTNERSHIP, ACME, SELF, SLOT.kind()))
                .thenSends(SELF, new MeetingCommand.Withdraw());
        policy.when(stream, new CadenceEvent.Moved(PARTNERSHIP, ACME, OCCURRENCE)).thenNothing();
    }

    @Test
    void what_the_sides_do_with_a_meeting_reaches_the_cadence() {
        PolicySpec<MeetingEvent, CadenceCommand> policy =
                PolicySpec.of(new NoteMeetingPolicy(MeetingReadersTest::none));
        policy.when(STREAM, new Convened(PARTNERSHIP, ACME, SLOT, "ada"))
                .thenSends(PARTNERSHIP, new CadenceCommand.Add(PARTNERSHIP, ACME, OCCURRENCE));
        policy.when(STREAM, new Rescheduled(PARTNERSHIP, ACME, LATER, "ada"))
                .thenSends(PARTNERSHIP, new CadenceCommand.Move(SELF, LATER.at()));
        policy.when(STREAM, HELD)
                .thenSends(PARTNERSHIP, new CadenceCommand.NoteHeld(SELF, SLOT.kind(), DAY));
        policy.when(STREAM, cancelled("ada"))
                .thenSends(PARTNERSHIP, new CadenceCommand.Cancel(SELF));
        policy.when(STREAM, MISSED).thenNothing();
        policy.when(STREAM, PLANNED).thenNothing();
    }

    private static <C> CommandHandler<C, ?, ?> none() {
        throw new AssertionError("A spec runs no command");
    }
}
