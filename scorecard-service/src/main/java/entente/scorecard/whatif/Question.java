package entente.scorecard.whatif;

import entente.platform.Rejected;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked to be different.
 *
 * @param template everybody is scored by it; null: each by the own
 * @param weights of criteria, by code, instead of the template's; empty: those of the template. It
 *     concerns templates with exactly these criteria
 * @param versions of metrics, by code, instead of those in the template
 */
record Question(
        @Nullable Template template,
        Map<String, BigDecimal> weights,
        Map<String, Integer> versions) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Question {
        weights = Map.copyOf(weights);
        versions = Map.copyOf(versions);
    }

    /**
     * Refuses what cannot be computed.
     *
     * @param drafted versions that may be named, though nobody activated them
     * @throws Rejected weights-not-100, weight-not-positive, criterion-unknown, metric-unknown,
     *     metric-version-unknown
     */
    void check(Catalogue known, List<MetricDefinition> drafted) {
        if (template != null && !weights.isEmpty()) {
            requireSome(Set.of(codes(template)));
        }
        if (!weights.isEmpty()) {
            BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(HUNDRED) != 0) {
                throw new Rejected(
                        "weights-not-100", "The weights add up to 100, not " + sum.toPlainString());
            }
            if (weights.values().stream().anyMatch(weight -> weight.signum() <= 0)) {
                throw new Rejected("weight-not-positive", "Every weight is above 0");
            }
        }
        versions.forEach((code, version) -> {
            if (known.newest(code).isEmpty()) {
                throw new Rejected("metric-unknown", "There is no metric " + code);
            }
            MetricKey key = new MetricKey(code, version);
            if (known.find(key).isEmpty()
                    && drafted.stream().noneMatch(each -> each.key().equals(key))) {
                throw new Rejected(
                        "metric-version-unknown", "There is no version " + version + " of " + code);
            }
        });
    }

    /**
     * Refuses weights that are for none of these templates.
     *
     * @param criteria the codes of each
     * @throws Rejected criterion-unknown
     */
    void requireSome(Set<Set<String>> criteria) {
        if (!weights.isEmpty() && !criteria.isEmpty() && !criteria.contains(weights.keySet())) {
            throw new Rejected(
                    "criterion-unknown",
                    "Weights are given for all criteria of a template; there are " + criteria);
        }
    }

    /** The assumption for who is scored by this template. */
    Assumption assumption(Template inForce, Catalogue known) {
        Template by = template == null ? inForce : template;
        Template weighed = codes(by).equals(weights.keySet()) ? weighed(by) : by;
        Map<MetricKey, MetricKey> instead = new HashMap<>();
        for (MetricDefinition metric : known.all()) {
            Integer version = versions.get(metric.code());
            if (version != null) {
                instead.put(metric.key(), new MetricKey(metric.code(), version));
            }
        }
        return new Assumption(weighed, instead);
    }

    /** Those of the drafted versions that are asked for. */
    List<MetricDefinition> named(List<MetricDefinition> drafted) {
        return drafted.stream()
                .filter(each -> Integer.valueOf(each.version()).equals(versions.get(each.code())))
                .toList();
    }

    private Template weighed(Template template) {
        List<Template.Criterion> criteria = new ArrayList<>();
        for (Template.Criterion criterion : template.criteria()) {
            criteria.add(
                    new Template.Criterion(
                            criterion.code(),
                            criterion.name(),
                            weights.getOrDefault(criterion.code(), criterion.weight()),
                            criterion.metrics(),
                            criterion.target(),
                            criterion.threshold(),
                            criterion.reward()));
        }
        return new Template(template.id(), template.version(), template.name(), criteria);
    }

    static Set<String> codes(Template template) {
        return template.criteria().stream()
                .map(Template.Criterion::code)
                .collect(Collectors.toSet());
    }
}
