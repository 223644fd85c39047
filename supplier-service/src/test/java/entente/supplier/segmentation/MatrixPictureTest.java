package entente.supplier.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.segmentation.MatrixPicture.Dot;
import entente.supplier.segmentation.MatrixPicture.Field;
import entente.supplier.segmentation.MatrixPicture.Label;
import entente.supplier.segmentation.SegmentationModel.Height;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatrixPictureTest {

    private static Position.Named at(
            int number,
            @Nullable Double risk,
            @Nullable Double impact,
            @Nullable Quadrant quadrant,
            double share) {
        return new Position.Named(
                new Position(
                        "castings",
                        new UUID(0, number),
                        List.of(),
                        share,
                        share,
                        new Height(impact, 1),
                        new Height(risk, 1),
                        quadrant,
                        1),
                "Supplier " + number,
                SupplierStatus.ACTIVE);
    }

    private static Field field(MatrixPicture picture, Quadrant quadrant) {
        return picture.fields().stream()
                .filter(f -> f.quadrant() == quadrant)
                .findAny()
                .orElseThrow();
    }

    private static boolean within(Field field, Dot dot) {
        return dot.x() >= field.x()
                && dot.x() <= field.x() + field.width()
                && dot.y() >= field.y()
                && dot.y() <= field.y() + field.height();
    }

    @Test
    void every_dot_lies_in_the_field_of_its_quadrant_wherever_the_cut_is() {
        List<Position.Named> all =
                List.of(
                        at(1, 0.9, 0.8, Quadrant.STRATEGIC, 40),
                        at(2, 0.1, 0.8, Quadrant.LEVERAGE, 30),
                        at(3, 0.9, 0.2, Quadrant.BOTTLENECK, 20),
                        at(4, 0.1, 0.2, Quadrant.NON_CRITICAL, 10));
        for (double cut : new double[] {0.3, 0.5, 0.75}) {
            MatrixPicture picture = MatrixPicture.of(all, cut);
            assertThat(picture.dots()).hasSize(4);
            assertThat(picture.dots()).allMatch(dot -> within(field(picture, dot.quadrant()), dot));
        }
    }

    @Test
    void risk_grows_to_the_right_impact_upwards_and_a_large_share_is_a_large_dot() {
        MatrixPicture picture =
                MatrixPicture.of(
                        List.of(
                                at(1, 0.0, 0.0, Quadrant.NON_CRITICAL, 0),
                                at(2, 1.0, 1.0, Quadrant.STRATEGIC, 100)),
                        0.5);
        Dot large = picture.dots().getFirst();
        Dot small = picture.dots().getLast();
        assertThat(large.x()).isEqualTo(MatrixPicture.RIGHT).isGreaterThan(small.x());
        assertThat(large.y()).isEqualTo(MatrixPicture.TOP).isLessThan(small.y());
        assertThat(large.radius()).isGreaterThan(small.radius()).isEqualTo(24);
        assertThat(small.radius()).isEqualTo(5);
    }

    @Test
    void names_never_lie_on_each_other_and_stay_inside() {
        MatrixPicture picture =
                MatrixPicture.of(
                        IntStream.range(0, 60)
                                .mapToObj(i ->
                                        at(
                                                i,
                                                0.5 + i % 8 / 16.0,
                                                0.5 + i % 6 / 12.0,
                                                Quadrant.STRATEGIC,
                                                1))
                                .toList(),
                        0.5);
        List<Label> labels =
                picture.dots().stream().map(Dot::label).filter(Objects::nonNull).toList();
        assertThat(labels).as("some have room, not all").hasSizeBetween(10, 59);
        for (Label one : labels) {
            assertThat(left(one)).isGreaterThanOrEqualTo(MatrixPicture.LEFT - 0.1);
            assertThat(right(one)).isLessThanOrEqualTo(MatrixPicture.RIGHT + 0.1);
            assertThat(picture.dots())
                    .as("nor on a dot")
                    .noneMatch(dot ->
                            dot.x() > left(one)
                                    && dot.x() < right(one)
                                    && Math.abs(dot.y() - one.y() + 4) < 8);
            assertThat(labels)
                    .filteredOn(other -> !other.equals(one))
                    .noneMatch(other ->
                            Math.abs(other.y() - one.y()) < 15.8
                                    && left(other) < right(one) - 0.1
                                    && left(one) < right(other) - 0.1);
        }
    }

    private static double left(Label label) {
        double width = label.text().length() * 7.2;
        return switch (label.anchor()) {
            case "start" -> label.x();
            case "middle" -> label.x() - width / 2;
            case "end" -> label.x() - width;
            default -> throw new AssertionError(label.anchor());
        };
    }

    private static double right(Label label) {
        return left(label) + label.text().length() * 7.2;
    }

    @Test
    void who_has_no_value_on_an_axis_is_counted_and_not_drawn() {
        MatrixPicture picture =
                MatrixPicture.of(
                        List.of(
                                at(1, null, 0.8, null, 50),
                                at(2, 0.9, 0.8, Quadrant.STRATEGIC, 50)),
                        0.5);
        assertThat(picture.undrawn()).isOne();
        assertThat(picture.dots()).extracting(Dot::name).containsExactly("Supplier 2");
    }

    @Test
    void an_empty_category_has_four_fields_and_no_dot() {
        MatrixPicture picture = MatrixPicture.of(List.of(), 0.5);
        assertThat(picture.fields()).extracting(Field::quadrant).containsExactly(Quadrant.values());
        assertThat(picture.dots()).isEmpty();
    }
}
