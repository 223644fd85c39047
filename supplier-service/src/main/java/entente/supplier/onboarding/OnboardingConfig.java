package entente.supplier.onboarding;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.CompanyTime;
import entente.supplier.story.Chapter;
import entente.supplier.story.Told;
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
    CommandHandler<People.Erase, People.Erased, PeopleEvent> people(EventStore store) {
        return CommandHandler.of(store, PeopleEvent.CATEGORY, new People());
    }

    @Produces
    @Singleton
    Chapter ofPeople(CommandHandler<People.Erase, People.Erased, PeopleEvent> people) {
        return supplier ->
                people.events(supplier).stream()
                        .map(e -> Told.of(e, "The data of a person were erased"))
                        .toList();
    }

    @Produces
    @Singleton
    SupplierWords words(CompanyTime time) {
        return new SupplierWords(time.zone());
    }
}
