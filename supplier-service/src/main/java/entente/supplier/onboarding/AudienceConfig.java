package entente.supplier.onboarding;

import entente.platform.Category;
import entente.platform.web.live.EventAudience;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Whose events are whose: a supplier's own may be known to its users. */
@Singleton
public class AudienceConfig {

    @Produces
    @Singleton
    EventAudience ofSupplier() {
        String suppliers = SupplierEvent.CATEGORY.name();
        return event ->
                Category.of(event.stream()).equals(suppliers)
                        ? Optional.of(UUID.fromString(event.id()))
                        : Optional.empty();
    }
}
