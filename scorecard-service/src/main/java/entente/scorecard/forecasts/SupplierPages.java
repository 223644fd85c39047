package entente.scorecard.forecasts;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages over what is folded supplier by supplier: no page folds more suppliers than it shows, but
 * for those with nothing to show.
 */
final class SupplierPages {

    private SupplierPages() {}

    /** Where to go on: the supplier, and the place within its items; null for its first one. */
    private record Place(UUID supplier, @Nullable String within) {

        static Place of(String cursor) {
            try {
                int end = cursor.indexOf(':');
                return new Place(
                        UUID.fromString(cursor.substring(0, end)),
                        end + 1 == cursor.length() ? null : cursor.substring(end + 1));
            } catch (RuntimeException e) {
                throw new Rejected(
                        Rejected.Kind.MALFORMED,
                        "cursor-malformed",
                        "cursor takes next as answered");
            }
        }

        static String text(UUID supplier, @Nullable String within) {
            return supplier + ":" + (within == null ? "" : within);
        }
    }

    /**
     * One page.
     *
     * @param sorted the items of a supplier, in the order
     */
    static <T, P> Cursors.Slice<T> slice(
            SortedSet<UUID> suppliers,
            @Nullable Integer limit,
            @Nullable String cursor,
            Function<UUID, List<T>> sorted,
            Cursors.Order<T, P> order) {
        int size = Cursors.size(limit);
        Place place = cursor == null ? null : Place.of(cursor);
        List<T> items = new ArrayList<>();
        for (UUID supplier : place == null ? suppliers : suppliers.tailSet(place.supplier)) {
            String within = place != null && place.supplier.equals(supplier) ? place.within : null;
            List<T> own = sorted.apply(supplier);
            int left = size - items.size();
            if (left == 0) {
                if (!own.isEmpty()) {
                    return new Cursors.Slice<>(items, Place.text(supplier, null));
                }
                continue;
            }
            Cursors.Slice<T> slice = Cursors.slice(own, left, within, order);
            items.addAll(slice.items());
            if (slice.next() != null) {
                return new Cursors.Slice<>(items, Place.text(supplier, slice.next()));
            }
        }
        return new Cursors.Slice<>(items, null);
    }
}
