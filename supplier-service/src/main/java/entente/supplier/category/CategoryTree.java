package entente.supplier.category;

import entente.platform.Decider;
import entente.platform.Rejected;
import entente.supplier.category.Categories.Node;
import entente.supplier.category.CategoryCommand.Create;
import entente.supplier.category.CategoryCommand.Move;
import entente.supplier.category.CategoryCommand.Rename;
import entente.supplier.category.CategoryCommand.Retire;
import entente.supplier.category.CategoryEvent.Created;
import entente.supplier.category.CategoryEvent.Moved;
import entente.supplier.category.CategoryEvent.Renamed;
import entente.supplier.category.CategoryEvent.Retired;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One code, one category; nothing is above itself; nothing live is below what is retired. */
public final class CategoryTree implements Decider<CategoryCommand, Categories, CategoryEvent> {

    @Override
    public Categories initial() {
        return Categories.NONE;
    }

    @Override
    public List<CategoryEvent> decide(CategoryCommand command, Categories tree) {
        return switch (command) {
            case Create c -> create(c, tree);
            case Rename c -> {
                Node node = live(c.code(), tree);
                yield node.name().equals(c.name())
                        ? List.of()
                        : List.of(new Renamed(node.id(), c.code(), c.name(), node.parentCode()));
            }
            case Move c -> move(c, tree);
            case Retire c -> retire(known(c.code(), tree), tree);
        };
    }

    private static List<CategoryEvent> create(Create c, Categories tree) {
        if (tree.find(c.code()) != null) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "category-code-taken",
                    "There is a category with this code, retired or not");
        }
        requireParent(c.parentCode(), tree);
        return List.of(new Created(c.id(), c.code(), c.name(), c.parentCode()));
    }

    private static List<CategoryEvent> move(Move c, Categories tree) {
        Node node = live(c.code(), tree);
        if (Objects.equals(node.parentCode(), c.parentCode())) {
            return List.of();
        }
        requireParent(c.parentCode(), tree);
        if (c.parentCode() != null && tree.path(c.parentCode()).contains(c.code())) {
            throw new Rejected("category-cycle", "A category cannot be above itself");
        }
        return List.of(new Moved(node.id(), c.code(), node.name(), c.parentCode()));
    }

    private static List<CategoryEvent> retire(Node node, Categories tree) {
        if (node.retired()) {
            return List.of();
        }
        if (tree.below(node.code()).stream().anyMatch(child -> !child.retired())) {
            throw new Rejected(
                    "category-has-children", "Retire or move first what is below this category");
        }
        return List.of(new Retired(node.id(), node.code(), node.name(), node.parentCode()));
    }

    private static void requireParent(@Nullable String code, Categories tree) {
        if (code == null) {
            return;
        }
        Node parent = tree.find(code);
        if (parent == null) {
            throw new Rejected("parent-category-unknown", "There is no category " + code);
        }
        if (parent.retired()) {
            throw new Rejected("category-retired", "Nothing new is put into a retired category");
        }
    }

    private static Node live(String code, Categories tree) {
        Node node = known(code, tree);
        if (node.retired()) {
            throw new Rejected("category-retired", "A retired category stays as it is");
        }
        return node;
    }

    private static Node known(String code, Categories tree) {
        Node node = tree.find(code);
        if (node == null) {
            throw new Rejected(Rejected.Kind.MISSING, "not-found", "There is no such category");
        }
        return node;
    }

    @Override
    public Categories evolve(Categories tree, CategoryEvent event) {
        return switch (event) {
            case Created e -> tree.with(e, false);
            case Renamed e -> tree.with(e, false);
            case Moved e -> tree.with(e, false);
            case Retired e -> tree.with(e, true);
        };
    }
}
