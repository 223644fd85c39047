package entente.scorecard.definitions;

import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.whatif.Impact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A metric in all its versions, the oldest first. */
public record MetricBody(String code, List<VersionBody> versions) {

    /**
     * A version.
     *
     * @param active whether it is measured, so that templates may name it
     * @param draftedBy null for one that comes with the service
     * @param impact what it would have changed when that was last looked at
     */
    public record VersionBody(
            DefinitionBody definition,
            boolean active,
            @Nullable String draftedBy,
            @Nullable Impact impact) {}

    /**
     * What a metric is.
     *
     * @param level what one fact of it is
     * @param denominator empty for a plain sum
     * @param dateRule which day decides to which period a fact belongs
     * @param tolerance what still counts as good; empty when there is none
     * @param source where the facts come from, and who defined it so
     */
    public record DefinitionBody(
            String code,
            int version,
            String name,
            String unit,
            String direction,
            String level,
            String numerator,
            String denominator,
            String dateRule,
            String tolerance,
            String formula,
            String source) {

        static DefinitionBody of(MetricDefinition metric) {
            return new DefinitionBody(
                    metric.code(),
                    metric.version(),
                    metric.name(),
                    metric.unit().name(),
                    metric.direction().name(),
                    metric.level().name(),
                    metric.numerator(),
                    metric.denominator(),
                    metric.dateRule(),
                    metric.tolerance(),
                    metric.formula(),
                    metric.source());
        }
    }

    @Nullable VersionBody find(int version) {
        return versions.stream()
                .filter(each -> each.definition().version() == version)
                .findFirst()
                .orElse(null);
    }
}
