package entente.scorecard;

import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Level;
import entente.scorecard.metrics.MetricDefinition.Rule;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.metrics.MetricValues;
import entente.scorecard.purchases.LineFacts;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.ChangeBook;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Gathered.Completeness;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.ScoreBook;
import entente.scorecard.scoring.Scorecard;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Standing;
import entente.scorecard.scoring.Template;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.Known;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A company of which a test says what time it is and how its suppliers score. */
public final class Company extends Clock implements Directory, ScoreBook, ChangeBook {

    private static final Template TEMPLATE = new Template("TEST", 1, "Test", List.of());

    private static final MetricDefinition METRIC =
            new MetricDefinition(
                    new MetricKey("satisfaction", 1),
                    "Satisfaction",
                    Unit.POINTS,
                    Direction.HIGHER_IS_BETTER,
                    Level.OBSERVATION,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    new Rule.Summed("satisfaction"));

    private final ZoneId zone;
    private final Map<UUID, Supplier> suppliers = new ConcurrentHashMap<>();
    private final Map<UUID, String> scores = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> merged = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> changes = new ConcurrentHashMap<>();
    private volatile Instant now;

    /** Suppliers whose scorecards cannot be computed. */
    public final Set<UUID> bad = ConcurrentHashMap.newKeySet();

    /** Periods of which nothing can be computed. */
    public final Set<Period> badPeriods = ConcurrentHashMap.newKeySet();

    /** Suppliers that have facts which are dated ahead. */
    public final Set<UUID> dated = ConcurrentHashMap.newKeySet();

    /** How often a supplier's scorecard was computed. */
    public final Map<UUID, Integer> computed = new ConcurrentHashMap<>();

    public Company(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** The morning of that day. */
    public void day(LocalDate day) {
        now = day.atTime(6, 0).atZone(zone).toInstant();
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    /** A supplier more, with this score; null: nothing was heard of it. */
    public UUID supplier(@Nullable String score) {
        UUID id = UUID.randomUUID();
        suppliers.put(id, new Supplier(id, "Supplier " + id, "DE", Set.of("castings")));
        if (score != null) {
            scores(id, score);
        }
        return id;
    }

    /** From now on it is the other one. */
    public void merge(UUID supplier, UUID into) {
        merged.put(supplier, into);
        scores.put(into, Objects.requireNonNull(scores.remove(supplier)));
        changes.merge(supplier, 1, Integer::sum);
    }

    /** It is itself again. */
    public void unmerge(UUID supplier, String score) {
        merged.remove(supplier);
        scores(supplier, score);
    }

    /** Of each supplier how often something changed. */
    public Map<UUID, Long> changes() {
        Map<UUID, Long> all = new HashMap<>();
        changes.forEach((supplier, times) -> all.put(supplier, times.longValue()));
        return all;
    }

    public void scores(UUID supplier, String score) {
        scoresSilently(supplier, score);
        changes.merge(supplier, 1, Integer::sum);
    }

    /** As by a fact that was told before and counts from today on. */
    public void scoresSilently(UUID supplier, String score) {
        scores.put(supplier, score);
    }

    @Override
    public KnownSuppliers at(@Nullable Instant asOf) {
        return Known.of(suppliers.values(), merged);
    }

    private record Count(int changes) implements Mark {}

    @Override
    public Map<UUID, Mark> marks() {
        Map<UUID, Mark> marks = new HashMap<>();
        suppliers.keySet().forEach(id -> marks.put(id, new Count(changes.getOrDefault(id, 0))));
        return marks;
    }

    @Override
    public Set<UUID> datedAfter(LocalDate day) {
        return dated;
    }

    @Override
    public List<Computed> computed(
            Collection<Supplier> asked,
            Period period,
            LocalDate effective,
            @Nullable Instant asOf,
            Assumption assumption) {
        asked.forEach(each -> computed.merge(each.id(), 1, Integer::sum));
        if (badPeriods.contains(period)
                || asked.stream().anyMatch(each -> bad.contains(each.id()))) {
            throw new IllegalArgumentException("A rate below zero");
        }
        return asked.stream().map(each -> card(each, period, effective)).toList();
    }

    private Computed card(Supplier supplier, Period period, LocalDate effective) {
        String score = scores.get(supplier.id());
        return new Computed(
                supplier,
                Set.of(),
                period,
                effective,
                null,
                TEMPLATE,
                new Scorecard(
                        score == null ? null : new BigDecimal(score),
                        score == null ? null : Standing.GOOD,
                        BigDecimal.ZERO,
                        "EUR",
                        List.of()),
                new MetricValues.Result("EUR", null, measured(score), List.of()),
                new Completeness(score == null ? 0 : 1, 0, 0),
                List.of(),
                null,
                false,
                1);
    }

    /** What is measured is the score. */
    private static Map<MetricKey, MetricValue> measured(@Nullable String score) {
        if (score == null) {
            return Map.of();
        }
        BigDecimal value = new BigDecimal(score);
        return Map.of(
                METRIC.key(),
                new MetricValue(METRIC, value, value, BigDecimal.ONE, 1, new TreeMap<>()));
    }

    /** It knows no fact by itself. */
    @Override
    public boolean hasFact(UUID supplier, Period period, Snapshot published, String factId) {
        return false;
    }

    @Override
    public @Nullable LineFacts line(UUID supplier, UUID factId) {
        throw new AssertionError("No line is asked for");
    }

    @Override
    public Snapshot adjusted(
            Supplier supplier,
            Period period,
            Snapshot published,
            List<UUID> adjustments,
            Template by) {
        throw new AssertionError("Nothing is adjusted");
    }

    @Override
    public Computed again(Computed computed, Assumption assumption) {
        throw new AssertionError("Nothing is assumed");
    }

    @Override
    public Map<UUID, UUID> owners(Set<UUID> events, @Nullable Instant asOf) {
        throw new AssertionError("No owner is asked for");
    }

    @Override
    public Catalogue metrics(@Nullable Instant asOf) {
        throw new AssertionError("No metric is asked for");
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new AssertionError("There is one zone");
    }
}
