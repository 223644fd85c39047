package entente.supplier.category;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.web.CategoryPaths;
import entente.supplier.onboarding.RetiredCategories;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Who carries out the commands of this capability. */
@Singleton
public class CategoryConfig {

    @Produces
    @Singleton
    CommandHandler<CategoryCommand, Categories, CategoryEvent> categories(EventStore store) {
        return CommandHandler.of(store, CategoryEvent.CATEGORY, new CategoryTree());
    }

    @Produces
    @Singleton
    CategoryPaths paths(CommandHandler<CategoryCommand, Categories, CategoryEvent> categories) {
        return codes -> {
            Categories tree = categories.load(CategoryEvent.TREE).state();
            return codes.stream().flatMap(code -> tree.path(code).stream()).distinct().toList();
        };
    }

    @Produces
    @Singleton
    RetiredCategories retired(
            CommandHandler<CategoryCommand, Categories, CategoryEvent> categories) {
        return codes -> {
            if (codes.isEmpty()) {
                return List.of();
            }
            Categories tree = categories.load(CategoryEvent.TREE).state();
            return codes.stream().filter(tree::isRetired).toList();
        };
    }
}
