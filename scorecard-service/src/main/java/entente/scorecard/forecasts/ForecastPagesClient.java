package entente.scorecard.forecasts;

import entente.platform.paging.Cursors;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.list.Page;
import entente.scorecard.SupplierClient;
import entente.scorecard.forecasts.DemandView.Known;
import entente.scorecard.purchases.IntakeLag;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lists of what is known of forecasts; a supplier's users get those of their own. */
@Singleton
class ForecastPagesClient {

    private final DemandView demand;
    private final Directory directory;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final IntakeLag topic;

    ForecastPagesClient(
            DemandView demand,
            Directory directory,
            SupplierClient suppliers,
            Caller caller,
            @Identifier(ForecastInbox.TOPIC) IntakeLag topic) {
        this.topic = topic;
        this.demand = demand;
        this.directory = directory;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    /** What is shown of a supplier. */
    @FunctionalInterface
    interface Items<T> {
        Stream<T> of(UUID supplier, Known known);
    }

    /**
     * One page.
     *
     * @param supplierId only of this one, once it was merged of its survivor; null: of all
     */
    <T, P> RestResponse<Page<T>> page(
            @Nullable UUID supplierId,
            @Nullable Integer limit,
            @Nullable String cursor,
            Items<T> items,
            Cursors.Order<T, P> order,
            Class<T> type) {
        Cursors.Slice<T> slice =
                SupplierPages.slice(
                        asked(supplierId),
                        limit,
                        cursor,
                        supplier ->
                                items.of(supplier, known(supplier)).sorted(order.items()).toList(),
                        order);
        return new Page<>(slice, demand.head(), type)
                .answer()
                .header(Answers.LAG, topic.seconds())
                .build();
    }

    private Known known(UUID supplier) {
        return demand.of(Set.of(supplier), null).getOrDefault(supplier, Known.NOTHING);
    }

    private SortedSet<UUID> asked(@Nullable UUID supplierId) {
        SortedSet<UUID> asked = new TreeSet<>(demand.suppliers(null));
        if (caller.ofSupplier()) {
            asked.retainAll(suppliers.own());
        }
        if (supplierId != null) {
            asked.retainAll(Set.of(survivor(directory.at(null), supplierId)));
        }
        return asked;
    }

    /** The supplier itself, or whom it was merged into. */
    static UUID survivor(KnownSuppliers known, UUID supplier) {
        return Objects.requireNonNullElse(known.mergedInto(supplier), supplier);
    }
}
