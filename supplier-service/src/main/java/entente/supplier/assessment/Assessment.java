package entente.supplier.assessment;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.assessment.AssessmentCommand.Abandon;
import entente.supplier.assessment.AssessmentCommand.Asking;
import entente.supplier.assessment.AssessmentCommand.Complete;
import entente.supplier.assessment.AssessmentCommand.GiveAnswers;
import entente.supplier.assessment.AssessmentCommand.Open;
import entente.supplier.assessment.AssessmentCommand.OverrideWarning;
import entente.supplier.assessment.AssessmentEvent.Abandoned;
import entente.supplier.assessment.AssessmentEvent.Completed;
import entente.supplier.assessment.AssessmentEvent.Opened;
import entente.supplier.assessment.AssessmentEvent.SideAnswered;
import entente.supplier.assessment.AssessmentEvent.WarningOverridden;
import entente.supplier.assessment.AssessmentState.Sheet;
import entente.supplier.questionnaire.Edition;
import entente.supplier.questionnaire.Evaluation;
import java.util.List;
import java.util.Optional;

/** Rules S6 and S7: both sides answer, and what that comes to is said with its warnings. */
public final class Assessment
        implements Decider<AssessmentCommand, AssessmentState, AssessmentEvent> {

    private record On(AssessmentCommand command, AssessmentState state) {}

    @Override
    public AssessmentState initial() {
        return new AssessmentState.Absent();
    }

    @Override
    public List<AssessmentEvent> decide(AssessmentCommand command, AssessmentState state) {
        return switch (new On(command, state)) {
            case On(Open c, AssessmentState.Absent _) -> List.of(open(c));
            case On(Open _, AssessmentState.Known _) ->
                    throw new Rejected("assessment-exists", "This assessment was opened before");
            case On(AssessmentCommand _, AssessmentState.Absent _) ->
                    throw new Rejected(
                            Rejected.Kind.MISSING, "not-found", "There is no such assessment");

            case On(GiveAnswers c, AssessmentState.Open s) -> answer(c, s.sheet());
            case On(GiveAnswers _, AssessmentState.Known _) -> throw notOpen();

            case On(OverrideWarning _, AssessmentState.GivenUp _) -> throw notOpen();
            case On(OverrideWarning c, AssessmentState.Known s) -> override(c, s.sheet());

            case On(Complete c, AssessmentState.Open s) -> List.of(complete(c, s.sheet()));
            case On(Complete _, AssessmentState.Done _) -> List.of();
            case On(Complete _, AssessmentState.GivenUp _) -> throw notOpen();

            case On(Abandon c, AssessmentState.Open s) ->
                    List.of(new Abandoned(s.sheet().supplierId(), needed(c.reason(), "reason")));
            case On(Abandon c, AssessmentState.GivenUp s)
                    when s.reason().equals(c.reason().strip()) ->
                    List.of();
            case On(Abandon _, AssessmentState.Known _) -> throw notOpen();
        };
    }

    private static Opened open(Open c) {
        Edition ours = edition(Side.OURS, c.ours());
        Edition theirs = edition(Side.THEIRS, c.theirs());
        Coverage.require(ours.items(), theirs.items());
        return new Opened(
                c.supplierId(),
                new Form(c.ours().questionnaireId(), ours.version()),
                new Form(c.theirs().questionnaireId(), theirs.version()));
    }

    private static Edition edition(Side side, Asking asking) {
        Edition edition = asking.edition();
        if (edition == null) {
            throw new Rejected("questionnaire-unknown", "There is no such questionnaire");
        }
        if (edition.purpose() != side.purpose()) {
            throw new Rejected(
                    "questionnaire-purpose",
                    "%s answer a questionnaire for %s"
                            .formatted(side == Side.OURS ? "We" : "They", side.purpose()));
        }
        return edition;
    }

    private static List<AssessmentEvent> answer(GiveAnswers c, Sheet sheet) {
        String by = c.by();
        if (by != null
                && sheet.answers(c.side().other()).filter(o -> by.equals(o.by())).isPresent()) {
            throw new Rejected(
                    "answers-for-both", "Who answered for one side does not answer for the other");
        }
        Evaluation evaluation = c.edition().evaluate(c.answers());
        SideAnswered given =
                new SideAnswered(
                        sheet.supplierId(),
                        c.side(),
                        sheet.form(c.side()),
                        evaluation.answers(),
                        Part.of(evaluation),
                        Warning.raised(c.edition(), evaluation),
                        by);
        return sheet.answers(c.side()).filter(given::equals).isPresent()
                ? List.of()
                : List.of(given);
    }

    private static List<AssessmentEvent> override(OverrideWarning c, Sheet sheet) {
        if (!sheet.raised().contains(c.warning())) {
            throw new Rejected("warning-not-raised", "No answer raises this warning");
        }
        boolean size = c.warning() == Warning.POWER_IMBALANCE;
        if (size && (c.offer() == null || c.offer().isEmpty())) {
            throw new Rejected(
                    "offer-missing",
                    "Say what we offer: market access, unique requirements or stable demand");
        }
        if (size && c.champion() == null) {
            throw new Rejected("champion-missing", "Name the champion on their side");
        }
        if (c.champion() != null && !c.contacts().contains(c.champion())) {
            throw new Rejected("champion-unknown", "The champion is no contact of this supplier");
        }
        WarningOverridden overridden =
                new WarningOverridden(
                        sheet.supplierId(),
                        c.warning(),
                        needed(c.reason(), "reason"),
                        c.offer(),
                        c.champion());
        return sheet.override(c.warning()).filter(overridden::equals).isPresent()
                ? List.of()
                : List.of(overridden);
    }

    private static Completed complete(Complete c, Sheet sheet) {
        Readiness readiness = Readiness.of(parts(sheet, Side.OURS), parts(sheet, Side.THEIRS));
        if (readiness == null) {
            throw new Rejected("nothing-to-score", "No answer earns points on readiness");
        }
        boolean large = readiness.gap().compareTo(c.yardstick().largeGap()) >= 0;
        if (large && c.bridgeable() == null) {
            throw new Rejected(
                    "bridgeable-missing",
                    "The cultural gap is large; say whether it is bridgeable");
        }
        boolean bridged = large && Boolean.TRUE.equals(c.bridgeable());
        String plan = c.plan() == null ? "" : c.plan().strip();
        if (bridged && plan.isEmpty()) {
            throw new Rejected("bridging-plan-missing", "A bridgeable gap needs a bridging plan");
        }
        CulturalFit fit =
                large
                        ? bridged ? CulturalFit.BRIDGEABLE : CulturalFit.DOES_NOT_FIT
                        : CulturalFit.FITS;
        return new Completed(
                sheet.supplierId(),
                Verdict.of(readiness.readiness(), fit, c.yardstick()),
                readiness.readiness(),
                fit,
                readiness,
                plan.isEmpty() ? null : plan,
                sheet.openWarnings(),
                c.today().plusMonths(c.yardstick().validMonths()));
    }

    private static List<Part> parts(Sheet sheet, Side side) {
        Optional<SideAnswered> given = sheet.answers(side);
        return given.map(SideAnswered::parts)
                .orElseThrow(() ->
                        new Rejected(
                                "answers-missing",
                                side == Side.OURS
                                        ? "Our own side has not answered"
                                        : "The partner has not answered"));
    }

    private static String needed(String text, String what) {
        if (text.isBlank()) {
            throw new Rejected(what + "-missing", "A " + what + " is needed");
        }
        return text.strip();
    }

    private static Rejected notOpen() {
        return new Rejected("assessment-not-open", "This assessment is not open any more");
    }

    @Override
    public AssessmentState evolve(AssessmentState state, AssessmentEvent event) {
        return switch (state) {
            case AssessmentState.Absent s ->
                    event instanceof Opened e
                            ? new AssessmentState.Open(
                                    new Sheet(
                                            e.supplierId(),
                                            e.ours(),
                                            e.theirs(),
                                            null,
                                            null,
                                            List.of()))
                            : s;
            case AssessmentState.Known s -> evolve(s, s.sheet(), event);
        };
    }

    private static AssessmentState evolve(
            AssessmentState.Known state, Sheet sheet, AssessmentEvent event) {
        return switch (event) {
            case Opened _ -> state;
            case SideAnswered e -> state.with(sheet.with(e));
            case WarningOverridden e -> state.with(sheet.with(e));
            case Completed e -> new AssessmentState.Done(sheet, e);
            case Abandoned e -> new AssessmentState.GivenUp(sheet, e.reason());
        };
    }
}
