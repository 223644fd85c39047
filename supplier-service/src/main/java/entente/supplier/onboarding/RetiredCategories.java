package entente.supplier.onboarding;

import java.util.Collection;

/** Into which categories nothing new is put. A bean that the category tree produces. */
@FunctionalInterface
public interface RetiredCategories {

    /** Those of them that are retired. */
    Collection<String> among(Collection<String> categories);
}
