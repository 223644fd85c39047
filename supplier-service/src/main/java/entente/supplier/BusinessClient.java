package entente.supplier;

import static entente.supplier.PartClient.first;
import static entente.supplier.PartClient.items;
import static entente.supplier.PartClient.part;

import entente.supplier.candidates.CandidateResource;
import entente.supplier.candidates.CandidateResource.ShortlistedItem;
import entente.supplier.dependence.CriticalItemResource;
import entente.supplier.dependence.CriticalItemResource.ItemBody;
import entente.supplier.dependence.DependenceResource;
import entente.supplier.segmentation.MatrixResource;
import entente.supplier.segmentation.MatrixResource.PositionBody;
import entente.supplier.spend.SpendResource;
import entente.supplier.spend.SpendResource.SpendBody;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we buy from a supplier, and how much we depend on each other. */
@Singleton
public class BusinessClient {

    private static final int MOST = 500;

    /**
     * What we buy from a supplier, and how much we depend on each other; null: not for this caller.
     *
     * @param spendByCategory of all time, each currency for itself
     * @param spendByMonth of the due dates, as above
     * @param positions where it stands in the matrix of each category
     * @param criticalItems those that it is an approved source of
     */
    public record Business(
            @Nullable List<SpendBody> spendByCategory,
            @Nullable List<SpendBody> spendByMonth,
            @Nullable List<PositionBody> positions,
            @Nullable List<ShortlistedItem> shortlisted,
            DependenceResource.@Nullable SupplierBody dependence,
            @Nullable List<ItemBody> criticalItems) {}

    private final SpendResource spend;
    private final MatrixResource segmentation;
    private final CandidateResource candidates;
    private final DependenceResource dependence;
    private final CriticalItemResource criticalItems;

    BusinessClient(
            SpendResource spend,
            MatrixResource segmentation,
            CandidateResource candidates,
            DependenceResource dependence,
            CriticalItemResource criticalItems) {
        this.spend = spend;
        this.segmentation = segmentation;
        this.candidates = candidates;
        this.dependence = dependence;
        this.criticalItems = criticalItems;
    }

    Business of(UUID id, @Nullable Long after) {
        return new Business(
                items(() -> spend.list("category", id, null, null, null, MOST, null)),
                items(() -> spend.list("month", id, null, null, null, MOST, null)),
                items(() -> segmentation.positions(id)),
                items(() -> candidates.shortlisted(null, id, first(after, "-at"))),
                part(() -> dependence.supplier(id)),
                items(() -> criticalItems.list(null, null, id, null, first(after, null))));
    }
}
