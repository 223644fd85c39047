package entente.scorecard.forecasts;

import entente.scorecard.forecasts.Demand.Made;
import entente.scorecard.metrics.Observation;
import entente.scorecard.purchases.Fingerprint;
import entente.scorecard.purchases.Units;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a supplier answers forecasts and keeps to its answers, as facts that metrics are made of. */
final class CommitMeasures {

    static final String TIME = "commit-time";
    static final String ON_TIME = "commits-on-time";
    static final String COVERAGE = "commit-coverage";
    static final String ACCURACY = "commit-accuracy";

    /** Of the metric's definition, version 1; when exceptions are raised is a setting. */
    static final int DAYS_TO_ANSWER = 7;

    private static final Comparator<Asked> BY_END =
            Comparator.comparing((Asked asked) -> asked.bucket().to())
                    .thenComparing(asked -> asked.bucket().from())
                    .thenComparing(Asked::place)
                    .thenComparing(Asked::askedOn);

    private final UUID supplier;
    private final Function<ForecastEvent, Instant> recordedAt;
    private final List<Observation> observed = new ArrayList<>();

    private CommitMeasures(UUID supplier, Function<ForecastEvent, Instant> recordedAt) {
        this.supplier = supplier;
        this.recordedAt = recordedAt;
    }

    /**
     * The observations of one item, of all days.
     *
     * @param recordedAt when each event was
     */
    static List<Observation> of(
            UUID supplier, Demand demand, Function<ForecastEvent, Instant> recordedAt) {
        CommitMeasures measures = new CommitMeasures(supplier, recordedAt);
        Map<Made, BigDecimal> left = new HashMap<>();
        demand.made().forEach(made -> left.put(made, made.bucket().quantity()));
        demand.asked().stream()
                .filter(Asked::wantsAnswer)
                .sorted(BY_END)
                .forEach(asked -> {
                    measures.answer(asked);
                    if (asked.stoodAtItsEnd()) {
                        measures.atItsEnd(asked, demand.made(), left);
                    }
                });
        return measures.observed;
    }

    /** The day of the answer decides on its time, the last day in time on whether it was. */
    private void answer(Asked asked) {
        LocalDate due = asked.askedOn().plusDays(DAYS_TO_ANSWER);
        Asked.Answer first = asked.answers().isEmpty() ? null : asked.answers().getFirst();
        if (first != null) {
            long days = ChronoUnit.DAYS.between(asked.askedOn(), first.on());
            BigDecimal numerator = BigDecimal.valueOf(Math.max(0, days));
            String excluded = days < 0 ? "committed-before-asked" : null;
            add(TIME, asked, first.on(), numerator, BigDecimal.ONE, excluded, List.of());
        }
        if (first != null && !first.on().isAfter(due)) {
            add(ON_TIME, asked, due, BigDecimal.ONE, BigDecimal.ONE, null, List.of());
        } else {
            add(ON_TIME, asked, due, BigDecimal.ZERO, BigDecimal.ONE, excuse(asked), List.of());
        }
    }

    /** Why nobody had to answer in time. */
    private static @Nullable String excuse(Asked asked) {
        LocalDate due = asked.askedOn().plusDays(DAYS_TO_ANSWER);
        if (asked.replacedOn() != null && !asked.replacedOn().isAfter(due)) {
            return "forecast-replaced";
        }
        return asked.bucket().to().isBefore(due) ? "asked-too-late" : null;
    }

    private void atItsEnd(Asked asked, List<Made> made, Map<Made, BigDecimal> left) {
        LocalDate end = asked.bucket().to();
        BigDecimal forecast = asked.bucket().quantity();
        BigDecimal committed = asked.committed(end);
        if (committed == null) {
            String excluded =
                    asked.askedOn().plusDays(DAYS_TO_ANSWER).isAfter(end)
                            ? "asked-too-late"
                            : uncounted(asked);
            add(COVERAGE, asked, end, BigDecimal.ZERO, forecast, excluded, List.of());
            return;
        }
        add(COVERAGE, asked, end, committed.min(forecast), forecast, uncounted(asked), List.of());
        List<ForecastEvent> reports = new ArrayList<>();
        BigDecimal share = BigDecimal.ZERO;
        for (Made each : made) {
            if (asked.bucket().contains(each.bucket())) {
                BigDecimal there = left.getOrDefault(each, BigDecimal.ZERO);
                BigDecimal taken = there.min(committed.subtract(share));
                left.put(each, there.subtract(taken));
                share = share.add(taken);
                reports.add(each.event());
            }
        }
        String excluded = uncounted(asked);
        if (excluded == null && committed.signum() == 0) {
            excluded = "nothing-committed";
        } else if (excluded == null && reports.isEmpty()) {
            excluded = "production-not-reported";
        }
        add(ACCURACY, asked, end, share, committed, excluded, reports);
    }

    /** Pieces and kilograms are not added up; as for ppm, countable units are. */
    private static @Nullable String uncounted(Asked asked) {
        return Units.isCountable(asked.place().unit()) ? null : "not-countable-unit";
    }

    private void add(
            String measure,
            Asked asked,
            LocalDate on,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable String excluded,
            List<ForecastEvent> more) {
        List<ForecastEvent> sources =
                Stream.of(
                                asked.sources().stream(),
                                asked.answers().stream().map(Asked.Answer::event),
                                more.stream())
                        .flatMap(each -> each)
                        .distinct()
                        .toList();
        boolean counts = excluded == null;
        observed.add(
                new Observation(
                        measure,
                        supplier,
                        factId(asked),
                        label(asked),
                        on,
                        counts ? numerator : BigDecimal.ZERO,
                        counts ? denominator : BigDecimal.ZERO,
                        null,
                        excluded,
                        sources.stream().map(ForecastEvent::name).toList(),
                        sources.stream()
                                .map(recordedAt)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    /** The event that asked, and the days, tell one from another. */
    private static String factId(Asked asked) {
        ForecastEvent first = Objects.requireNonNull(asked.sources().getFirst());
        return Fingerprint.of(
                        first.source(),
                        first.id(),
                        asked.bucket().from().toString(),
                        asked.bucket().to().toString())
                .toString();
    }

    private static String label(Asked asked) {
        return "forecast "
                + asked.version()
                + " of "
                + asked.place().itemNumber()
                + " for "
                + asked.place().site()
                + ", "
                + asked.bucket().from()
                + " to "
                + asked.bucket().to();
    }
}
