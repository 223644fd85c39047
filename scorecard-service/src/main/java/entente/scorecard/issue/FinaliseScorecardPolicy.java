package entente.scorecard.issue;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import entente.scorecard.issue.IssuedCommand.CloseWindow;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** A scorecard that nobody disputes is final on the day after the last one to do so. */
@Singleton
public class FinaliseScorecardPolicy implements Policy<IssuedEvent, IssuedCommand> {

    private static final String NAME = "finalise-scorecard";

    /** As whom it acts. */
    static final String ACTOR = "policy:" + NAME;

    private final Supplier<CommandHandler<IssuedCommand, ?, ?>> scorecards;
    private final ZoneId zone;

    @Inject
    FinaliseScorecardPolicy(
            CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards, CompanyTime time) {
        this(() -> scorecards, time.zone());
    }

    FinaliseScorecardPolicy(Supplier<CommandHandler<IssuedCommand, ?, ?>> scorecards, ZoneId zone) {
        this.scorecards = scorecards;
        this.zone = zone;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Feed<IssuedEvent> feed() {
        return new Feed.Log<>(IssuedEvent.CATEGORY);
    }

    @Override
    public CommandHandler<IssuedCommand, ?, ?> handler() {
        return scorecards.get();
    }

    @Override
    public List<Reaction<IssuedCommand>> react(Recorded<IssuedEvent> recorded) {
        return switch (recorded.event()) {
            case IssuedEvent.Published e ->
                    List.of(
                            new Reaction.Remind<>(
                                    recorded.id(),
                                    e.disputeUntil().plusDays(1).atStartOfDay(zone).toInstant()));
            case IssuedEvent.Finalised _ -> List.of(new Reaction.Forget<>(recorded.id()));
            // Whoever ends the last dispute later ends the whole; but one that was decided on the
            // last day may be recorded after the day was over and this had looked.
            case IssuedEvent.DisputeSettled _, IssuedEvent.DisputeWithdrawn _ ->
                    List.of(
                            new Reaction.Send<>(
                                    recorded.id(),
                                    new CloseWindow(
                                            LocalDate.ofInstant(recorded.recordedAt(), zone))));
            case IssuedEvent.Accepted _,
                    IssuedEvent.Disputed _,
                    IssuedEvent.ThresholdBreached _,
                    IssuedEvent.TargetExceeded _,
                    IssuedEvent.Restated _ ->
                    List.of();
        };
    }

    @Override
    public List<Reaction<IssuedCommand>> deadlinePassed(String key, Instant due) {
        return List.of(new Reaction.Send<>(key, new CloseWindow(LocalDate.ofInstant(due, zone))));
    }
}
