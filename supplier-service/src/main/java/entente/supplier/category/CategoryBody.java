package entente.supplier.category;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category as callers see it.
 *
 * @param id null for a category that only purchase events know
 * @param path codes from the top down to and with its own
 * @param children codes right below
 */
public record CategoryBody(
        @Nullable UUID id,
        String code,
        String name,
        @Nullable String parentCode,
        Status status,
        int depth,
        List<String> path,
        List<String> children) {

    /** Whether a category is in the tree, and open for something new. */
    public enum Status {
        ACTIVE,
        RETIRED,
        /** Purchase events name it and the tree does not. */
        UNMAPPED
    }

    public CategoryBody {
        path = List.copyOf(path);
        children = List.copyOf(children);
    }

    static CategoryBody of(Categories tree, Categories.Node node) {
        List<String> path = tree.path(node.code());
        return new CategoryBody(
                node.id(),
                node.code(),
                node.name(),
                node.parentCode(),
                node.retired() ? Status.RETIRED : Status.ACTIVE,
                path.size() - 1,
                path,
                tree.below(node.code()).stream().map(Categories.Node::code).toList());
    }

    static CategoryBody unmapped(String code) {
        return new CategoryBody(
                null, code, code, null, Status.UNMAPPED, 0, List.of(code), List.of());
    }
}
