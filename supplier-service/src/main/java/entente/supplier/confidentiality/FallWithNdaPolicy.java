package entente.supplier.confidentiality;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.supplier.agreements.AgreementEvent;
import entente.supplier.agreements.AgreementEvent.Amended;
import entente.supplier.agreements.AgreementEvent.AmendmentProposed;
import entente.supplier.agreements.AgreementEvent.AmendmentWithdrawn;
import entente.supplier.agreements.AgreementEvent.Concluded;
import entente.supplier.agreements.AgreementEvent.Drafted;
import entente.supplier.agreements.AgreementEvent.Expired;
import entente.supplier.agreements.AgreementEvent.Expiring;
import entente.supplier.agreements.AgreementEvent.Placed;
import entente.supplier.agreements.AgreementEvent.Terminated;
import entente.supplier.agreements.AgreementEvent.Withdrawn;
import entente.supplier.agreements.AgreementKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What a non-disclosure agreement protected is not shared beyond its end. */
@Singleton
public class FallWithNdaPolicy implements Policy<AgreementEvent, SharingCommand> {

    private final Supplier<CommandHandler<SharingCommand, ?, ?>> sharing;

    @Inject
    FallWithNdaPolicy(CommandHandler<SharingCommand, SharingState, SharingEvent> sharing) {
        this(() -> sharing);
    }

    FallWithNdaPolicy(Supplier<CommandHandler<SharingCommand, ?, ?>> sharing) {
        this.sharing = sharing;
    }

    @Override
    public String name() {
        return "sharing-falls-with-nda";
    }

    @Override
    public Feed<AgreementEvent> feed() {
        return new Feed.Log<>(AgreementEvent.CATEGORY);
    }

    @Override
    public CommandHandler<SharingCommand, ?, ?> handler() {
        return sharing.get();
    }

    @Override
    public List<Reaction<SharingCommand>> react(Recorded<AgreementEvent> recorded) {
        return switch (recorded.event()) {
            case Expired e -> ended(recorded, e.supplierId(), e.kind());
            case Terminated e -> ended(recorded, e.supplierId(), e.kind());
            case Drafted _,
                    Withdrawn _,
                    Concluded _,
                    AmendmentProposed _,
                    AmendmentWithdrawn _,
                    Amended _,
                    Placed _,
                    Expiring _ ->
                    List.of();
        };
    }

    private static List<Reaction<SharingCommand>> ended(
            Recorded<?> recorded, UUID supplier, AgreementKind kind) {
        return kind == AgreementKind.NON_DISCLOSURE
                ? List.of(
                        new Reaction.Send<>(
                                supplier,
                                new SharingCommand.EndNda(UUID.fromString(recorded.id()))))
                : List.of();
    }
}
