package entente.scorecard.suppliers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where to learn which suppliers there are. */
public interface Directory {

    /** What was known at an instant; null: what is known now. */
    KnownSuppliers at(@Nullable Instant asOf);
}
