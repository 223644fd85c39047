package entente.supplier.segmentation;

import entente.supplier.spend.SpendBook.Spent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The positions of one category, ordered by supplier, in the bytes that are stored: a tenth of what
 * they take as objects, so that millions of them can be held and read without asking PostgreSQL.
 */
final class CategoryPositions {

    /** So many fill half a page of PostgreSQL; with another number all are to be made again. */
    static final int IN_BLOCK = 56;

    /** Beside its bytes a position takes its place, and one in each order. */
    private static final int BESIDE = Integer.BYTES + 2 * Long.BYTES;

    /** By which axis positions are ordered, highest first. */
    enum Order {
        PROFIT_IMPACT,
        SUPPLY_RISK
    }

    /**
     * The place of a position in an order.
     *
     * @param value −1 for one without a value
     */
    record Place(double value, UUID supplierId) {
        static Place of(Order order, Position position) {
            Double value =
                    switch (order) {
                        case PROFIT_IMPACT -> position.impact().value();
                        case SUPPLY_RISK -> position.risk().value();
                    };
            return new Place(value == null ? -1 : value, position.supplierId());
        }
    }

    private final String category;
    private final int modelVersion;
    private final List<byte[]> blocks;
    private final int[] begins;
    private final Map<Order, long[]> orders = new EnumMap<>(Order.class);

    /**
     * @param blocks as {@link PositionBytes} makes them, all but the last one full
     */
    CategoryPositions(String category, int modelVersion, List<byte[]> blocks) {
        this.category = category;
        this.modelVersion = modelVersion;
        this.blocks = List.copyOf(blocks);
        int[] found = new int[blocks.size() * IN_BLOCK];
        int size = 0;
        for (byte[] block : blocks) {
            for (int at = 0; at < block.length; at = PositionBytes.next(block, at)) {
                found[size++] = at;
            }
        }
        this.begins = Arrays.copyOf(found, size);
    }

    /**
     * @param positions ordered by supplier
     */
    static CategoryPositions of(String category, int modelVersion, List<Position> positions) {
        List<byte[]> blocks = new ArrayList<>();
        for (int from = 0; from < positions.size(); from += IN_BLOCK) {
            blocks.add(
                    PositionBytes.of(
                            positions.subList(from, Math.min(from + IN_BLOCK, positions.size()))));
        }
        return new CategoryPositions(category, modelVersion, blocks);
    }

    int size() {
        return begins.length;
    }

    int modelVersion() {
        return modelVersion;
    }

    List<byte[]> blocks() {
        return blocks;
    }

    /** Whether the same positions are in it, by whatever version of the model. */
    boolean isSame(CategoryPositions other) {
        return Arrays.deepEquals(blocks.toArray(), other.blocks.toArray());
    }

    /** How many bytes of memory it takes. */
    long weight() {
        return blocks.stream().mapToLong(b -> b.length).sum() + (long) size() * BESIDE;
    }

    private byte[] block(int i) {
        return blocks.get(i / IN_BLOCK);
    }

    UUID supplier(int i) {
        return PositionBytes.supplier(block(i), begins[i]);
    }

    @Nullable Quadrant quadrant(int i) {
        return PositionBytes.quadrant(block(i), begins[i]);
    }

    Position get(int i) {
        return PositionBytes.position(category, modelVersion, block(i), begins[i]);
    }

    @Nullable Position find(UUID supplier) {
        int i = search(supplier);
        return i < 0 ? null : get(i);
    }

    /** Its index; below zero when it is not there: −1 − the index of the first one after it. */
    private int search(UUID supplier) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = Position.BY_SUPPLIER.compare(supplier(middle), supplier);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    /** How many stand in each quadrant; those that nobody is in are 0. */
    Map<Quadrant, Long> counts() {
        Map<Quadrant, Long> counts = new EnumMap<>(Quadrant.class);
        for (Quadrant quadrant : Quadrant.values()) {
            counts.put(quadrant, 0L);
        }
        for (int i = 0; i < size(); i++) {
            Quadrant quadrant = quadrant(i);
            if (quadrant != null) {
                counts.merge(quadrant, 1L, Long::sum);
            }
        }
        return counts;
    }

    /** What was spent in the category with those who stand in it. */
    List<Spent> spend() {
        List<Spent> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.addAll(get(i).spend());
        }
        return all;
    }

    /** Highest first, from behind that place on. */
    List<Position> page(
            Order order, @Nullable Quadrant quadrant, @Nullable Place after, int limit) {
        long[] inOrder = inOrder(order);
        List<Position> page = new ArrayList<>(Math.min(limit, size()));
        for (int at = after == null ? 0 : behind(inOrder, after);
                at < inOrder.length && page.size() < limit;
                at++) {
            int i = (int) inOrder[at];
            if (quadrant == null || quadrant == quadrant(i)) {
                page.add(get(i));
            }
        }
        return page;
    }

    private int behind(long[] inOrder, Place after) {
        int found = search(after.supplierId);
        int next = found < 0 ? -1 - found : found + 1;
        int height = after.value < 0 ? -1 : (int) Math.round(Math.min(1, after.value) * 1e6);
        int at = Arrays.binarySearch(inOrder, key(height, next));
        return at < 0 ? -1 - at : at;
    }

    /** Made when it is first asked for. */
    private synchronized long[] inOrder(Order order) {
        return orders.computeIfAbsent(order, this::sorted);
    }

    private long[] sorted(Order order) {
        long[] keys = new long[size()];
        for (int i = 0; i < keys.length; i++) {
            byte[] block = block(i);
            int height =
                    switch (order) {
                        case PROFIT_IMPACT -> PositionBytes.impact(block, begins[i]);
                        case SUPPLY_RISK -> PositionBytes.risk(block, begins[i]);
                    };
            keys[i] = key(height, i);
        }
        Arrays.sort(keys);
        return keys;
    }

    /** Sorts the highest first, and those of one height by supplier. */
    private static long key(int height, int index) {
        return (long) -height << Integer.SIZE | index;
    }

    /** Those that stand in another quadrant than before, or somewhere for the first time. */
    List<Position> movedSince(CategoryPositions before) {
        return movedFrom(before).stream().filter(p -> p.quadrant() != null).toList();
    }

    /** Those whose quadrant is not the one that they had, be it none. */
    List<Position> movedFrom(CategoryPositions before) {
        List<Position> moved = new ArrayList<>();
        int there = 0;
        for (int i = 0; i < size(); i++) {
            UUID supplier = supplier(i);
            while (there < before.size()
                    && Position.BY_SUPPLIER.compare(before.supplier(there), supplier) < 0) {
                there++;
            }
            boolean known = there < before.size() && before.supplier(there).equals(supplier);
            if (quadrant(i) != (known ? before.quadrant(there) : null)) {
                moved.add(get(i));
            }
        }
        return moved;
    }
}
