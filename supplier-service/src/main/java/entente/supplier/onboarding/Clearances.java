package entente.supplier.onboarding;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an approval or activation learns how a supplier stands. A bean that the qualification
 * produces.
 */
@FunctionalInterface
public interface Clearances {

    /** How a supplier of these categories stands today; null: nothing is required of it. */
    @Nullable Clearance of(UUID supplier, Collection<String> categories);
}
