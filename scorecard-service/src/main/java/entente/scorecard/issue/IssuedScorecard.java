package entente.scorecard.issue;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.scorecard.issue.IssuedCommand.Accept;
import entente.scorecard.issue.IssuedCommand.CloseWindow;
import entente.scorecard.issue.IssuedCommand.Publish;
import entente.scorecard.issue.IssuedCommand.Restate;
import entente.scorecard.issue.IssuedCommand.Settle;
import entente.scorecard.issue.IssuedCommand.WithdrawDispute;
import entente.scorecard.issue.IssuedState.Final;
import entente.scorecard.issue.IssuedState.Known;
import entente.scorecard.issue.IssuedState.Provisional;
import entente.scorecard.issue.IssuedState.Sheet;
import entente.scorecard.issue.IssuedState.Told;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rules C5 and C6: published, accepted or disputed, final; afterwards only restated. */
public final class IssuedScorecard implements Decider<IssuedCommand, IssuedState, IssuedEvent> {

    private record On(IssuedCommand command, IssuedState state) {}

    @Override
    public IssuedState initial() {
        return new Provisional();
    }

    @Override
    public List<IssuedEvent> decide(IssuedCommand command, IssuedState state) {
        return switch (new On(command, state)) {
            case On(Publish c, Provisional _) -> publish(c);
            case On(Publish _, Known _) ->
                    throw new Rejected(
                            Rejected.Kind.CONFLICT,
                            "scorecard-published",
                            "This scorecard is published already");

            // Time and news go by what is still provisional.
            case On(CloseWindow _, Provisional _) -> List.of();
            case On(Restate _, Provisional _) -> List.of();
            case On(IssuedCommand _, Provisional _) ->
                    throw new Rejected("scorecard-not-published", "This scorecard is provisional");

            case On(Accept c, Known s) -> accept(c, s);
            case On(IssuedCommand.Dispute c, Known s) -> Disputes.dispute(c, s);
            case On(Settle c, Known s) -> Disputes.settle(c, s);
            case On(WithdrawDispute c, Known s) -> Disputes.withdraw(c, s);
            case On(CloseWindow _, Final _) -> List.of();
            case On(CloseWindow c, Known s) ->
                    s.sheet().openDisputes() > 0 ? List.of() : closed(s.sheet(), c.on());
            case On(Restate c, Known s) -> restate(c, s.sheet());
        };
    }

    /** Refuses what is never published, or not yet. */
    static void requireOver(Period period, LocalDate today) {
        if (period.kind() == Period.Kind.ROLLING_YEAR) {
            throw new Rejected(
                    "period-rolling", "Twelve rolling months are looked at, never published");
        }
        if (period.start().isAfter(today)) {
            throw new Rejected("period-not-begun", "This period begins on " + period.start());
        }
        if (!period.end().isBefore(today)) {
            throw new Rejected("period-not-over", "This period ends on " + period.end());
        }
    }

    private static List<IssuedEvent> publish(Publish c) {
        requireOver(c.period(), c.today());
        String period = c.period().toString();
        Snapshot snapshot = c.snapshot();
        List<IssuedEvent> news = new ArrayList<>();
        news.add(
                new IssuedEvent.Published(
                        c.supplierId(),
                        period,
                        snapshot,
                        c.today(),
                        c.today().plusDays(c.disputeDays()),
                        c.cause()));
        for (Limits.Passed passed : c.passed()) {
            news.add(
                    passed.exceeded()
                            ? new IssuedEvent.TargetExceeded(
                                    c.supplierId(),
                                    period,
                                    snapshot.templateId(),
                                    snapshot.templateVersion(),
                                    passed.level(),
                                    passed.code(),
                                    passed.value(),
                                    passed.limit(),
                                    passed.better(),
                                    passed.reward())
                            : new IssuedEvent.ThresholdBreached(
                                    c.supplierId(),
                                    period,
                                    snapshot.templateId(),
                                    snapshot.templateVersion(),
                                    passed.level(),
                                    passed.code(),
                                    passed.value(),
                                    passed.limit(),
                                    passed.better()));
        }
        return news;
    }

    private static List<IssuedEvent> accept(Accept c, Known s) {
        Sheet sheet = s.sheet();
        if (sheet.acceptedOn() != null) {
            return List.of();
        }
        requireNotFinal(s);
        if (sheet.openDisputes() > 0) {
            throw new Rejected("dispute-open", "A dispute waits for its answer");
        }
        return List.of(
                new IssuedEvent.Accepted(
                        sheet.supplierId(),
                        sheet.period(),
                        sheet.counting().score(),
                        sheet.counting().standing(),
                        c.today()));
    }

    static void requireNotFinal(Known s) {
        if (s instanceof Final) {
            throw new Rejected("scorecard-final", "This scorecard is final");
        }
    }

    /** Final from the day after the last one on which it may be disputed. */
    static List<IssuedEvent> closed(Sheet sheet, LocalDate on) {
        return on.isAfter(sheet.disputeUntil())
                ? List.of(finalised(sheet, sheet.counting(), on))
                : List.of();
    }

    static IssuedEvent finalised(Sheet sheet, Snapshot counting, LocalDate on) {
        return new IssuedEvent.Finalised(
                sheet.supplierId(),
                sheet.period(),
                counting.templateId(),
                counting.templateVersion(),
                counting.score(),
                counting.standing(),
                on);
    }

    /** At most once a day, and only what matters. */
    private static List<IssuedEvent> restate(Restate c, Sheet sheet) {
        Told told = sheet.told();
        if (told.isAbout(c.score(), c.standing(), c.least()) || c.on().equals(told.on())) {
            return List.of();
        }
        return List.of(
                new IssuedEvent.Restated(
                        sheet.supplierId(),
                        sheet.period(),
                        sheet.counting().score(),
                        sheet.counting().standing(),
                        c.score(),
                        c.standing(),
                        c.on()));
    }

    @Override
    public IssuedState evolve(IssuedState state, IssuedEvent event) {
        return switch (state) {
            case Provisional s ->
                    event instanceof IssuedEvent.Published e
                            ? new IssuedState.Published(Sheet.of(e))
                            : s;
            case Known s -> evolve(s, s.sheet(), event);
        };
    }

    private static IssuedState evolve(Known state, Sheet sheet, IssuedEvent event) {
        return switch (event) {
            case IssuedEvent.Published _ -> state;
            case IssuedEvent.ThresholdBreached _, IssuedEvent.TargetExceeded _ -> state;
            case IssuedEvent.Accepted e -> state.with(sheet.accepted(e.acceptedOn()));
            case IssuedEvent.Disputed e -> Disputes.phase(state, Disputes.disputed(sheet, e));
            case IssuedEvent.DisputeSettled e -> Disputes.phase(state, Disputes.settled(sheet, e));
            case IssuedEvent.DisputeWithdrawn e ->
                    Disputes.phase(state, Disputes.withdrawn(sheet, e));
            case IssuedEvent.Finalised e -> new Final(sheet, e.finalOn());
            case IssuedEvent.Restated e ->
                    state.with(sheet.told(new Told(e.score(), e.standing(), e.on())));
        };
    }
}
