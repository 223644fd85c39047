package entente.supplier.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.DeciderSpec;
import entente.supplier.assessment.AssessmentCommand.Abandon;
import entente.supplier.assessment.AssessmentCommand.Complete;
import entente.supplier.assessment.AssessmentCommand.GiveAnswers;
import entente.supplier.assessment.AssessmentCommand.Open;
import entente.supplier.assessment.AssessmentCommand.OverrideWarning;
import entente.supplier.assessment.AssessmentEvent.Abandoned;
import entente.supplier.assessment.AssessmentEvent.Completed;
import entente.supplier.assessment.AssessmentEvent.Opened;
import entente.supplier.assessment.AssessmentEvent.SideAnswered;
import entente.supplier.assessment.AssessmentEvent.WarningOverridden;
import entente.supplier.questionnaire.Answered;
import entente.supplier.questionnaire.Edition;
import entente.supplier.questionnaire.Purpose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    static final UUID ACME = new UUID(1, 1);
    static final UUID JANE = new UUID(9, 1);
    static final LocalDate TODAY = LocalDate.parse("2026-07-14");
    static final Yardstick YARDSTICK =
            new Yardstick(BigDecimal.valueOf(60), BigDecimal.valueOf(40), 12);
    static final Form FORM = new Form(new UUID(5, 5), 3);
    static final Opened OPENED = new Opened(ACME, FORM, FORM);
    static final Offer OFFER = new Offer("China", null, null);

    private static final Edition OURS =
            Forms.edition(
                    Purpose.READINESS_OURS,
                    "capability",
                    "cultural-fit",
                    "goals-innovation",
                    "own-resources-missing");
    private static final Edition THEIRS =
            Forms.edition(
                    Purpose.READINESS_PARTNER,
                    "",
                    "cultural-fit",
                    "goals-innovation",
                    "power-imbalance");

    private final DeciderSpec<AssessmentCommand, AssessmentState, AssessmentEvent> assessment =
            DeciderSpec.of(new Assessment());

    static SideAnswered answered(Side side, String first, List<Part> parts, Warning... warnings) {
        return new SideAnswered(
                ACME,
                side,
                FORM,
                List.of(new Answered(Forms.id(0), 1, first)),
                parts,
                List.of(warnings),
                null);
    }

    private static SideAnswered ours(int culture, Warning... warnings) {
        return answered(
                Side.OURS,
                "4",
                List.of(
                        new Part("capability", 4, 5),
                        new Part("cultural-fit", culture, 5),
                        new Part("goals-innovation", 5, 5)),
                warnings);
    }

    private static SideAnswered theirs(int capability, int culture, Warning... warnings) {
        return answered(
                Side.THEIRS,
                "3",
                List.of(
                        new Part("general", capability, 5),
                        new Part("cultural-fit", culture, 5),
                        new Part("goals-innovation", 3, 5)),
                warnings);
    }

    private static Complete complete(@Nullable Boolean bridgeable, @Nullable String plan) {
        return new Complete(bridgeable, plan, YARDSTICK, TODAY);
    }

    private static OverrideWarning override(
            Warning warning, @Nullable Offer offer, @Nullable UUID champion) {
        return new OverrideWarning(warning, " they grow ", offer, champion, Set.of(JANE));
    }

    @Test
    void both_sides_are_asked_with_questionnaires_made_for_them() {
        Edition ours = Forms.edition(Purpose.READINESS_OURS, COMPARED);
        Edition theirs = theirs(List.of());
        assessment
                .given()
                .when(new Open(ACME, Forms.asking(ours), Forms.asking(theirs)))
                .then(OPENED);
        assessment
                .given(OPENED)
                .when(new Open(ACME, Forms.asking(ours), Forms.asking(theirs)))
                .thenRejected("assessment-exists");
        assessment
                .given()
                .when(new Open(ACME, Forms.asking(theirs), Forms.asking(ours)))
                .thenRejected("questionnaire-purpose");
        assessment
                .given()
                .when(new Open(ACME, Forms.asking(null), Forms.asking(theirs)))
                .thenRejected("questionnaire-unknown");
    }

    private static final String[] COMPARED = {
        "cultural-fit", "goals-innovation", "goals-sustainability", "goals-security-of-supply"
    };

    /** A partner's questionnaire that asks for everything but some sections. */
    private static Edition theirs(List<String> but) {
        return Forms.edition(
                Purpose.READINESS_PARTNER,
                Stream.of(
                                Stream.of(COMPARED),
                                Stream.of(
                                        "account-manager",
                                        "executives",
                                        "prior-partnerships",
                                        "capability"),
                                Stream.of(Warning.values()).map(Warning::section))
                        .flatMap(sections -> sections)
                        .filter(section -> !but.contains(section))
                        .toArray(String[]::new));
    }

    @Test
    void what_nobody_is_asked_does_not_pass() {
        Edition ours = Forms.edition(Purpose.READINESS_OURS, COMPARED);
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("cultural-fit", "culture-not-asked");
        codes.put("goals-innovation", "goals-not-asked");
        codes.put("goals-sustainability", "goals-not-asked");
        codes.put("goals-security-of-supply", "goals-not-asked");
        codes.put("account-manager", "readiness-not-asked");
        codes.put("executives", "readiness-not-asked");
        codes.put("prior-partnerships", "readiness-not-asked");
        codes.put("capability", "readiness-not-asked");
        for (Warning warning : Warning.values()) {
            codes.put(warning.section(), "warning-not-asked");
        }
        codes.forEach((section, code) ->
                assessment
                        .given()
                        .when(
                                new Open(
                                        ACME,
                                        Forms.asking(ours),
                                        Forms.asking(theirs(List.of(section)))))
                        .thenRejected(code));
    }

    @Test
    void a_warning_needs_a_knock_out_answer_and_a_knock_out_answer_a_warning() {
        Edition ours = Forms.edition(Purpose.READINESS_OURS, COMPARED);
        Edition theirs = theirs(List.of("power-imbalance"));
        assessment
                .given()
                .when(
                        new Open(
                                ACME,
                                Forms.asking(ours),
                                Forms.asking(Forms.and(theirs, "power-imbalance", null))))
                .thenRejected("warning-not-asked");
        assessment
                .given()
                .when(
                        new Open(
                                ACME,
                                Forms.asking(ours),
                                Forms.asking(
                                        Forms.and(theirs(List.of()), "power-imbalances", "NO"))))
                .thenRejected("knock-out-without-warning");
    }

    @Test
    void nobody_of_us_answers_for_both_sides() {
        assessment
                .given(OPENED, by("ada", ours(2)))
                .when(theyAnswer("ada"))
                .thenRejected("answers-for-both");
        assessment
                .given(OPENED, by("ada", theirs(3, 3)))
                .when(new GiveAnswers(Side.OURS, OURS, Forms.answers("4", "2", "5", "NO"), "ada"))
                .thenRejected("answers-for-both");
        for (@Nullable String other : new @Nullable String[] {"ben", null}) {
            assertThat(decided(theyAnswer(other), OPENED, by("ada", ours(2))))
                    .isInstanceOfSatisfying(
                            SideAnswered.class, e -> assertThat(e.by()).isEqualTo(other));
        }
    }

    private static GiveAnswers theyAnswer(@Nullable String by) {
        return new GiveAnswers(Side.THEIRS, THEIRS, Forms.answers("4", "2", "5", "YES"), by);
    }

    private static SideAnswered by(String who, SideAnswered e) {
        return new SideAnswered(
                e.supplierId(), e.side(), e.form(), e.answers(), e.parts(), e.warnings(), who);
    }

    @Test
    void answers_are_kept_with_what_they_come_to_and_what_they_warn_of() {
        SideAnswered given =
                new SideAnswered(
                        ACME,
                        Side.OURS,
                        FORM,
                        List.of(
                                new Answered(Forms.id(0), 1, "4"),
                                new Answered(Forms.id(1), 1, "2"),
                                new Answered(Forms.id(2), 1, "5"),
                                new Answered(Forms.id(3), 1, "NO")),
                        List.of(
                                new Part("capability", 4, 5),
                                new Part("cultural-fit", 2, 5),
                                new Part("goals-innovation", 5, 5),
                                new Part("own-resources-missing", 0, 5)),
                        List.of(Warning.OWN_RESOURCES_MISSING),
                        "ada");
        GiveAnswers answers =
                new GiveAnswers(Side.OURS, OURS, Forms.answers("4", "2", "5", "NO"), "ada");
        assessment.given(OPENED).when(answers).then(given);
        assessment.given(OPENED, given).when(answers).thenNothing();
        assessment
                .given(OPENED)
                .when(new GiveAnswers(Side.OURS, OURS, Forms.answers("4", "2", "5"), "ada"))
                .thenRejected("answers-incomplete");
        assessment
                .given(OPENED)
                .when(new GiveAnswers(Side.OURS, OURS, Forms.answers("9", "2", "5", "NO"), "ada"))
                .thenRejected("answer-not-valid");
        assessment.given().when(answers).thenRejected("not-found");
    }

    @Test
    void a_warning_that_needs_two_answers_is_raised_by_both_only() {
        String market = Warning.VOLATILE_MARKET_LOW_SWITCHING_COST.section();
        Edition edition = Forms.edition(Purpose.READINESS_OURS, market, market, "cultural-fit");
        assertThat(Warning.raised(edition, edition.evaluate(Forms.answers("NO", "YES", "3"))))
                .isEmpty();
        assertThat(Warning.raised(edition, edition.evaluate(Forms.answers("NO", "NO", "3"))))
                .containsExactly(Warning.VOLATILE_MARKET_LOW_SWITCHING_COST);
        String sharing = Warning.UNWILLING_TO_SHARE.section();
        Edition either = Forms.edition(Purpose.READINESS_PARTNER, sharing, sharing);
        assertThat(Warning.raised(either, either.evaluate(Forms.answers("YES", "NO"))))
                .containsExactly(Warning.UNWILLING_TO_SHARE);
    }

    @Test
    void both_sides_answers_come_to_a_readiness_that_is_explained() {
        // ours 80, theirs 60, goals 100 − |100 − 60| = 60: their mean is 66.67
        Readiness explanation =
                new Readiness(
                        new BigDecimal("66.67"),
                        new BigDecimal("80.00"),
                        new BigDecimal("60.00"),
                        List.of(
                                new Readiness.Goal(
                                        "innovation",
                                        new BigDecimal("100.00"),
                                        new BigDecimal("60.00"),
                                        new BigDecimal("60.00"))),
                        new BigDecimal("40.00"),
                        new BigDecimal("60.00"),
                        new BigDecimal("20.00"));
        Completed completed =
                new Completed(
                        ACME,
                        Verdict.READY,
                        new BigDecimal("66.67"),
                        CulturalFit.FITS,
                        explanation,
                        null,
                        List.of(),
                        TODAY.plusMonths(12));
        assessment.given(OPENED, ours(2), theirs(3, 3)).when(complete(null, null)).then(completed);
        assessment
                .given(OPENED, ours(2), theirs(3, 3), completed)
                .when(complete(null, null))
                .thenNothing();
        assessment
                .given(OPENED, ours(2), theirs(3, 3), completed)
                .when(new GiveAnswers(Side.OURS, OURS, Forms.answers("4", "2", "5", "NO"), "ada"))
                .thenRejected("assessment-not-open");
    }

    @Test
    void nothing_is_completed_before_both_sides_answered() {
        assessment.given(OPENED).when(complete(null, null)).thenRejected("answers-missing");
        assessment
                .given(OPENED, ours(2))
                .when(complete(null, null))
                .thenRejected("answers-missing");
        assessment
                .given(
                        OPENED,
                        answered(Side.OURS, "x", List.of(new Part("cultural-fit", 1, 5))),
                        answered(Side.THEIRS, "x", List.of(new Part("cultural-fit", 1, 5))))
                .when(complete(null, null))
                .thenRejected("nothing-to-score");
    }

    @Test
    void a_large_cultural_gap_is_bridged_by_a_plan_or_rules_the_partnership_out() {
        AssessmentEvent[] apart = {OPENED, ours(1), theirs(3, 3)}; // 20 and 60: a gap of 40
        assessment.given(apart).when(complete(null, null)).thenRejected("bridgeable-missing");
        assessment.given(apart).when(complete(true, " ")).thenRejected("bridging-plan-missing");
        assertThat(result(complete(true, "one office"), apart))
                .returns(CulturalFit.BRIDGEABLE, Completed::culturalFit)
                .returns(Verdict.BRIDGEABLE, Completed::outcome)
                .returns("one office", Completed::bridgingPlan);
        assertThat(result(complete(false, null), apart))
                .returns(CulturalFit.DOES_NOT_FIT, Completed::culturalFit)
                .returns(Verdict.NOT_READY, Completed::outcome);
        assertThat(result(complete(null, null), OPENED, ours(2), theirs(0, 2)).outcome())
                .isEqualTo(Verdict.NOT_READY);
    }

    private static Completed result(Complete command, AssessmentEvent... events) {
        return (Completed) decided(command, events);
    }

    private static AssessmentEvent decided(AssessmentCommand command, AssessmentEvent... events) {
        Assessment decider = new Assessment();
        AssessmentState state = decider.initial();
        for (AssessmentEvent event : events) {
            state = decider.evolve(state, event);
        }
        return decider.decide(command, state).getFirst();
    }

    @Test
    void a_warning_is_overridden_with_a_reason() {
        WarningOverridden overridden =
                new WarningOverridden(ACME, Warning.OWN_RESOURCES_MISSING, "they grow", null, null);
        AssessmentEvent[] raised = {OPENED, ours(2, Warning.OWN_RESOURCES_MISSING)};
        assessment
                .given(raised)
                .when(override(Warning.OWN_RESOURCES_MISSING, null, null))
                .then(overridden);
        assessment
                .given(OPENED, ours(2, Warning.OWN_RESOURCES_MISSING), overridden)
                .when(override(Warning.OWN_RESOURCES_MISSING, null, null))
                .thenNothing();
        assessment
                .given(raised)
                .when(override(Warning.UNWILLING_TO_SHARE, null, null))
                .thenRejected("warning-not-raised");
        assessment
                .given(raised)
                .when(new OverrideWarning(Warning.OWN_RESOURCES_MISSING, " ", null, null, Set.of()))
                .thenRejected("reason-missing");
        assertThat(
                        result(
                                        complete(null, null),
                                        OPENED,
                                        ours(2, Warning.OWN_RESOURCES_MISSING),
                                        theirs(3, 3))
                                .openWarnings())
                .containsExactly(Warning.OWN_RESOURCES_MISSING);
        assertThat(
                        result(
                                        complete(null, null),
                                        OPENED,
                                        ours(2, Warning.OWN_RESOURCES_MISSING),
                                        overridden,
                                        theirs(3, 3))
                                .openWarnings())
                .isEmpty();
    }

    @Test
    void a_size_imbalance_is_overridden_with_an_offer_and_a_champion() {
        AssessmentEvent[] raised = {OPENED, theirs(3, 3, Warning.POWER_IMBALANCE)};
        assessment
                .given(raised)
                .when(override(Warning.POWER_IMBALANCE, OFFER, JANE))
                .then(
                        new WarningOverridden(
                                ACME, Warning.POWER_IMBALANCE, "they grow", OFFER, JANE));
        assessment
                .given(raised)
                .when(override(Warning.POWER_IMBALANCE, null, JANE))
                .thenRejected("offer-missing");
        assessment
                .given(raised)
                .when(override(Warning.POWER_IMBALANCE, new Offer(" ", null, null), JANE))
                .thenRejected("offer-missing");
        assessment
                .given(raised)
                .when(override(Warning.POWER_IMBALANCE, OFFER, null))
                .thenRejected("champion-missing");
        assessment
                .given(raised)
                .when(override(Warning.POWER_IMBALANCE, OFFER, ACME))
                .thenRejected("champion-unknown");
    }

    @Test
    void an_assessment_can_be_given_up() {
        Abandoned abandoned = new Abandoned(ACME, "no time");
        assessment.given(OPENED).when(new Abandon("no time")).then(abandoned);
        assessment.given(OPENED).when(new Abandon("")).thenRejected("reason-missing");
        assessment.given(OPENED, abandoned).when(new Abandon("no time")).thenNothing();
        assessment
                .given(OPENED, abandoned)
                .when(complete(null, null))
                .thenRejected("assessment-not-open");
        assessment
                .given(OPENED, ours(2, Warning.OWN_RESOURCES_MISSING), abandoned)
                .when(override(Warning.OWN_RESOURCES_MISSING, null, null))
                .thenRejected("assessment-not-open");
    }
}
