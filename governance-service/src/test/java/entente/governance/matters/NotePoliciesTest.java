package entente.governance.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.governance.calendar.Calendar;
import entente.governance.matters.MatterCommand.Begin;
import entente.governance.matters.MatterCommand.Deal;
import entente.governance.matters.MatterCommand.End;
import entente.governance.matters.MatterCommand.Note;
import entente.governance.matters.MatterCommand.Renew;
import entente.governance.matters.MatterCommand.SettleAbout;
import entente.governance.matters.MatterCommand.Take;
import entente.governance.meetings.MeetingEvent;
import entente.governance.partnership.Cause;
import entente.governance.partnership.Model;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.PartnershipId;
import entente.platform.Recorded;
import entente.platform.contracts.Contracts;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventCodec;
import entente.platform.testkit.PolicySpec;
import entente.platform.testkit.Recordings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others tell, as their own examples show it, becomes a matter or ends one. */
class NotePoliciesTest {

    private static final UUID SELF = new UUID(1, 1);
    private static final UUID ACME = new UUID(2, 1);
    private static final UUID MEETING = new UUID(3, 1);
    private static final LocalDate TODAY = LocalDate.parse("2026-08-10");
    private static final Calendar CALENDAR = Calendar.of(ZoneOffset.UTC);

    private static CommandHandler<MatterCommand, ?, ?> nobody() {
        throw new AssertionError("A spec runs no command");
    }

    private static MatterCommand heard(String type) {
        String service = type.substring(0, type.indexOf('.'));
        return switch (service) {
            case "supplier" ->
                    heard(
                            new NoteSupplierPolicy(NotePoliciesTest::nobody, ZoneOffset.UTC),
                            SupplierSignal.class,
                            type);
            case "scorecard" ->
                    heard(
                            new NoteScorecardPolicy(NotePoliciesTest::nobody, ZoneOffset.UTC),
                            ScorecardSignal.class,
                            type);
            default ->
                    heard(
                            new NoteInnovationPolicy(NotePoliciesTest::nobody, ZoneOffset.UTC),
                            InnovationSignal.class,
                            type);
        };
    }

    private static <E> MatterCommand heard(
            Policy<E, MatterCommand> policy, Class<E> signals, String type) {
        String service = type.substring(0, type.indexOf('.'));
        JsonNode example =
                Contracts.of(Path.of("../" + service + "-service/contracts")).example(type);
        E event =
                new EventCodec<>(signals)
                        .decode(type, example.toString().getBytes(StandardCharsets.UTF_8));
        Recorded<E> told = new Recordings().record("heard/1", event);
        List<Reaction<MatterCommand>> reactions = policy.react(told);
        UUID supplier = UUID.fromString(example.path("supplierId").asText());
        assertThat(reactions).hasSize(1);
        Reaction.Send<MatterCommand> send = (Reaction.Send<MatterCommand>) reactions.getFirst();
        assertThat(send.id()).isEqualTo(PartnershipId.of(supplier));
        if (send.command() instanceof Note note) {
            assertThat(note.supplierId()).isEqualTo(supplier);
            assertThat(note.matter().heardEvent()).isEqualTo(told.eventId());
        }
        return send.command();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    scorecard.threshold-breached.v1    | SCORE_BREACHED      | 2026-Q3/otif | otif was 87.5 in 2026-Q3, at least 90 was agreed
                    scorecard.early-warning-raised.v1  | EARLY_WARNING       | ppv          | ppv leaves its usual range in 2026-07
                    scorecard.disputed.v1              | DISPUTE             | 2026-Q3      | The scorecard of 2026-Q3 is disputed
                    scorecard.target-missed.v1         | TARGET_MISSED       | 0198d34a-0400-75bc-af20-6eec990bd963 | Target missed: CO2, 1610.5 instead of 1500
                    supplier.certificate-expired.v1    | CERTIFICATE_EXPIRED | ISO-9001     | Certificate ISO-9001 expired on 2027-03-31
                    supplier.dependence-alert-raised.v1| DEPENDENCE          | SPEND_SHARE/castings | We depend on them of castings: spend share 67.4, limit 60
                    supplier.second-source-missing.v1  | SECOND_SOURCE       | 4711-A       | No second source of 4711-A
                    supplier.agreement-expiring.v1     | AGREEMENT_EXPIRING  | 0198d46a-8173-79c6-ae7c-1d5ed084e7de/2029-07-31 | An agreement ends on 2029-07-31
                    innovation.stall-detected.v1       | STALL               | 0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90 | No new idea and no gate passed for 91 days
                    """)
    void what_is_told_is_noted(String type, MatterKind kind, String ref, String words) {
        assertThat(heard(type))
                .isInstanceOfSatisfying(
                        Note.class,
                        note -> {
                            assertThat(note.matter().kind()).isEqualTo(kind);
                            assertThat(note.matter().ref()).isEqualTo(ref);
                            assertThat(note.matter().words()).isEqualTo(words);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "scorecard.finalised.v1,         DISPUTE,             2026-Q3",
        "supplier.certificate-recorded.v1, CERTIFICATE_EXPIRED, ISO-9001"
    })
    void what_mends_it_settles_it(String type, MatterKind kind, String ref) {
        assertThat(heard(type))
                .isInstanceOfSatisfying(
                        SettleAbout.class,
                        settle -> {
                            assertThat(settle.kind()).isEqualTo(kind);
                            assertThat(settle.ref()).isEqualTo(ref);
                        });
    }

    @Test
    void an_amendment_says_when_the_agreement_ends() {
        assertThat(heard("supplier.agreement-amended.v1"))
                .isEqualTo(
                        new Renew(
                                MatterKind.AGREEMENT_EXPIRING,
                                "0198d46a-8173-79c6-ae7c-1d5ed084e7de",
                                LocalDate.parse("2029-07-31"),
                                "The agreement has another end"));
    }

    @Test
    void matters_begin_and_end_with_the_partnership() {
        PolicySpec<PartnershipEvent, MatterCommand> policy =
                PolicySpec.of(new BeginMattersPolicy(NotePoliciesTest::nobody));
        String stream = PartnershipEvent.CATEGORY.stream(SELF);
        policy.when(
                        stream,
                        new PartnershipEvent.Opened(
                                SELF,
                                ACME,
                                1,
                                Model.STRATEGIC,
                                new UUID(4, 1),
                                new UUID(4, 2),
                                CALENDAR,
                                TODAY))
                .thenSends(SELF, new Begin(SELF, ACME, CALENDAR, TODAY));
        policy.when(stream, new PartnershipEvent.Closed(SELF, ACME, Cause.STEP_DOWN, TODAY))
                .thenSends(SELF, new End());
    }

    @Test
    void meetings_take_matters_up_and_deal_with_them() {
        PolicySpec<MeetingEvent, MatterCommand> policy =
                PolicySpec.of(new NoteMeetingsPolicy(NotePoliciesTest::nobody));
        String stream = MeetingEvent.CATEGORY.stream(MEETING);
        UUID matter = new UUID(9, 1);
        policy.when(
                        stream,
                        new MeetingEvent.AgendaSet(
                                SELF,
                                ACME,
                                List.of(
                                        new MeetingEvent.Point("One", List.of(matter)),
                                        new MeetingEvent.Point("Two", List.of(matter))),
                                "ada"))
                .thenSends(SELF, new Take(List.of(matter), MEETING));
        MeetingEvent.Slot slot =
                new MeetingEvent.Slot(
                        entente.governance.charter.MeetingKind.QUARTERLY_BUSINESS_REVIEW,
                        TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC),
                        ZoneOffset.UTC,
                        60);
        policy.when(
                        stream,
                        new MeetingEvent.Held(
                                SELF, ACME, slot, TODAY, List.of(), true, List.of(), "ada"))
                .thenSends(SELF, new Deal(MEETING, "Dealt with on 2026-08-10"));
        assertThat(
                        policy.when(stream, new MeetingEvent.Missed(SELF, ACME, slot, 2))
                                .reactions()
                                .getFirst())
                .isInstanceOfSatisfying(
                        Reaction.Send.class,
                        send ->
                                assertThat(((Note) send.command()).matter().words())
                                        .isEqualTo(
                                                "Not held: quarterly business review, 2 in a row"));
    }
}
