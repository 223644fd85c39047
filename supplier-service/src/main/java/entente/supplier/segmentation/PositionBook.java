package entente.supplier.segmentation;

import java.util.List;

/** Where suppliers stand, for whoever decides on it. */
public interface PositionBook {

    /** The positions of a category in a quadrant, as computed last. */
    List<Position> in(String category, Quadrant quadrant);
}
