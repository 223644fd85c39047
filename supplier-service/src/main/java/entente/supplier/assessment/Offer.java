package entente.supplier.assessment;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we offer a partner of another size; each null when we do not offer it. */
public record Offer(
        @Nullable String marketAccess,
        @Nullable String uniqueRequirements,
        @Nullable String stableDemand) {

    boolean isEmpty() {
        return Stream.<@Nullable String>of(marketAccess, uniqueRequirements, stableDemand)
                .allMatch(text -> text == null || text.isBlank());
    }
}
