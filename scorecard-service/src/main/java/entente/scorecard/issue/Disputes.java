package entente.scorecard.issue;

import entente.platform.Rejected;
import entente.scorecard.issue.IssuedCommand.Adjusted;
import entente.scorecard.issue.IssuedCommand.Settle;
import entente.scorecard.issue.IssuedCommand.WithdrawDispute;
import entente.scorecard.issue.IssuedEvent.Decision;
import entente.scorecard.issue.IssuedState.Answer;
import entente.scorecard.issue.IssuedState.Dispute;
import entente.scorecard.issue.IssuedState.Final;
import entente.scorecard.issue.IssuedState.Known;
import entente.scorecard.issue.IssuedState.Sheet;
import entente.scorecard.scoring.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rule C6: disputed down to a single fact, answered with adjustments that others approved. */
final class Disputes {

    private Disputes() {}

    static List<IssuedEvent> dispute(IssuedCommand.Dispute c, Known s) {
        Sheet sheet = s.sheet();
        IssuedScorecard.requireNotFinal(s);
        if (sheet.acceptedOn() != null) {
            throw new Rejected("already-accepted", "You have accepted this scorecard");
        }
        if (c.today().isAfter(sheet.disputeUntil())) {
            throw new Rejected(
                    "dispute-window-over",
                    "This scorecard could be disputed until " + sheet.disputeUntil());
        }
        if (!c.subject().isOn(sheet.counting())) {
            throw new Rejected("subject-unknown", "There is no such part of this scorecard");
        }
        if (!c.known()) {
            throw new Rejected("fact-unknown", "There is no such fact behind this scorecard");
        }
        boolean open =
                sheet.disputes().stream()
                        .anyMatch(each -> each.isOpen() && each.subject().equals(c.subject()));
        if (open) {
            throw new Rejected("subject-disputed", "This is disputed already");
        }
        return List.of(
                new IssuedEvent.Disputed(
                        sheet.supplierId(),
                        sheet.period(),
                        c.disputeId(),
                        c.subject().criterion(),
                        c.subject().metric(),
                        c.subject().factId(),
                        text(c.reason(), "reason-missing", "A reason is needed"),
                        c.by()));
    }

    static List<IssuedEvent> settle(Settle c, Known s) {
        Sheet sheet = s.sheet();
        Dispute dispute = known(sheet, c.disputeId());
        if (saysTheSame(dispute.answer(), c)) {
            return List.of();
        }
        requireOpen(dispute);
        List<UUID> adjustments = new ArrayList<>();
        for (Adjusted each : c.adjustments()) {
            check(each, c, sheet);
            adjustments.add(each.id());
        }
        String whyNone = stripped(c.whyNone());
        if (c.decision() == Decision.REJECTED) {
            if (!adjustments.isEmpty()) {
                throw new Rejected(
                        "adjustment-of-rejected", "A dispute that is rejected adjusts nothing");
            }
        } else if (adjustments.isEmpty() && whyNone == null) {
            throw new Rejected(
                    "adjustment-missing", "Name the adjustment, or say why none is needed");
        }
        IssuedEvent.DisputeSettled settled =
                new IssuedEvent.DisputeSettled(
                        sheet.supplierId(),
                        sheet.period(),
                        c.disputeId(),
                        c.decision(),
                        text(c.answer(), "answer-missing", "An answer is needed"),
                        adjustments,
                        adjustments.isEmpty() ? whyNone : null,
                        adjustments.isEmpty() ? null : Objects.requireNonNull(c.snapshot()),
                        c.by());
        return andFinal(settled, settled.snapshot(), sheet, c.today());
    }

    private static boolean saysTheSame(@Nullable Answer before, Settle c) {
        return before != null
                && before.decision() == c.decision()
                && before.answer().equals(c.answer().strip())
                && before.adjustments().equals(c.adjustments().stream().map(Adjusted::id).toList())
                && (!c.adjustments().isEmpty()
                        || Objects.equals(before.whyNone(), stripped(c.whyNone())));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void check(Adjusted adjustment, Settle c, Sheet sheet) {
        if (!adjustment.supplierId().equals(sheet.supplierId())
                || !c.disputeId().equals(adjustment.disputeId())) {
            throw new Rejected("adjustment-elsewhere", "This adjustment answers something else");
        }
        if (!adjustment.approved()) {
            throw new Rejected("adjustment-not-approved", "This adjustment is not approved");
        }
        if (adjustment.proposedBy().equals(c.by())) {
            throw new Rejected(
                    "proposer-settles",
                    "Who proposed an adjustment does not settle the dispute with it");
        }
    }

    static List<IssuedEvent> withdraw(WithdrawDispute c, Known s) {
        Sheet sheet = s.sheet();
        Dispute dispute = known(sheet, c.disputeId());
        if (dispute.withdrawn()) {
            return List.of();
        }
        requireOpen(dispute);
        return andFinal(
                new IssuedEvent.DisputeWithdrawn(sheet.supplierId(), sheet.period(), c.disputeId()),
                null,
                sheet,
                c.today());
    }

    /** With the last open dispute ends what held up the end. */
    private static List<IssuedEvent> andFinal(
            IssuedEvent ended, @Nullable Snapshot adjusted, Sheet sheet, LocalDate today) {
        List<IssuedEvent> news = new ArrayList<>();
        news.add(ended);
        if (sheet.openDisputes() == 1) {
            news.addAll(
                    IssuedScorecard.closed(
                            adjusted == null ? sheet : sheet.counting(adjusted), today));
        }
        return news;
    }

    private static Dispute known(Sheet sheet, UUID id) {
        Dispute dispute = sheet.dispute(id);
        if (dispute == null) {
            throw new Rejected("dispute-unknown", "There is no such dispute of this scorecard");
        }
        return dispute;
    }

    private static void requireOpen(Dispute dispute) {
        if (!dispute.isOpen()) {
            throw new Rejected("dispute-closed", "This dispute is closed");
        }
    }

    private static String text(String text, String code, String message) {
        if (text.isBlank()) {
            throw new Rejected(code, message);
        }
        return text.strip();
    }

    static Sheet disputed(Sheet sheet, IssuedEvent.Disputed e) {
        return sheet.with(
                new Dispute(
                        e.disputeId(),
                        new Subject(e.criterion(), e.metric(), e.factId()),
                        e.reason(),
                        e.by(),
                        null,
                        false));
    }

    static Sheet settled(Sheet sheet, IssuedEvent.DisputeSettled e) {
        Dispute dispute = sheet.dispute(e.disputeId());
        if (dispute == null) {
            return sheet;
        }
        Sheet answered =
                sheet.with(
                        new Dispute(
                                dispute.id(),
                                dispute.subject(),
                                dispute.reason(),
                                dispute.by(),
                                new Answer(
                                        e.decision(),
                                        e.answer(),
                                        e.adjustments(),
                                        e.whyNone(),
                                        e.by()),
                                false));
        return e.snapshot() == null ? answered : answered.counting(e.snapshot());
    }

    static Sheet withdrawn(Sheet sheet, IssuedEvent.DisputeWithdrawn e) {
        Dispute dispute = sheet.dispute(e.disputeId());
        return dispute == null
                ? sheet
                : sheet.with(
                        new Dispute(
                                dispute.id(),
                                dispute.subject(),
                                dispute.reason(),
                                dispute.by(),
                                null,
                                true));
    }

    /** Disputed as long as one is open. */
    static Known phase(Known state, Sheet sheet) {
        return switch (state) {
            case Final s -> s.with(sheet);
            case IssuedState.Published _, IssuedState.Disputed _ ->
                    sheet.openDisputes() > 0
                            ? new IssuedState.Disputed(sheet)
                            : new IssuedState.Published(sheet);
        };
    }
}
