package entente.supplier.category;

import entente.platform.Category;
import entente.platform.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about the category tree. Each carries its category as it is from then on. */
public sealed interface CategoryEvent {

    Category<CategoryEvent> CATEGORY = new Category<>("category-tree", CategoryEvent.class);

    /** The one stream there is. */
    String TREE = "company";

    UUID id();

    /** As purchase events and suppliers name it; never changes. */
    String code();

    String name();

    /** Null at the top. */
    @Nullable String parentCode();

    @EventType("category-created")
    record Created(UUID id, String code, String name, @Nullable String parentCode)
            implements CategoryEvent {}

    @EventType("category-renamed")
    record Renamed(UUID id, String code, String name, @Nullable String parentCode)
            implements CategoryEvent {}

    @EventType("category-moved")
    record Moved(UUID id, String code, String name, @Nullable String parentCode)
            implements CategoryEvent {}

    /** Nothing new is put into it; what is in it stays. */
    @EventType("category-retired")
    record Retired(UUID id, String code, String name, @Nullable String parentCode)
            implements CategoryEvent {}
}
