package entente.supplier.onboarding;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.CompanyTime;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. */
@Singleton
public class OnboardingConfig {

    @Produces
    @Singleton
    CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers(EventStore store) {
        return CommandHandler.of(store, SupplierEvent.CATEGORY, new Supplier());
    }

    @Produces
    @Singleton
    SupplierWords words(CompanyTime time) {
        return new SupplierWords(time.zone());
    }
}
