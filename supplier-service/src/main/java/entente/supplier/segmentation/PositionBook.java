package entente.supplier.segmentation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where suppliers stand, for whoever decides on it. */
public interface PositionBook {

    /** The positions of a category in a quadrant, as computed last. */
    List<Position.Named> in(String category, Quadrant quadrant);

    /** Where a supplier stands in a category; null: nowhere. */
    Position.@Nullable Named find(String category, UUID supplier);

    /** The categories in which anybody stands, in order. */
    List<String> categories();
}
