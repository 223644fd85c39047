package entente.supplier.category;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.supplier.category.CategoryCommand.Create;
import entente.supplier.category.CategoryCommand.Move;
import entente.supplier.category.CategoryCommand.Rename;
import entente.supplier.category.CategoryCommand.Retire;
import entente.supplier.category.CategoryEvent.Created;
import entente.supplier.category.CategoryEvent.Moved;
import entente.supplier.category.CategoryEvent.Renamed;
import entente.supplier.category.CategoryEvent.Retired;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {

    private final DeciderSpec<CategoryCommand, Categories, CategoryEvent> tree =
            DeciderSpec.of(new CategoryTree());

    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Created created(String code, @Nullable String parent) {
        return new Created(id(code), code, "The " + code, parent);
    }

    private static Create create(String code, @Nullable String parent) {
        return new Create(id(code), code, "The " + code, parent);
    }

    private static Retired retired(String code, @Nullable String parent) {
        return new Retired(id(code), code, "The " + code, parent);
    }

    @Test
    void a_category_is_created_at_the_top_or_below_another() {
        tree.given().when(create("metals", null)).then(created("metals", null));
        tree.given(created("metals", null))
                .when(create("castings", "metals"))
                .then(created("castings", "metals"));
    }

    @Test
    void a_code_has_one_category_for_ever() {
        tree.given(created("metals", null))
                .when(create("metals", null))
                .thenRejected("category-code-taken");
        tree.given(created("metals", null), retired("metals", null))
                .when(create("metals", null))
                .thenRejected("category-code-taken");
    }

    @Test
    void what_is_above_must_be_there_and_live() {
        tree.given().when(create("castings", "metals")).thenRejected("parent-category-unknown");
        tree.given(created("metals", null), retired("metals", null))
                .when(create("castings", "metals"))
                .thenRejected("category-retired");
        tree.given(created("castings", null))
                .when(new Move("castings", "metals"))
                .thenRejected("parent-category-unknown");
    }

    @Test
    void a_name_changes_and_a_repetition_changes_nothing() {
        tree.given(created("metals", null))
                .when(new Rename("metals", "Metals"))
                .then(new Renamed(id("metals"), "metals", "Metals", null));
        tree.given(created("metals", null)).when(new Rename("metals", "The metals")).thenNothing();
        tree.given().when(new Rename("metals", "Metals")).thenRejected("not-found");
    }

    @Test
    void a_category_moves_with_what_is_below_and_never_below_itself() {
        CategoryEvent[] chain = {created("a", null), created("b", "a"), created("c", "b")};
        tree.given(chain).when(new Move("a", "c")).thenRejected("category-cycle");
        tree.given(chain).when(new Move("a", "a")).thenRejected("category-cycle");
        tree.given(chain).when(new Move("b", null)).then(new Moved(id("b"), "b", "The b", null));
        tree.given(chain).when(new Move("b", "a")).thenNothing();
    }

    @Test
    void a_category_is_retired_after_all_that_is_below_it() {
        tree.given(created("a", null), created("b", "a"))
                .when(new Retire("a"))
                .thenRejected("category-has-children");
        tree.given(created("a", null), created("b", "a"), retired("b", "a"))
                .when(new Retire("a"))
                .then(retired("a", null));
        tree.given(created("a", null), retired("a", null)).when(new Retire("a")).thenNothing();
        tree.given(created("a", null), retired("a", null))
                .when(new Rename("a", "A"))
                .thenRejected("category-retired");
        tree.given(created("a", null), retired("a", null))
                .when(new Move("a", null))
                .thenRejected("category-retired");
    }

    @Test
    void the_tree_is_read_from_the_top_down() {
        CategoryTree decider = new CategoryTree();
        Categories all = decider.initial();
        for (CategoryEvent e : List.of(created("b", null), created("a", null), created("z", "a"))) {
            all = decider.evolve(all, e);
        }
        assertThat(all.inOrder()).extracting(Categories.Node::code).containsExactly("a", "z", "b");
        assertThat(all.path("z")).containsExactly("a", "z");
        assertThat(all.path("nowhere")).containsExactly("nowhere");
    }

    @Test
    void others_hear_of_every_change() {
        Contracts contracts = Contracts.of(Path.of("contracts"));
        Recordings log = new Recordings();
        for (CategoryEvent event :
                List.of(
                        created("a", null),
                        new Renamed(id("b"), "b", "B", "a"),
                        new Moved(id("b"), "b", "B", "a"),
                        retired("b", "a"))) {
            PublicEvent told =
                    new CategoryPublisher()
                            .publish(log.record(CategoryEvent.CATEGORY, "company", event));
            assertThat(told.key()).isEqualTo(event.id().toString());
            contracts.assertProduces(told.type(), EventCodec.JSON.valueToTree(told.data()));
        }
    }
}
