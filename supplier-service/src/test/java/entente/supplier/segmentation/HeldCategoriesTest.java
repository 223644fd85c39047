package entente.supplier.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import entente.supplier.segmentation.HeldCategories.Read;
import entente.supplier.segmentation.SegmentationModel.Height;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeldCategoriesTest {

    private static final String HERE = "7/1/5/16384";
    private static final String RESTORED = "8/1/5/16384";
    private static final long ONE = positions("castings", 1).weight();

    private final List<String> read = new ArrayList<>();

    private static CategoryPositions positions(String category, int count) {
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Height none = new Height(null, 0);
            positions.add(
                    new Position(category, new UUID(0, i), List.of(), 0, 0, none, none, null, 1));
        }
        return CategoryPositions.of(category, 1, positions);
    }

    @Test
    void a_category_is_read_once_in_each_version() {
        HeldCategories held =
                new HeldCategories(
                        10 * ONE,
                        category -> {
                            read.add(category);
                            return new Read(HERE, read.size(), positions(category, read.size()));
                        });
        assertThat(held.of("castings", HERE, 1).size()).isEqualTo(1);
        assertThat(held.of("castings", HERE, 1).size()).isEqualTo(1);
        assertThat(held.of("castings", HERE, 2).size()).isEqualTo(2);
        assertThat(held.of("castings", HERE, 1).size()).isEqualTo(2);
        assertThat(read).containsExactly("castings", "castings");
        assertThat(held.weight()).isEqualTo(2 * ONE);
    }

    @Test
    void what_was_just_written_is_not_read() {
        HeldCategories held =
                new HeldCategories(
                        10 * ONE,
                        category -> {
                            read.add(category);
                            return new Read(HERE, 2, positions(category, 2));
                        });
        held.keep("castings", new Read(HERE, 1, positions("castings", 1)));
        assertThat(held.of("castings", HERE, 1).size()).isEqualTo(1);
        assertThat(read).isEmpty();
        assertThat(held.of("castings", HERE, 2).size()).isEqualTo(2);
        held.keep("castings", new Read(HERE, 1, positions("castings", 1)));
        assertThat(held.of("castings", HERE, 1).size()).isEqualTo(2);
        assertThat(read).containsExactly("castings");
        assertThat(held.weight()).isEqualTo(2 * ONE);
    }

    @Test
    void who_was_not_asked_for_longest_makes_room() {
        HeldCategories held =
                new HeldCategories(
                        2 * ONE,
                        category -> {
                            read.add(category);
                            return new Read(HERE, 1, positions(category, 1));
                        });
        for (String category : List.of("bolts", "castings", "bolts", "nuts", "bolts", "castings")) {
            held.of(category, HERE, 1);
        }
        assertThat(read).containsExactly("bolts", "castings", "nuts", "castings");
        assertThat(held.weight()).isEqualTo(2 * ONE);
    }

    /** Others make it go while it is read: what it never added is not taken away. */
    @Test
    void who_makes_room_while_it_is_read_leaves_the_weight_as_it_was() {
        HeldCategories[] held = new HeldCategories[1];
        held[0] =
                new HeldCategories(
                        2 * ONE,
                        category -> {
                            if (category.equals("castings")) {
                                held[0].of("bolts", HERE, 1);
                            }
                            return new Read(
                                    HERE, 1, positions(category, category.equals("bolts") ? 3 : 1));
                        });
        held[0].of("castings", HERE, 1);
        assertThat(held[0].weight()).isEqualTo(3 * ONE);
        held[0].of("nuts", HERE, 1);
        assertThat(held[0].weight()).isEqualTo(ONE);
    }

    @Test
    void a_restored_database_is_read_again_though_its_versions_are_smaller() {
        List<String> homes = new ArrayList<>(List.of(HERE));
        HeldCategories held =
                new HeldCategories(
                        10 * ONE,
                        category ->
                                new Read(
                                        homes.getLast(),
                                        homes.size() == 1 ? 7 : 3,
                                        positions(category, homes.size())));
        assertThat(held.of("bolts", HERE, 7).size()).isEqualTo(1);
        assertThat(held.of("castings", HERE, 7).size()).isEqualTo(1);
        homes.add(RESTORED);
        assertThat(held.of("castings", RESTORED, 3).size()).isEqualTo(2);
        assertThat(held.weight()).as("bolts are forgotten, too").isEqualTo(2 * ONE);
    }

    @Test
    void what_was_read_elsewhere_than_asked_is_not_kept_for_later() {
        List<String> homes = new ArrayList<>(List.of(RESTORED, HERE));
        HeldCategories held =
                new HeldCategories(
                        10 * ONE,
                        category -> new Read(homes.removeFirst(), 7, positions(category, 1)));
        held.of("castings", HERE, 7);
        held.of("castings", HERE, 7);
        held.of("castings", HERE, 7);
        assertThat(homes).isEmpty();
    }
}
