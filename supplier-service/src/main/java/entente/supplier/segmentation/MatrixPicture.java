package entente.supplier.segmentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final double NAME = 90;

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

        /** What its name takes up. */
        private Box name() {
            double left = end ? nameX - NAME : nameX;
            return new Box(left, nameY - LINE, left + NAME, nameY + LINE / 2);
        }

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
            @Nullable Label label) {

        Dot with(@Nullable Label named) {
            return new Dot(supplierId, name, quadrant, x, y, radius, share, named);
        }
    }

    /** A name beside its dot, where it begins, ends or has its middle; {@code y} its base line. */
    public record Label(String text, double x, double y, String anchor) {}

    /** How far to the left of its anchor a text begins, in shares of its width. */
    private enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double before;

        Anchor(double before) {
            this.before = before;
        }
    }

    /** Where a name could stand; {@code y} is its middle. */
    private record Spot(double x, double y, Anchor anchor) {
        Box box(double width) {
            double left = x - width * anchor.before;
            return new Box(left, y - LINE / 2, left + width, y + LINE / 2);
        }
    }

    private record Box(double left, double top, double right, double bottom) {
        static Box around(Dot dot) {
            return new Box(
                    dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius);
        }

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
    static MatrixPicture of(Collection<Position.Named> positions, double cut) {
        List<Dot> bare =
                positions.stream()
                        .sorted(
                                Comparator.comparing(Position.Named::categoryShare)
                                        .reversed()
                                        .thenComparing(Position.Named::supplierId))
                        .flatMap(position -> dot(position).stream())
                        .toList();
        List<Field> fields =
                Arrays.stream(Quadrant.values())
                        .map(quadrant -> Field.of(quadrant, right(cut), up(cut)))
                        .toList();
        List<Box> taken = new ArrayList<>(bare.stream().map(Box::around).toList());
        fields.forEach(field -> taken.add(field.name()));
        List<Dot> drawn = bare.stream().map(dot -> dot.with(label(dot, taken))).toList();
        return new MatrixPicture(fields, drawn, positions.size() - drawn.size());
    }

    private static Optional<Dot> dot(Position.Named p) {
        Double impact = p.impact().value();
        Double risk = p.risk().value();
        Quadrant quadrant = p.quadrant();
        if (impact == null || risk == null || quadrant == null) {
            return Optional.empty();
        }
        double more = (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(p.categoryShare() / 100);
        return Optional.of(
                new Dot(
                        p.supplierId(),
                        p.name(),
                        quadrant,
                        right(risk),
                        up(impact),
                        rounded(LEAST_RADIUS + more),
                        p.categoryShare(),
                        null));
    }

    /** Right of the dot, or left of it, or below or above; nowhere when all of that is taken. */
    private static @Nullable Label label(Dot dot, List<Box> taken) {
        String text =
                dot.name.length() <= LONGEST_LABEL
                        ? dot.name
                        : dot.name.substring(0, LONGEST_LABEL - 1).strip() + "…";
        double width = text.length() * LETTER;
        double gap = dot.radius + 5;
        for (Spot spot :
                List.of(
                        new Spot(dot.x + gap, dot.y, Anchor.START),
                        new Spot(dot.x - gap, dot.y, Anchor.END),
                        new Spot(dot.x, dot.y + gap + LINE / 2, Anchor.MIDDLE),
                        new Spot(dot.x, dot.y - gap - LINE / 2, Anchor.MIDDLE))) {
            Box box = spot.box(width);
            if (box.fits() && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return new Label(
                        text,
                        rounded(spot.x),
                        rounded(spot.y + LINE / 4),
                        spot.anchor.name().toLowerCase(Locale.ROOT));
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
