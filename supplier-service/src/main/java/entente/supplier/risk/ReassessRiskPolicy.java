package entente.supplier.risk;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import entente.supplier.risk.RiskEvent.Assessed;
import entente.supplier.risk.RiskEvent.Closed;
import entente.supplier.risk.RiskEvent.Identified;
import entente.supplier.risk.RiskEvent.OwnerChanged;
import entente.supplier.risk.RiskEvent.ReassessmentDue;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the day of the next look at a risk comes and nobody has looked, that is a fact. */
@Singleton
public class ReassessRiskPolicy implements Policy<RiskEvent, Risk.Command> {

    private final CommandHandler<Risk.Command, Risk.State, RiskEvent> risks;
    private final ZoneId zone;

    ReassessRiskPolicy(
            CommandHandler<Risk.Command, Risk.State, RiskEvent> risks, CompanyTime time) {
        this.risks = risks;
        this.zone = time.zone();
    }

    @Override
    public String name() {
        return "reassess-risk";
    }

    @Override
    public Feed<RiskEvent> feed() {
        return new Feed.Log<>(RiskEvent.CATEGORY);
    }

    @Override
    public CommandHandler<Risk.Command, ?, ?> handler() {
        return risks;
    }

    @Override
    public List<Reaction<Risk.Command>> react(Recorded<RiskEvent> recorded) {
        return switch (recorded.event()) {
            case Identified e -> remind(recorded, e.dueOn());
            case Assessed e -> remind(recorded, e.nextDueOn());
            case Closed _ -> List.of(new Reaction.Forget<>(recorded.id()));
            case OwnerChanged _, ReassessmentDue _ -> List.of();
        };
    }

    private List<Reaction<Risk.Command>> remind(Recorded<?> recorded, @Nullable LocalDate day) {
        return day == null
                ? List.of()
                : List.of(new Reaction.Remind<>(recorded.id(), day.atStartOfDay(zone).toInstant()));
    }

    @Override
    public List<Reaction<Risk.Command>> deadlinePassed(String key, Instant due) {
        return List.of(
                new Reaction.Send<>(key, new Risk.Command.MarkDue(LocalDate.ofInstant(due, zone))));
    }
}
