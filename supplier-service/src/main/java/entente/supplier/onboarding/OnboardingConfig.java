package entente.supplier.onboarding;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.CompanyTime;
import entente.supplier.story.Chapter;
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
    Chapter chapter(
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers,
            PeopleClient people) {
        return supplier -> people.story(suppliers.events(supplier));
    }

    @Produces
    @Singleton
    SupplierWords words(CompanyTime time) {
        return new SupplierWords(time.zone());
    }
}
