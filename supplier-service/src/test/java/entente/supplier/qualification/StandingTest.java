package entente.supplier.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import entente.supplier.files.FileReference;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    static final LocalDate A_YEAR_AGO = TODAY.minusYears(1);
    static final UUID FORM = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000021");
    static final UUID QUESTION = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-000000000022");
    static final Requirements ALL =
            new Requirements(
                    true,
                    true,
                    40,
                    FORM,
                    List.of(
                            new RequiredDocument("insurance", null),
                            new RequiredDocument("reach-declaration", "castings"),
                            new RequiredDocument("export-licence", "electronics")));

    static Checks.Screening screened(ScreeningResult result, LocalDate day) {
        return new Checks.Screening(result, "EU list", day);
    }

    static Checks.Finances finances(int rating, LocalDate day) {
        return new Checks.Finances(rating, "bureau", day);
    }

    static Checks.Response response(UUID form, LocalDate day, UUID... knockedOut) {
        return new Checks.Response(form, 1, List.of(), List.of(knockedOut), 5, 10, day, false);
    }

    static Checks.Paper paper(
            String kind, @Nullable String category, @Nullable LocalDate validUntil) {
        return new Checks.Paper(
                QUESTION,
                kind,
                category,
                new FileReference(kind + ".pdf", 10, "00"),
                validUntil,
                TODAY);
    }

    static Checks.Paper recorded(String kind, LocalDate day) {
        return new Checks.Paper(
                QUESTION, kind, null, new FileReference(kind + ".pdf", 10, "00"), null, day);
    }

    private static final Checks COMPLETE = complete(TODAY);

    private static Checks complete(LocalDate checked) {
        return Checks.NONE
                .with(screened(ScreeningResult.CLEAR, checked))
                .with(finances(40, checked))
                .with(response(FORM, checked))
                .with(paper("insurance", null, null))
                .with(paper("reach-declaration", "castings", TODAY));
    }

    private static Standing standing(Requirements required, Checks checks) {
        return Standing.of(required, List.of("castings"), checks, TODAY, Period.ofMonths(12));
    }

    private static List<String> missing(Checks checks) {
        return standing(ALL, checks).missing().stream().map(Gap::text).toList();
    }

    private static List<String> failed(Checks checks) {
        return standing(ALL, checks).failed().stream().map(Gap::text).toList();
    }

    @Test
    void nothing_is_required_until_somebody_says_so() {
        assertThat(standing(Requirements.NONE, Checks.NONE))
                .isEqualTo(new Standing(false, List.of(), List.of()));
        Requirements others =
                new Requirements(
                        false,
                        false,
                        null,
                        null,
                        List.of(new RequiredDocument("export-licence", "electronics")));
        assertThat(standing(others, Checks.NONE).required()).isFalse();
    }

    @Test
    void everything_missing_is_named() {
        assertThat(missing(Checks.NONE))
                .containsExactly(
                        "sanctions screening",
                        "financial check",
                        "questionnaire",
                        "document (insurance)",
                        "document (reach-declaration for castings)");
        assertThat(standing(ALL, COMPLETE)).isEqualTo(new Standing(true, List.of(), List.of()));
    }

    @Test
    void a_check_counts_for_a_year_and_not_a_day_longer() {
        assertThat(missing(complete(A_YEAR_AGO)))
                .containsExactly("sanctions screening", "financial check", "questionnaire");
        assertThat(missing(complete(A_YEAR_AGO.plusDays(1)))).isEmpty();
    }

    @Test
    void a_hit_stands_however_old_it_is() {
        LocalDate then = A_YEAR_AGO.minusYears(3);
        assertThat(failed(complete(then).with(screened(ScreeningResult.HIT, then))))
                .containsExactly("sanctions screening (hit)");
    }

    @Test
    void a_low_rating_and_a_knock_out_speak_against_it() {
        Checks bad = COMPLETE.with(finances(39, TODAY)).with(response(FORM, TODAY, QUESTION));
        assertThat(failed(bad))
                .containsExactly(
                        "financial check (rating 39 below 40)",
                        "questionnaire (knock-out answers: 1)");
        assertThat(missing(bad)).isEmpty();
    }

    @Test
    void another_questionnaire_is_not_the_one_asked_for() {
        assertThat(missing(COMPLETE.with(response(QUESTION, TODAY))))
                .containsExactly("questionnaire");
    }

    @Test
    void a_document_without_a_last_day_counts_as_long_as_any_check() {
        Requirements insurance =
                new Requirements(
                        false, false, null, null, List.of(new RequiredDocument("insurance", null)));
        Checks old = Checks.NONE.with(recorded("insurance", A_YEAR_AGO));
        assertThat(standing(insurance, old).missing()).hasSize(1);
        Checks holding = Checks.NONE.with(recorded("insurance", A_YEAR_AGO.plusDays(1)));
        assertThat(standing(insurance, holding).missing()).isEmpty();
    }

    @Test
    void a_document_counts_through_its_last_day_and_for_its_category() {
        Checks base =
                Checks.NONE
                        .with(screened(ScreeningResult.CLEAR, TODAY))
                        .with(finances(50, TODAY))
                        .with(response(FORM, TODAY))
                        .with(paper("insurance", null, TODAY));
        assertThat(missing(base)).containsExactly("document (reach-declaration for castings)");
        assertThat(missing(base.with(paper("reach-declaration", "machining", null)))).hasSize(1);
        assertThat(missing(base.with(paper("reach-declaration", null, null)))).isEmpty();
        assertThat(missing(base.with(paper("reach-declaration", "castings", TODAY.minusDays(1)))))
                .hasSize(1);
    }

    private static List<Doubt> doubts(Checks checks) {
        return standing(ALL, checks).doubts(checks.round(), TODAY);
    }

    @Test
    void what_failed_ended_or_was_never_shown_puts_the_qualification_at_risk() {
        Checks qualified = COMPLETE.with(round(TODAY, false));
        assertThat(doubts(qualified)).isEmpty();
        assertThat(doubts(COMPLETE)).isEmpty();
        assertThat(standing(Requirements.NONE, Checks.NONE).doubts(null, TODAY)).isEmpty();
        assertThat(doubts(qualified.with(screened(ScreeningResult.HIT, TODAY))))
                .containsExactly(new Doubt("failed: sanctions screening (hit)", false));
        assertThat(doubts(COMPLETE.with(round(TODAY.minusDays(1), false))))
                .containsExactly(new Doubt("due diligence ended on " + TODAY.minusDays(1), true));
        assertThat(doubts(COMPLETE.with(round(TODAY, true)))).hasSize(1);
        assertThat(doubts(Checks.NONE))
                .contains(
                        new Doubt("never qualified, missing: sanctions screening", false),
                        new Doubt("never qualified, missing: document (insurance)", true));
    }

    private static DueDiligenceStatus status(Checks checks) {
        return DueDiligenceStatus.of(standing(ALL, checks), checks.round(), TODAY);
    }

    private static Checks.Round round(LocalDate until, boolean expired) {
        return new Checks.Round(FORM, until, expired);
    }

    @Test
    void the_status_says_what_is_to_be_done() {
        assertThat(DueDiligenceStatus.of(standing(Requirements.NONE, Checks.NONE), null, TODAY))
                .isEqualTo(DueDiligenceStatus.NOT_REQUIRED);
        assertThat(status(Checks.NONE)).isEqualTo(DueDiligenceStatus.INCOMPLETE);
        assertThat(status(COMPLETE)).isEqualTo(DueDiligenceStatus.READY);
        assertThat(status(COMPLETE.with(round(TODAY, false)))).isEqualTo(DueDiligenceStatus.VALID);
        assertThat(status(Checks.NONE.with(round(TODAY.minusDays(1), false))))
                .isEqualTo(DueDiligenceStatus.EXPIRED);
        assertThat(status(COMPLETE.with(round(TODAY, true)))).isEqualTo(DueDiligenceStatus.READY);
        assertThat(
                        status(
                                COMPLETE.with(round(TODAY, false))
                                        .with(screened(ScreeningResult.HIT, TODAY))))
                .isEqualTo(DueDiligenceStatus.FAILED);
    }
}
