package entente.supplier.qualification;

import entente.platform.Decider;
import entente.platform.Rejected;
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
import entente.supplier.questionnaire.Evaluation;
import entente.supplier.questionnaire.Purpose;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rule S2: looked at from several sides, qualified for a while, then due again. */
public final class DueDiligence implements Decider<DueDiligenceCommand, Checks, DueDiligenceEvent> {

    @Override
    public Checks initial() {
        return Checks.NONE;
    }

    @Override
    public List<DueDiligenceEvent> decide(DueDiligenceCommand command, Checks state) {
        return switch (command) {
            case Screen c -> screen(c, state);
            case CheckFinances c -> check(c, state);
            case AnswerQuestionnaire c -> answer(c, state);
            case RecordDocument c -> record(c, state);
            case Pass c ->
                    state.round() != null
                                    && state.round().dueDiligenceId().equals(c.dueDiligenceId())
                            ? List.of()
                            : List.of(new Passed(c.dueDiligenceId(), c.validUntil()));
            case Renew c -> renew(c);
            case Expire c -> expire(c, state.round());
        };
    }

    private static List<DueDiligenceEvent> screen(Screen c, Checks state) {
        requirePast(c.screenedOn(), c.today());
        Checks.Screening now = new Checks.Screening(c.result(), c.source(), c.screenedOn());
        return state.knows(now)
                ? List.of()
                : List.of(new Screened(c.result(), c.source(), c.screenedOn()));
    }

    private static List<DueDiligenceEvent> check(CheckFinances c, Checks state) {
        requirePast(c.checkedOn(), c.today());
        Checks.Finances now = new Checks.Finances(c.rating(), c.source(), c.checkedOn());
        return state.knows(now)
                ? List.of()
                : List.of(new FinancesChecked(c.rating(), c.source(), c.checkedOn()));
    }

    private static List<DueDiligenceEvent> answer(AnswerQuestionnaire c, Checks state) {
        if (c.edition().purpose() != Purpose.DUE_DILIGENCE) {
            throw new Rejected(
                    "questionnaire-unsuitable", "This questionnaire is not for due diligence");
        }
        if (c.edition().version() < c.latest()) {
            throw new Rejected(
                    "questionnaire-superseded",
                    "There is a later version of this questionnaire: %d".formatted(c.latest()));
        }
        Evaluation evaluation = c.edition().evaluate(c.answers());
        QuestionnaireAnswered answered =
                new QuestionnaireAnswered(
                        c.questionnaireId(),
                        c.edition().version(),
                        evaluation.answers(),
                        evaluation.knockedOut(),
                        evaluation.score().points(),
                        evaluation.score().reachable(),
                        c.today(),
                        c.onBehalf());
        Checks then = state.with(response(answered));
        return then.equals(state) ? List.of() : List.of(answered);
    }

    private static List<DueDiligenceEvent> record(RecordDocument c, Checks state) {
        if (c.validUntil() != null && c.validUntil().isBefore(c.today())) {
            throw new Rejected("document-expired", "This document is not valid any more");
        }
        boolean known =
                state.documents().stream().anyMatch(p -> p.documentId().equals(c.documentId()));
        return known
                ? List.of()
                : List.of(
                        new DocumentRecorded(
                                c.documentId(),
                                c.kind(),
                                c.category(),
                                c.file(),
                                c.validUntil(),
                                c.today()));
    }

    private static List<DueDiligenceEvent> renew(Renew c) {
        if (c.clearance() == null) {
            throw new Rejected(
                    "due-diligence-not-required", "Nothing is required of this supplier");
        }
        c.clearance().require();
        return List.of(new Passed(c.dueDiligenceId(), c.validUntil()));
    }

    /** A round that was renewed in time does not expire. */
    private static List<DueDiligenceEvent> expire(Expire c, Checks.@Nullable Round round) {
        if (round == null
                || round.expired()
                || !round.dueDiligenceId().equals(c.dueDiligenceId())) {
            return List.of();
        }
        return List.of(new Expired(c.dueDiligenceId(), round.validUntil()));
    }

    private static void requirePast(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Rejected("check-in-future", "A check is recorded once it was done");
        }
    }

    @Override
    public Checks evolve(Checks state, DueDiligenceEvent event) {
        return switch (event) {
            case Screened e ->
                    state.with(new Checks.Screening(e.result(), e.source(), e.screenedOn()));
            case FinancesChecked e ->
                    state.with(new Checks.Finances(e.rating(), e.source(), e.checkedOn()));
            case QuestionnaireAnswered e -> state.with(response(e));
            case DocumentRecorded e ->
                    state.with(
                            new Checks.Paper(
                                    e.documentId(),
                                    e.kind(),
                                    e.category(),
                                    e.file(),
                                    e.validUntil(),
                                    e.recordedOn()));
            case Passed e ->
                    state.with(new Checks.Round(e.dueDiligenceId(), e.validUntil(), false));
            case Expired e ->
                    state.with(new Checks.Round(e.dueDiligenceId(), e.validUntil(), true));
        };
    }

    private static Checks.Response response(QuestionnaireAnswered e) {
        return new Checks.Response(
                e.questionnaireId(),
                e.version(),
                e.answers(),
                e.knockedOut(),
                e.points(),
                e.reachable(),
                e.answeredOn(),
                e.onBehalf());
    }
}
