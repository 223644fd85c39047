package entente.supplier.qualification;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import entente.supplier.onboarding.SupplierEvent;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A supplier that was approved with everything required is qualified from that day on. */
@Singleton
public class QualifyOnApprovalPolicy implements Policy<SupplierEvent, DueDiligenceCommand> {

    private final CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence;
    private final CompanyTime time;
    private final Validity validity;

    QualifyOnApprovalPolicy(
            CommandHandler<DueDiligenceCommand, Checks, DueDiligenceEvent> dueDiligence,
            CompanyTime time,
            Validity validity) {
        this.dueDiligence = dueDiligence;
        this.time = time;
        this.validity = validity;
    }

    @Override
    public String name() {
        return "qualify-on-approval";
    }

    @Override
    public Feed<SupplierEvent> feed() {
        return new Feed.Log<>(SupplierEvent.CATEGORY);
    }

    @Override
    public CommandHandler<DueDiligenceCommand, ?, ?> handler() {
        return dueDiligence;
    }

    @Override
    public List<Reaction<DueDiligenceCommand>> react(Recorded<SupplierEvent> recorded) {
        boolean required =
                recorded.event() instanceof SupplierEvent.Approved e && e.requirements() != null;
        if (!required) {
            return List.of();
        }
        LocalDate day = LocalDate.ofInstant(recorded.occurredAt(), time.zone());
        return List.of(
                new Reaction.Send<>(
                        UUID.fromString(recorded.id()),
                        new DueDiligenceCommand.Pass(recorded.eventId(), validity.lastDay(day))));
    }
}
