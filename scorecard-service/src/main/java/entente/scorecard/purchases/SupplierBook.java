package entente.scorecard.purchases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where to learn which supplier a party is. */
public interface SupplierBook {

    /** What was known at an instant; null: what is known now. */
    Suppliers suppliers(@Nullable Instant asOf);
}
