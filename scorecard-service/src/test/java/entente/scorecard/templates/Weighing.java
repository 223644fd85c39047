package entente.scorecard.templates;

import entente.scorecard.scoring.Points;
import entente.scorecard.scoring.Template;
import java.math.BigDecimal;
import java.util.List;

/** Templates for tests. */
final class Weighing {

    private Weighing() {}

    /** Delivery and quality, in points of 100. */
    static Template template(String id, int version, String delivery, String quality) {
        return new Template(
                id,
                version,
                "Test",
                List.of(
                        criterion("delivery", delivery, "otif", ramp("80", "98")),
                        criterion("quality", quality, "ppm", ramp("10000", "0"))));
    }

    static Template.Criterion criterion(String code, String weight, String metric, Points points) {
        return new Template.Criterion(
                code,
                code,
                new BigDecimal(weight),
                List.of(new Template.MeasuredBy(metric, 1, BigDecimal.ONE, points)));
    }

    static Points ramp(String zeroAt, String fullAt) {
        return new Points.Ramp(new BigDecimal(zeroAt), new BigDecimal(fullAt));
    }

    /** Bands that give 0, 50, … points from edge to edge. */
    static Points bands(String... edges) {
        List<Points.Bands.Band> bands = new java.util.ArrayList<>();
        for (int i = 0; i < edges.length; i += 2) {
            bands.add(
                    new Points.Bands.Band(
                            new BigDecimal(edges[i]),
                            new BigDecimal(edges[i + 1]),
                            BigDecimal.valueOf(i * 25L)));
        }
        return new Points.Bands(bands);
    }
}
