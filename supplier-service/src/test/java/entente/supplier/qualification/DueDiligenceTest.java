package entente.supplier.qualification;

import static entente.supplier.qualification.StandingTest.FORM;
import static entente.supplier.qualification.StandingTest.QUESTION;
import static entente.supplier.qualification.StandingTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                FORM, edition(purpose), 3, List.of(new Answer(QUESTION, value)), TODAY, true);
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

    private static @Nullable Gap hit(DueDiligenceEvent... events) {
        Requirements screening = new Requirements(true, false, null, null, List.of());
        return standing(screening, checks(events)).failed().stream().findAny().orElse(null);
    }

    private static Checks checks(DueDiligenceEvent... events) {
        DueDiligence decider = new DueDiligence();
        Checks checks = decider.initial();
        for (DueDiligenceEvent event : events) {
            checks = decider.evolve(checks, event);
        }
        return checks;
    }

    private static Standing standing(Requirements required, Checks checks) {
        return Standing.of(required, List.of("castings"), checks, TODAY, Period.ofMonths(12));
    }

    @Test
    void a_hit_stands_until_a_later_screening_by_the_same_source_is_clear() {
        Screened hit = new Screened(ScreeningResult.HIT, "EU list", TODAY.minusDays(4));
        Screened before = new Screened(ScreeningResult.CLEAR, "EU list", TODAY.minusDays(5));
        Screened elsewhere = new Screened(ScreeningResult.CLEAR, "OFAC", TODAY);
        Screened sameDay = new Screened(ScreeningResult.CLEAR, "eu list ", TODAY.minusDays(4));
        assertThat(hit(hit, before)).isNotNull();
        assertThat(hit(hit, elsewhere)).isNotNull();
        assertThat(hit(elsewhere, before, hit)).isNotNull();
        assertThat(hit(hit, sameDay)).isNull();
        assertThat(hit(sameDay, hit)).isNotNull();
        dueDiligence
                .given(hit)
                .when(new Screen(before.result(), before.source(), before.screenedOn(), TODAY))
                .then(before);
        dueDiligence
                .given(before, hit)
                .when(new Screen(before.result(), before.source(), before.screenedOn(), TODAY))
                .thenNothing();
    }

    @Test
    void the_latest_financial_check_counts_whenever_it_was_recorded() {
        FinancesChecked bad = new FinancesChecked(30, "bureau", TODAY);
        FinancesChecked older = new FinancesChecked(90, "another bureau", TODAY.minusDays(9));
        FinancesChecked again = new FinancesChecked(60, "another bureau", TODAY);
        Requirements rating = new Requirements(false, true, 40, null, List.of());
        assertThat(standing(rating, checks(bad, older)).failed()).hasSize(1);
        assertThat(standing(rating, checks(bad, older, again)).failed()).isEmpty();
        dueDiligence
                .given(older, bad)
                .when(new CheckFinances(older.rating(), older.source(), older.checkedOn(), TODAY))
                .thenNothing();
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
    void only_the_latest_version_is_answered() {
        dueDiligence
                .given()
                .when(
                        new AnswerQuestionnaire(
                                FORM,
                                edition(Purpose.DUE_DILIGENCE),
                                4,
                                List.of(new Answer(QUESTION, "YES")),
                                TODAY,
                                true))
                .thenRejected("questionnaire-superseded");
    }

    private static QuestionnaireAnswered answered(int version, boolean onBehalf, UUID... out) {
        return new QuestionnaireAnswered(
                FORM, version, List.of(), List.of(out), 5, 5, TODAY, onBehalf);
    }

    private static boolean ruledOut(DueDiligenceEvent... events) {
        Requirements form = new Requirements(false, false, null, FORM, List.of());
        return !standing(form, checks(events)).failed().isEmpty();
    }

    @Test
    void a_knock_out_stands_until_one_of_us_answers_or_another_version_is_asked() {
        QuestionnaireAnswered out = answered(3, false, QUESTION);
        QuestionnaireAnswered changed = answered(3, false);
        assertThat(ruledOut(out)).isTrue();
        assertThat(ruledOut(out, changed)).isTrue();
        assertThat(ruledOut(out, changed, changed)).isTrue();
        assertThat(ruledOut(out, changed, answered(3, true))).isFalse();
        assertThat(ruledOut(answered(3, true, QUESTION), changed)).isTrue();
        assertThat(ruledOut(out, answered(4, false))).isFalse();
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
