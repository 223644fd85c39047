package entente.supplier.qualification;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the company requires before it works with a supplier; nothing until somebody says so.
 *
 * @param lowestRating of the financial check, 0 to 100; null: any
 * @param questionnaireId to be answered in any version; null: none
 */
public record Requirements(
        boolean sanctionsScreening,
        boolean financialCheck,
        @Nullable Integer lowestRating,
        @Nullable UUID questionnaireId,
        List<RequiredDocument> documents) {

    static final Requirements NONE = new Requirements(false, false, null, null, List.of());

    public Requirements {
        documents = documents.stream().distinct().toList();
    }

    /** For which categories documents are asked. */
    List<String> categories() {
        return documents.stream()
                .map(RequiredDocument::category)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether a supplier of these categories is asked for anything. */
    boolean askOf(Collection<String> categories) {
        return sanctionsScreening
                || financialCheck
                || questionnaireId != null
                || documents.stream().anyMatch(d -> d.asksFor(categories));
    }
}
