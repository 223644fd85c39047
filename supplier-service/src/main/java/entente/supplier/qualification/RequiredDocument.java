package entente.supplier.qualification;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A paper that is asked for.
 *
 * @param kind e.g. {@code insurance}
 * @param category of suppliers of this category, or of one below it; null: of all
 */
public record RequiredDocument(String kind, @Nullable String category) {

    /**
     * @param categories of the supplier, and all above them
     */
    boolean asksFor(Collection<String> categories) {
        return category == null || categories.contains(category);
    }
}
