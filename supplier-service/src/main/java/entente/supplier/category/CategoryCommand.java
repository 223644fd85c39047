package entente.supplier.category;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of the category tree. */
public sealed interface CategoryCommand {

    /**
     * A new category.
     *
     * @param id its id
     * @param parentCode null: at the top
     */
    record Create(UUID id, String code, String name, @Nullable String parentCode)
            implements CategoryCommand {}

    record Rename(String code, String name) implements CategoryCommand {}

    /**
     * With all that is below it.
     *
     * @param parentCode null: to the top
     */
    record Move(String code, @Nullable String parentCode) implements CategoryCommand {}

    record Retire(String code) implements CategoryCommand {}
}
