package entente.platform.web;

import java.util.Collection;

/**
 * Where categories lie, for who may act on one and so on all below it. A service that keeps a tree
 * of categories brings a bean; the others know of none.
 */
@FunctionalInterface
public interface CategoryPaths {

    /** These categories and all that are above them. */
    Collection<String> withAbove(Collection<String> categories);
}
