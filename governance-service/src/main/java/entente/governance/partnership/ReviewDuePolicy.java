package entente.governance.partnership;

import entente.governance.partnership.PartnershipCommand.MarkReviewDue;
import entente.governance.partnership.PartnershipEvent.Activated;
import entente.governance.partnership.PartnershipEvent.CalendarSet;
import entente.governance.partnership.PartnershipEvent.Closed;
import entente.governance.partnership.PartnershipEvent.ModelChanged;
import entente.governance.partnership.PartnershipEvent.Opened;
import entente.governance.partnership.PartnershipEvent.ReviewDue;
import entente.governance.partnership.PartnershipEvent.Reviewed;
import entente.governance.partnership.PartnershipEvent.SponsorNamed;
import entente.governance.partnership.PartnershipEvent.WindingDown;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says when the annual review of a partnership is due; days begin where the company is. */
@Singleton
public class ReviewDuePolicy implements Policy<PartnershipEvent, PartnershipCommand> {

    private final Supplier<CommandHandler<PartnershipCommand, ?, ?>> partnerships;
    private final ZoneId zone;

    @Inject
    ReviewDuePolicy(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships,
            CompanyTime time) {
        this(() -> partnerships, time.zone());
    }

    ReviewDuePolicy(Supplier<CommandHandler<PartnershipCommand, ?, ?>> partnerships, ZoneId zone) {
        this.partnerships = partnerships;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "review-due";
    }

    @Override
    public Feed<PartnershipEvent> feed() {
        return new Feed.Log<>(PartnershipEvent.CATEGORY);
    }

    @Override
    public CommandHandler<PartnershipCommand, ?, ?> handler() {
        return partnerships.get();
    }

    @Override
    public List<Reaction<PartnershipCommand>> react(Recorded<PartnershipEvent> recorded) {
        return switch (recorded.event()) {
            // An amended charter tells the day of the first review again, which may be long over.
            case Activated e -> await(e.partnershipId(), e.nextReviewOn());
            case Reviewed e -> await(e.partnershipId(), e.nextDueOn());
            case ReviewDue e -> List.of(new Reaction.Forget<>(key(e.partnershipId(), e.dueOn())));
            case Opened _, ModelChanged _, SponsorNamed _, CalendarSet _, WindingDown _, Closed _ ->
                    List.of();
        };
    }

    /** Each day has a deadline of its own: what is due then is decided by the partnership. */
    private List<Reaction<PartnershipCommand>> await(UUID partnership, @Nullable LocalDate dueOn) {
        return dueOn == null
                ? List.of()
                : List.of(
                        new Reaction.Remind<>(
                                key(partnership, dueOn), dueOn.atStartOfDay(zone).toInstant()));
    }

    private static String key(UUID partnership, LocalDate dueOn) {
        return partnership + "/" + dueOn;
    }

    @Override
    public List<Reaction<PartnershipCommand>> deadlinePassed(String key, Instant due) {
        int slash = key.indexOf('/');
        UUID partnership = UUID.fromString(key.substring(0, slash));
        LocalDate dueOn = LocalDate.parse(key.substring(slash + 1));
        return List.of(
                new Reaction.Send<>(
                        partnership, new MarkReviewDue(ReviewId.of(partnership, dueOn), dueOn)));
    }
}
