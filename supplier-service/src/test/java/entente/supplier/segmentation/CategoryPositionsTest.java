package entente.supplier.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import entente.supplier.segmentation.CategoryPositions.Order;
import entente.supplier.segmentation.CategoryPositions.Place;
import entente.supplier.segmentation.SegmentationModel.Height;
import entente.supplier.spend.SpendBook.Spent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategoryPositionsTest {

    private static final int MANY = 3 * CategoryPositions.IN_BLOCK + 7;

    private final Random random = new Random(4);

    /** Some of them equally high, some without a value, all over the range of ids. */
    private List<Position> some(int count) {
        List<Position> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(
                    position(
                            new UUID(random.nextLong(), random.nextLong()),
                            random.nextInt(10) == 0 ? null : random.nextInt(6) / 5.0,
                            random.nextInt(10) == 0 ? null : random.nextInt(1_000_001) / 1e6));
        }
        some.sort(Comparator.comparing(Position::supplierId, Position.BY_SUPPLIER));
        return some;
    }

    private static Position position(
            UUID supplier, @Nullable Double impact, @Nullable Double risk) {
        return new Position(
                "castings",
                supplier,
                List.of(
                        new Spent(supplier, "castings", "EUR", new BigDecimal("12.50"), 3),
                        new Spent(
                                supplier,
                                "castings",
                                "USD",
                                new BigDecimal("98765432109876543.125"),
                                4_000_000_000L)),
                0.000001,
                99.999999,
                new Height(impact, 0.35),
                new Height(risk, 1),
                impact == null || risk == null ? null : Quadrant.of(impact >= 0.5, risk >= 0.5),
                7);
    }

    private static CategoryPositions stored(List<Position> positions) {
        return new CategoryPositions(
                "castings", 7, CategoryPositions.of("castings", 7, positions).blocks());
    }

    @Test
    void what_is_stored_is_what_was_computed() {
        List<Position> some = some(MANY);
        CategoryPositions stored = stored(some);
        assertThat(stored.size()).isEqualTo(MANY);
        for (int i = 0; i < MANY; i++) {
            assertThat(stored.get(i)).isEqualTo(some.get(i));
            assertThat(stored.find(some.get(i).supplierId())).isEqualTo(some.get(i));
        }
        assertThat(stored.find(UUID.fromString("00000000-0000-0000-8000-000000000000"))).isNull();
        assertThat(stored.spend()).hasSize(2 * MANY);
        assertThat(stored(List.of()).page(Order.PROFIT_IMPACT, null, null, 10)).isEmpty();
    }

    /** More than there are currencies in the world, in case somebody sends codes of their own. */
    @Test
    void spend_in_whatever_number_of_currencies_is_stored() {
        for (int many : new int[] {127, 128, 255, 256, 700}) {
            UUID supplier = new UUID(0, many);
            List<Spent> spend = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                spend.add(new Spent(supplier, "castings", "C" + i, new BigDecimal(i), i));
            }
            Height height = new Height(0.5, 1);
            Position rich =
                    new Position(
                            "castings",
                            supplier,
                            spend,
                            1,
                            1,
                            height,
                            height,
                            Quadrant.STRATEGIC,
                            7);
            Position next = position(new UUID(1, 0), 0.2, 0.4);
            CategoryPositions stored = stored(List.of(rich, next));
            assertThat(stored.get(0)).isEqualTo(rich);
            assertThat(stored.get(1)).isEqualTo(next);
        }
    }

    @Test
    void ids_are_ordered_as_postgresql_orders_them() {
        UUID low = UUID.fromString("7fffffff-0000-0000-0000-000000000000");
        UUID high = UUID.fromString("80000000-0000-0000-0000-000000000000");
        assertThat(Position.BY_SUPPLIER.compare(low, high)).isNegative();
        assertThat(Position.BY_SUPPLIER.compare(high, new UUID(high.getMostSignificantBits(), -1)))
                .isNegative();
    }

    @Test
    void pages_show_every_position_once_highest_first() {
        List<Position> some = some(MANY);
        for (Order order : Order.values()) {
            for (Quadrant quadrant : new @Nullable Quadrant[] {null, Quadrant.LEVERAGE}) {
                List<Position> expected =
                        some.stream()
                                .filter(p -> quadrant == null || p.quadrant() == quadrant)
                                .sorted(
                                        Comparator.comparing(
                                                        (Position p) -> -Place.of(order, p).value())
                                                .thenComparing(
                                                        Position::supplierId, Position.BY_SUPPLIER))
                                .toList();
                assertThat(paged(stored(some), order, quadrant)).isEqualTo(expected);
            }
        }
    }

    private static List<Position> paged(
            CategoryPositions positions, Order order, @Nullable Quadrant quadrant) {
        List<Position> all = new ArrayList<>();
        Place after = null;
        while (true) {
            List<Position> page = positions.page(order, quadrant, after, 10);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            after = Place.of(order, page.getLast());
        }
    }

    @Test
    void a_page_goes_on_behind_a_position_that_is_no_longer_there() {
        List<Position> some = some(MANY);
        List<Position> page = stored(some).page(Order.SUPPLY_RISK, null, null, 11);
        List<Position> fewer = new ArrayList<>(some);
        fewer.remove(page.get(9));
        assertThat(
                        stored(fewer)
                                .page(
                                        Order.SUPPLY_RISK,
                                        null,
                                        Place.of(Order.SUPPLY_RISK, page.get(9)),
                                        1))
                .containsExactly(page.get(10));
    }

    @Test
    void who_moved_is_who_stands_elsewhere_than_before_or_came() {
        UUID stays = new UUID(0, 1);
        UUID moves = new UUID(0, 2);
        UUID leaves = new UUID(0, 3);
        UUID comes = new UUID(-1, 4);
        CategoryPositions before =
                stored(
                        List.of(
                                position(stays, 0.9, 0.9),
                                position(moves, 0.9, 0.9),
                                position(leaves, 0.9, 0.9)));
        CategoryPositions after =
                stored(
                        List.of(
                                position(stays, 0.6, 0.6),
                                position(moves, 0.1, 0.9),
                                position(comes, 0.1, 0.1)));
        assertThat(after.movedSince(before))
                .extracting(Position::supplierId)
                .containsExactly(moves, comes);
        CategoryPositions nowhere = stored(List.of(position(stays, null, 0.9)));
        assertThat(nowhere.movedSince(before)).isEmpty();
        assertThat(nowhere.movedFrom(before)).extracting(Position::quadrant).containsOnlyNulls();
    }
}
