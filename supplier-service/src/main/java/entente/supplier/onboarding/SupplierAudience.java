package entente.supplier.onboarding;

import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.web.live.EventAudience;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** A supplier's own events may be known to its users. */
@Singleton
class SupplierAudience implements EventAudience {

    @Override
    public Optional<UUID> supplier(Recorded<byte[]> event) {
        return Category.of(event.stream()).equals("supplier")
                ? Optional.of(UUID.fromString(event.id()))
                : Optional.empty();
    }
}
