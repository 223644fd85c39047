package entente.supplier.qualification;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A paper that is asked for.
 *
 * @param kind e.g. {@code insurance}
 * @param category of suppliers of this category only; null: of all
 */
public record RequiredDocument(String kind, @Nullable String category) {

    boolean asksFor(Collection<String> categories) {
        return category == null || categories.contains(category);
    }
}
