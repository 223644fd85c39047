package entente.supplier.segmentation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where suppliers stand, for whoever decides on it. */
public interface PositionBook {

    /** Which position of the log the positions reflect at least. */
    long reached();

    /**
     * The positions of a category in a quadrant, as computed last.
     *
     * @param known what is said of the suppliers, such as whether they are active, reflects this
     *     position of the log at least
     */
    List<Position.Named> in(String category, Quadrant quadrant, long known);

    /** Where a supplier stands in a category; null: nowhere. */
    Position.@Nullable Named find(String category, UUID supplier);

    /** The categories in which anybody stands, in order. */
    List<String> categories();
}
