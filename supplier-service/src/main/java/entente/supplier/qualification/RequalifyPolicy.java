package entente.supplier.qualification;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import entente.supplier.qualification.DueDiligenceEvent.DocumentRecorded;
import entente.supplier.qualification.DueDiligenceEvent.Expired;
import entente.supplier.qualification.DueDiligenceEvent.FinancesChecked;
import entente.supplier.qualification.DueDiligenceEvent.Passed;
import entente.supplier.qualification.DueDiligenceEvent.QuestionnaireAnswered;
import entente.supplier.qualification.DueDiligenceEvent.Screened;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When a qualification's last day is over, requalification is due. */
@Singleton
public class RequalifyPolicy implements Policy<DueDiligenceEvent, DueDiligenceCommand> {

    private final CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence;
    private final CompanyTime time;

    RequalifyPolicy(
            CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence,
            CompanyTime time) {
        this.dueDiligence = dueDiligence;
        this.time = time;
    }

    @Override
    public String name() {
        return "requalify";
    }

    @Override
    public Feed<DueDiligenceEvent> feed() {
        return new Feed.Log<>(DueDiligenceEvent.CATEGORY);
    }

    @Override
    public CommandHandler<DueDiligenceCommand, ?, ?> handler() {
        return dueDiligence;
    }

    @Override
    public List<Reaction<DueDiligenceCommand>> react(Recorded<DueDiligenceEvent> recorded) {
        return switch (recorded.event()) {
            case Passed e ->
                    List.of(
                            new Reaction.Remind<>(
                                    recorded.id() + "/" + e.dueDiligenceId(),
                                    e.validUntil()
                                            .plusDays(1)
                                            .atStartOfDay(time.zone())
                                            .toInstant()));
            case Screened _,
                    FinancesChecked _,
                    QuestionnaireAnswered _,
                    DocumentRecorded _,
                    Expired _ ->
                    List.of();
        };
    }

    @Override
    public List<Reaction<DueDiligenceCommand>> deadlinePassed(String key, Instant due) {
        int slash = key.indexOf('/');
        return List.of(
                new Reaction.Send<>(
                        UUID.fromString(key.substring(0, slash)),
                        new DueDiligenceCommand.Expire(UUID.fromString(key.substring(slash + 1)))));
    }
}
