package entente.innovation;

import entente.innovation.suppliers.SupplierDirectoryView;
import entente.innovation.suppliers.SupplierDirectoryView.SupplierRow;
import entente.platform.Rejected;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.platform.web.list.Lists;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked first about the supplier that a request is about, as far as it was heard of. */
@Singleton
public class SupplierClient {

    private final SupplierDirectoryView directory;
    private final Lists lists;
    private final Caller caller;

    SupplierClient(SupplierDirectoryView directory, Lists lists, Caller caller) {
        this.directory = directory;
        this.lists = lists;
        this.caller = caller;
    }

    /**
     * Lets a caller pass who may act in what there is with this supplier: once it was merged, who
     * may act on its survivor.
     *
     * @throws Rejected 404 when there is none or not for this caller; 403 {@code out-of-scope}
     */
    public void requireScope(UUID id) {
        SupplierRow row = row(id);
        UUID survivor = row.mergedInto;
        SupplierRow acted = survivor == null ? row : row(survivor);
        caller.requireSupplier(acted.id);
        caller.requireCategory(List.of(acted.categories));
    }

    /**
     * Lets a supplier user pass for what is of the own supplier, or of one that was merged into it.
     *
     * @throws Rejected 404, as if it did not exist
     */
    public void requireSight(UUID id) {
        if (caller.ofSupplier() && !own().contains(id)) {
            throw Missing.here();
        }
    }

    /**
     * For a supplier user the own supplier and all that were merged into it; none for others, who
     * see all.
     *
     * @throws Rejected 404 for a supplier user without a supplier
     */
    public Set<UUID> own() {
        if (!caller.ofSupplier()) {
            return Set.of();
        }
        return with(caller.supplierId().orElseThrow(Missing::here));
    }

    /** A supplier and all that were merged into it. */
    public Set<UUID> with(UUID id) {
        Set<UUID> own = new HashSet<>(Set.of(id));
        lists.of(directory).where("mergedInto", id).current().forEach(row -> own.add(row.id));
        return own;
    }

    /** The supplier's name; its id as long as nothing but that was heard. */
    public String name(UUID id) {
        return names(List.of(id)).getOrDefault(id, id.toString());
    }

    /** The names of those of whom one was heard. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            for (SupplierRow row : lists.of(directory).in("id", ids).current()) {
                if (row.name != null) {
                    names.put(row.id, row.name);
                }
            }
        }
        return names;
    }

    /**
     * The categories that a supplier is in.
     *
     * @throws Rejected 404
     */
    public List<String> categories(UUID id) {
        return List.of(row(id).categories);
    }

    /** Who is in one of these categories. */
    public Set<UUID> inOneOf(Collection<String> categories) {
        Set<UUID> found = new HashSet<>();
        for (String category : categories) {
            lists.of(directory)
                    .having("categories", category)
                    .current()
                    .forEach(row -> found.add(row.id));
        }
        return found;
    }

    private SupplierRow row(UUID id) {
        @Nullable SupplierRow row =
                lists.of(directory).where("id", id).current().stream().findFirst().orElse(null);
        if (row == null) {
            throw Missing.here();
        }
        return row;
    }
}
