package entente.supplier.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of a category as a drawing: supply risk to the right, profit impact upwards, a dot per
 * supplier as large as its share of the category's spend. Coordinates are those of an SVG with
 * {@code 0 0 WIDTH HEIGHT} as its view.
 *
 * @param fields the four quadrants
 * @param dots large ones first, so that small ones lie above them
 * @param undrawn how many have no value on an axis, and so no place
 */
public record MatrixPicture(List<Field> fields, List<Dot> dots, int undrawn) {

    /** Of the view. */
    public static final int WIDTH = 960;

    public static final int HEIGHT = 520;

    /** The field inside its frame. */
    public static final int LEFT = 48;

    public static final int TOP = 12;
    public static final int RIGHT = WIDTH - 12;
    public static final int BOTTOM = HEIGHT - 44;

    private static final double LEAST_RADIUS = 5;
    private static final double MOST_RADIUS = 24;
    private static final int LONGEST_LABEL = 26;
    private static final double LETTER = 7.2;
    private static final double LINE = 16;
    private static final double CORNER = 12;

    public MatrixPicture {
        fields = List.copyOf(fields);
        dots = List.copyOf(dots);
    }

    /**
     * Where a quadrant lies; its name stands in the outer corner, so {@code end} is on the right.
     */
    public record Field(
            Quadrant quadrant,
            double x,
            double y,
            double width,
            double height,
            double nameX,
            double nameY,
            boolean end) {

        static Field of(Quadrant quadrant, double cutX, double cutY) {
            boolean right = quadrant == Quadrant.STRATEGIC || quadrant == Quadrant.BOTTLENECK;
            boolean upper = quadrant == Quadrant.STRATEGIC || quadrant == Quadrant.LEVERAGE;
            double x = right ? cutX : LEFT;
            double y = upper ? TOP : cutY;
            return new Field(
                    quadrant,
                    x,
                    y,
                    rounded(right ? RIGHT - cutX : cutX - LEFT),
                    rounded(upper ? cutY - TOP : BOTTOM - cutY),
                    right ? RIGHT - CORNER : LEFT + CORNER,
                    upper ? TOP + 2 * CORNER : BOTTOM - CORNER,
                    right);
        }
    }

    /** A supplier; the label is null where another one is in its way. */
    public record Dot(
            UUID supplierId,
            String name,
            Quadrant quadrant,
            double x,
            double y,
            double radius,
            double share,
            @Nullable Label label) {}

    /** A name beside its dot; {@code y} is its base line. */
    public record Label(String text, double x, double y) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }

        boolean fits() {
            return left >= LEFT && right <= RIGHT && top >= TOP && bottom <= BOTTOM;
        }
    }

    /**
     * Draws.
     *
     * @param cut of the model, 0 to 1
     */
    static MatrixPicture of(Collection<Position> positions, double cut) {
        List<Dot> drawn = new ArrayList<>();
        List<Box> taken = new ArrayList<>();
        positions.stream()
                .sorted(
                        Comparator.comparing(Position::categoryShare)
                                .reversed()
                                .thenComparing(Position::supplierId))
                .forEach(p -> {
                    Double impact = p.impact().value();
                    Double risk = p.risk().value();
                    Quadrant quadrant = p.quadrant();
                    if (impact != null && risk != null && quadrant != null) {
                        drawn.add(dot(p, quadrant, right(risk), up(impact), taken));
                    }
                });
        return new MatrixPicture(
                Arrays.stream(Quadrant.values())
                        .map(quadrant -> Field.of(quadrant, right(cut), up(cut)))
                        .toList(),
                drawn,
                positions.size() - drawn.size());
    }

    private static Dot dot(Position p, Quadrant quadrant, double x, double y, List<Box> taken) {
        double radius =
                rounded(
                        LEAST_RADIUS
                                + (MOST_RADIUS - LEAST_RADIUS)
                                        * Math.sqrt(p.categoryShare() / 100));
        return new Dot(
                p.supplierId(),
                p.name(),
                quadrant,
                x,
                y,
                radius,
                p.categoryShare(),
                label(p.name(), x, y, radius, taken));
    }

    /** Right of the dot, or left of it, or below or above; nowhere when all of that is taken. */
    private static @Nullable Label label(
            String name, double x, double y, double radius, List<Box> taken) {
        String text =
                name.length() <= LONGEST_LABEL
                        ? name
                        : name.substring(0, LONGEST_LABEL - 1).strip() + "…";
        double width = text.length() * LETTER;
        double gap = radius + 5;
        for (double[] corner :
                new double[][] {
                    {x + gap, y - LINE / 2},
                    {x - gap - width, y - LINE / 2},
                    {x - width / 2, y + gap},
                    {x - width / 2, y - gap - LINE}
                }) {
            Box box = new Box(corner[0], corner[1], corner[0] + width, corner[1] + LINE);
            if (box.fits() && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return new Label(text, rounded(corner[0]), rounded(corner[1] + LINE * 0.75));
            }
        }
        return null;
    }

    private static double right(double value) {
        return rounded(LEFT + (RIGHT - LEFT) * value);
    }

    private static double up(double value) {
        return rounded(BOTTOM - (BOTTOM - TOP) * value);
    }

    private static double rounded(double coordinate) {
        return Math.round(coordinate * 10) / 10.0;
    }
}
