package entente.supplier.category;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who carries out the commands of this capability. */
@Singleton
public class CategoryConfig {

    @Produces
    @Singleton
    CommandHandler<CategoryCommand, Categories, CategoryEvent> categories(EventStore store) {
        return CommandHandler.of(store, CategoryEvent.CATEGORY, new CategoryTree());
    }
}
