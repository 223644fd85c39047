package entente.governance.partnership;

import entente.governance.calendar.Calendar;
import entente.governance.partnership.PartnershipCommand.Close;
import entente.governance.partnership.PartnershipCommand.Follow;
import entente.governance.partnership.SupplierNews.EngagementModelChanged;
import entente.governance.partnership.SupplierNews.OffBoarded;
import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.platform.web.CompanyTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A supplier that is led as a partner has a partnership; one that is not any more has none. */
@Singleton
public class OpenPartnershipPolicy implements Policy<SupplierNews, PartnershipCommand> {

    private final Supplier<CommandHandler<PartnershipCommand, ?, ?>> partnerships;
    private final ZoneId zone;

    @Inject
    OpenPartnershipPolicy(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships,
            CompanyTime time) {
        this(() -> partnerships, time.zone());
    }

    OpenPartnershipPolicy(
            Supplier<CommandHandler<PartnershipCommand, ?, ?>> partnerships, ZoneId zone) {
        this.partnerships = partnerships;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "open-partnership";
    }

    @Override
    public Feed<SupplierNews> feed() {
        return new Feed.Topic<>("supplier-events", SupplierNews.class);
    }

    @Override
    public CommandHandler<PartnershipCommand, ?, ?> handler() {
        return partnerships.get();
    }

    @Override
    public List<Reaction<PartnershipCommand>> react(Recorded<SupplierNews> recorded) {
        UUID supplier = recorded.event().supplierId();
        UUID partnership = PartnershipId.of(supplier);
        PartnershipCommand command =
                switch (recorded.event()) {
                    case EngagementModelChanged e -> {
                        Model model = e.to().partnership();
                        yield model == null
                                ? new Close(e.cause().cause(), e.effectiveOn())
                                : new Follow(
                                        partnership,
                                        supplier,
                                        model,
                                        e.sponsors(),
                                        Calendar.of(zone),
                                        e.effectiveOn(),
                                        recorded.actor());
                    }
                    case OffBoarded _ ->
                            new Close(
                                    Cause.OFF_BOARDED,
                                    LocalDate.ofInstant(recorded.occurredAt(), zone));
                };
        return List.of(new Reaction.Send<>(partnership, command));
    }
}
