package entente.supplier.onboarding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier is called and where it belongs.
 *
 * @param name registered company name
 * @param country ISO 3166-1 alpha-2, null when not known
 * @param categories codes of what is bought from it, each once
 * @param parentId the supplier that owns it, null when none is known here
 */
public record Details(
        String name, @Nullable String country, List<String> categories, @Nullable UUID parentId) {

    public Details {
        categories = categories.stream().distinct().toList();
    }
}
