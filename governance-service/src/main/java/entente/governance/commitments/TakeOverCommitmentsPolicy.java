package entente.governance.commitments;

import entente.governance.calendar.Calendar;
import entente.governance.charter.CharterEvent;
import entente.governance.charter.CharterEvent.Activated;
import entente.governance.charter.CharterEvent.Amended;
import entente.governance.charter.CharterEvent.AmendmentProposed;
import entente.governance.charter.CharterEvent.Commented;
import entente.governance.charter.CharterEvent.Drafted;
import entente.governance.charter.CharterEvent.Edited;
import entente.governance.charter.CharterEvent.Signed;
import entente.governance.charter.CharterEvent.Submitted;
import entente.governance.charter.Terms;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a charter says that the sides put in until a day are commitments from the day on which it is
 * in force. What they put in all along has no day on which it would be kept.
 */
@Singleton
public class TakeOverCommitmentsPolicy implements Policy<CharterEvent, CommitmentCommand> {

    private final Supplier<CommandHandler<CommitmentCommand, ?, ?>> commitments;

    @Inject
    TakeOverCommitmentsPolicy(
            CommandHandler<CommitmentCommand, CommitmentState, CommitmentEvent> commitments) {
        this(() -> commitments);
    }

    TakeOverCommitmentsPolicy(Supplier<CommandHandler<CommitmentCommand, ?, ?>> commitments) {
        this.commitments = commitments;
    }

    @Override
    public String name() {
        return "take-over-commitments";
    }

    @Override
    public Feed<CharterEvent> feed() {
        return new Feed.Log<>(CharterEvent.CATEGORY);
    }

    @Override
    public CommandHandler<CommitmentCommand, ?, ?> handler() {
        return commitments.get();
    }

    @Override
    public List<Reaction<CommitmentCommand>> react(Recorded<CharterEvent> recorded) {
        return switch (recorded.event()) {
            case Activated e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(),
                                    new CommitmentCommand.TakeOver(
                                            e.partnershipId(),
                                            e.supplierId(),
                                            e.charterId(),
                                            e.version(),
                                            promises(e.terms(), e.calendar()))));
            case Amended e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(),
                                    new CommitmentCommand.TakeOver(
                                            e.partnershipId(),
                                            e.supplierId(),
                                            e.charterId(),
                                            e.version(),
                                            promises(e.terms(), e.calendar()))));
            case Drafted _, Edited _, Submitted _, Commented _, Signed _, AmendmentProposed _ ->
                    List.of();
        };
    }

    private static List<Promise> promises(Terms terms, Calendar calendar) {
        List<Promise> promises = new ArrayList<>();
        for (Terms.Investment each : terms.investments()) {
            LocalDate due = each.dueOn();
            if (due != null) {
                promises.add(
                        new Promise(
                                each.side(),
                                CommitmentKind.INVESTMENT,
                                each.what(),
                                each.amount(),
                                each.currency(),
                                due,
                                calendar.zone()));
            }
        }
        return promises;
    }
}
