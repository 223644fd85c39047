package entente.scorecard.scoring;

import entente.scorecard.metrics.Metric;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a scorecard weighs: criteria whose weights add up to exactly 100, each of weighted metrics
 * with points. A change is a new version.
 */
public record Template(String id, int version, String name, List<Criterion> criteria) {

    /** One heading of a scorecard. */
    public record Criterion(String code, String name, BigDecimal weight, List<MeasuredBy> metrics) {

        public Criterion {
            metrics = List.copyOf(metrics);
            require(!code.isBlank(), "A criterion has a code");
            require(weight.signum() > 0, "The weight of " + code + " is above 0");
            require(!metrics.isEmpty(), code + " has at least one metric");
            distinct(metrics.stream().map(MeasuredBy::metric).toList(), "metric in " + code);
        }
    }

    /**
     * A metric within a criterion.
     *
     * @param metric its code
     * @param version of its definition
     * @param weight relative to the criterion's other metrics
     */
    public record MeasuredBy(String metric, int version, BigDecimal weight, Points points) {

        public MeasuredBy {
            Metric definition =
                    Metric.ofCode(metric)
                            .orElseThrow(() -> new IllegalArgumentException("No metric " + metric));
            require(definition.version() == version, metric + " has no version " + version);
            require(weight.signum() > 0, "The weight of " + metric + " is above 0");
        }

        Metric definition() {
            return Metric.ofCode(metric).orElseThrow();
        }
    }

    public Template {
        criteria = List.copyOf(criteria);
        require(version > 0, "Versions count from 1");
        require(!criteria.isEmpty(), "A template has at least one criterion");
        distinct(criteria.stream().map(Criterion::code).toList(), "criterion");
        BigDecimal sum =
                criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        require(
                sum.compareTo(Points.HUNDRED) == 0,
                "The weights add up to 100, not " + sum.toPlainString());
    }

    private static void distinct(List<String> codes, String what) {
        Set<String> seen = new HashSet<>();
        codes.forEach(code -> require(seen.add(code), "Only one " + what + " is called " + code));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
