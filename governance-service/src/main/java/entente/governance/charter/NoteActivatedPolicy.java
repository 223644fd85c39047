package entente.governance.charter;

import entente.governance.charter.CharterEvent.Activated;
import entente.governance.charter.CharterEvent.Amended;
import entente.governance.charter.CharterEvent.AmendmentProposed;
import entente.governance.charter.CharterEvent.Commented;
import entente.governance.charter.CharterEvent.Drafted;
import entente.governance.charter.CharterEvent.Edited;
import entente.governance.charter.CharterEvent.Signed;
import entente.governance.charter.CharterEvent.Submitted;
import entente.governance.partnership.PartnershipCommand;
import entente.governance.partnership.PartnershipCommand.NoteActivated;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.partnership.PartnershipState;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** A charter that comes into force is the partnership's, and so is every amended one. */
@Singleton
public class NoteActivatedPolicy implements Policy<CharterEvent, PartnershipCommand> {

    private final Supplier<CommandHandler<PartnershipCommand, ?, ?>> partnerships;

    @Inject
    NoteActivatedPolicy(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships) {
        this(() -> partnerships);
    }

    NoteActivatedPolicy(Supplier<CommandHandler<PartnershipCommand, ?, ?>> partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public String name() {
        return "note-activated";
    }

    @Override
    public Feed<CharterEvent> feed() {
        return new Feed.Log<>(CharterEvent.CATEGORY);
    }

    @Override
    public CommandHandler<PartnershipCommand, ?, ?> handler() {
        return partnerships.get();
    }

    @Override
    public List<Reaction<PartnershipCommand>> react(Recorded<CharterEvent> recorded) {
        return switch (recorded.event()) {
            case Activated e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(),
                                    new NoteActivated(
                                            e.charterId(),
                                            e.version(),
                                            e.validFrom(),
                                            e.nextReviewOn())));
            case Amended e ->
                    List.of(
                            new Reaction.Send<>(
                                    e.partnershipId(),
                                    new NoteActivated(
                                            e.charterId(),
                                            e.version(),
                                            e.validFrom(),
                                            e.nextReviewOn())));
            case Drafted _, Edited _, Submitted _, Commented _, Signed _, AmendmentProposed _ ->
                    List.of();
        };
    }
}
