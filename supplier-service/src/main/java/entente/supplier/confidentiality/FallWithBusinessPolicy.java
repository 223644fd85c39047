package entente.supplier.confidentiality;

import entente.platform.Recorded;
import entente.platform.policy.Policy;
import entente.platform.policy.Reaction;
import entente.platform.store.CommandHandler;
import entente.platform.view.Feed;
import entente.supplier.onboarding.SupplierEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What is confidential is not shared with a supplier that was blocked or off-boarded. When a block
 * is lifted it is agreed anew.
 */
@Singleton
public class FallWithBusinessPolicy implements Policy<SupplierEvent, SharingCommand> {

    private final Supplier<CommandHandler<SharingCommand, ?, ?>> sharing;

    @Inject
    FallWithBusinessPolicy(CommandHandler<SharingCommand, SharingState, SharingEvent> sharing) {
        this(() -> sharing);
    }

    FallWithBusinessPolicy(Supplier<CommandHandler<SharingCommand, ?, ?>> sharing) {
        this.sharing = sharing;
    }

    @Override
    public String name() {
        return "sharing-falls-with-business";
    }

    @Override
    public Feed<SupplierEvent> feed() {
        return new Feed.Log<>(SupplierEvent.CATEGORY);
    }

    @Override
    public CommandHandler<SharingCommand, ?, ?> handler() {
        return sharing.get();
    }

    @Override
    public List<Reaction<SharingCommand>> react(Recorded<SupplierEvent> recorded) {
        return switch (recorded.event()) {
            case SupplierEvent.Blocked _, SupplierEvent.OffBoarded _ ->
                    List.of(
                            new Reaction.Send<>(
                                    UUID.fromString(recorded.id()),
                                    new SharingCommand.EndBusiness()));
            case SupplierEvent.Registered _,
                    SupplierEvent.Approved _,
                    SupplierEvent.Rejected _,
                    SupplierEvent.Activated _,
                    SupplierEvent.Suspended _,
                    SupplierEvent.Reinstated _,
                    SupplierEvent.Unblocked _,
                    SupplierEvent.DetailsChanged _,
                    SupplierEvent.AliasAdded _,
                    SupplierEvent.AliasRemoved _,
                    SupplierEvent.ContactAdded _,
                    SupplierEvent.ContactRemoved _,
                    SupplierEvent.SiteAdded _,
                    SupplierEvent.SiteRemoved _,
                    SupplierEvent.Merged _,
                    SupplierEvent.Unmerged _,
                    SupplierEvent.Absorbed _,
                    SupplierEvent.Parted _ ->
                    List.of();
        };
    }
}
