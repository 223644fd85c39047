package entente.supplier.qualification;

import static entente.supplier.qualification.StandingTest.FORM;
import static entente.supplier.qualification.StandingTest.QUESTION;
import static entente.supplier.qualification.StandingTest.TODAY;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.files.FileReference;
import entente.supplier.onboarding.Clearance;
import entente.supplier.qualification.DueDiligenceCommand.AnswerQuestionnaire;
import entente.supplier.qualification.DueDiligenceCommand.CheckFinances;
import entente.supplier.qualification.DueDiligenceCommand.Expire;
import entente.supplier.qualification.DueDiligenceCommand.Pass;
import entente.supplier.qualification.DueDiligenceCommand.RecordDocument;
import entente.supplier.qualification.DueDiligenceCommand.Renew;
import entente.supplier.qualification.DueDiligenceCommand.Screen;
import entente.supplier.qualification.DueDiligenceEvent.DocumentRecorded;
import entente.supplier.qualification.DueDiligenceEvent.Expired;
import entente.supplier.qualification.DueDiligenceEvent.FinancesChecked;
import entente.supplier.qualification.DueDiligenceEvent.Passed;
import entente.supplier.qualification.DueDiligenceEvent.QuestionnaireAnswered;
import entente.supplier.qualification.DueDiligenceEvent.Screened;
import entente.supplier.questionnaire.Answer;
import entente.supplier.questionnaire.AnswerKind;
import entente.supplier.questionnaire.Answered;
import entente.supplier.questionnaire.Edition;
import entente.supplier.questionnaire.Item;
import entente.supplier.questionnaire.Purpose;
import entente.supplier.questionnaire.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DueDiligenceTest {

    static final UUID ROUND = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000031");
    static final UUID NEXT = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000032");
    static final LocalDate UNTIL = TODAY.plusYears(1).minusDays(1);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final FileReference FILE = new FileReference("insurance.pdf", 10, "00");
    static final Clearance CLEAR = new Clearance(1, 2, List.of(), List.of());

    final DeciderSpec<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence =
            DeciderSpec.of(new DueDiligence());

    private static Edition edition(Purpose purpose) {
        Wording alarm = new Wording("Alarm?", AnswerKind.YES_NO, List.of(), "NO");
        return new Edition(3, "Basics", purpose, List.of(new Item(QUESTION, 2, null, alarm)));
    }

    private static AnswerQuestionnaire answer(Purpose purpose, String value) {
        return new AnswerQuestionnaire(
                FORM, edition(purpose), List.of(new Answer(QUESTION, value)), TODAY, true);
    }

    @Test
    void checks_are_recorded_once_each_and_not_before_they_were_done() {
        dueDiligence
                .given()
                .when(new Screen(ScreeningResult.CLEAR, "EU list", TODAY, TODAY))
                .then(new Screened(ScreeningResult.CLEAR, "EU list", TODAY));
        dueDiligence
                .given(new Screened(ScreeningResult.CLEAR, "EU list", TODAY))
                .when(new Screen(ScreeningResult.CLEAR, "EU list", TODAY, TODAY))
                .thenNothing();
        dueDiligence
                .given()
                .when(new Screen(ScreeningResult.CLEAR, "EU list", TOMORROW, TODAY))
                .thenRejected("check-in-future");
        dueDiligence
                .given()
                .when(new CheckFinances(70, "bureau", TODAY, TODAY))
                .then(new FinancesChecked(70, "bureau", TODAY));
        dueDiligence
                .given(new FinancesChecked(70, "bureau", TODAY))
                .when(new CheckFinances(70, "bureau", TODAY, TODAY))
                .thenNothing();
        dueDiligence
                .given()
                .when(new CheckFinances(70, "bureau", TOMORROW, TODAY))
                .thenRejected("check-in-future");
    }

    @Test
    void an_answer_keeps_the_revision_and_names_its_knock_outs() {
        QuestionnaireAnswered answered =
                new QuestionnaireAnswered(
                        FORM,
                        3,
                        List.of(new Answered(QUESTION, 2, "NO")),
                        List.of(QUESTION),
                        0,
                        5,
                        TODAY,
                        true);
        dueDiligence.given().when(answer(Purpose.DUE_DILIGENCE, "NO")).then(answered);
        dueDiligence.given(answered).when(answer(Purpose.DUE_DILIGENCE, "NO")).thenNothing();
        dueDiligence
                .given()
                .when(answer(Purpose.DUE_DILIGENCE, "PERHAPS"))
                .thenRejected("answer-not-valid");
        dueDiligence
                .given()
                .when(answer(Purpose.READINESS_PARTNER, "YES"))
                .thenRejected("questionnaire-unsuitable");
    }

    @Test
    void a_document_is_recorded_while_it_is_valid() {
        DocumentRecorded recorded =
                new DocumentRecorded(ROUND, "insurance", null, FILE, TODAY, TODAY);
        dueDiligence
                .given()
                .when(new RecordDocument(ROUND, "insurance", null, FILE, TODAY, TODAY))
                .then(recorded);
        dueDiligence
                .given(recorded)
                .when(new RecordDocument(ROUND, "insurance", null, FILE, TODAY, TODAY))
                .thenNothing();
        dueDiligence
                .given()
                .when(new RecordDocument(ROUND, "insurance", null, FILE, TODAY.minusDays(1), TODAY))
                .thenRejected("document-expired");
    }

    @Test
    void a_qualification_ends_once_unless_it_was_renewed() {
        Passed passed = new Passed(ROUND, UNTIL);
        Expired expired = new Expired(ROUND, UNTIL);
        dueDiligence.given().when(new Pass(ROUND, UNTIL)).then(passed);
        dueDiligence.given(passed).when(new Pass(ROUND, UNTIL)).thenNothing();
        dueDiligence.given(passed).when(new Expire(ROUND)).then(expired);
        dueDiligence.given(passed, expired).when(new Expire(ROUND)).thenNothing();
        dueDiligence
                .given(passed, new Passed(NEXT, UNTIL.plusYears(1)))
                .when(new Expire(ROUND))
                .thenNothing();
        dueDiligence.given().when(new Expire(ROUND)).thenNothing();
    }

    @Test
    void renewing_asks_for_the_same_as_approving() {
        dueDiligence
                .given(new Passed(ROUND, UNTIL), new Expired(ROUND, UNTIL))
                .when(new Renew(NEXT, CLEAR, UNTIL.plusYears(1)))
                .then(new Passed(NEXT, UNTIL.plusYears(1)));
        dueDiligence
                .given()
                .when(new Renew(NEXT, null, UNTIL))
                .thenRejected("due-diligence-not-required");
        dueDiligence
                .given()
                .when(
                        new Renew(
                                NEXT,
                                new Clearance(1, 2, List.of("questionnaire"), List.of()),
                                UNTIL))
                .thenRejected("due-diligence-incomplete");
        dueDiligence
                .given()
                .when(new Renew(NEXT, new Clearance(1, 2, List.of(), List.of("hit")), UNTIL))
                .thenRejected("due-diligence-failed");
    }
}
