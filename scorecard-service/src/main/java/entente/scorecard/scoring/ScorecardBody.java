package entente.scorecard.scoring;

import entente.scorecard.metrics.Addends.Arithmetic;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.scoring.LateBody.LateList;
import entente.scorecard.scoring.Scorecard.CriterionScore;
import entente.scorecard.scoring.Scorecard.MetricScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How scorecards are answered; numbers without needless zeros, amounts as exact decimals. */
public final class ScorecardBody {

    private ScorecardBody() {}

    /** Which template was applied. */
    public record TemplateRef(String id, int version) {}

    /**
     * Where a published scorecard stands.
     *
     * @param publishedOn company day
     * @param disputeUntil last day on which it may be disputed
     * @param version of its life, for {@code If-Match} of what is done with it
     */
    public record Issue(
            LocalDate publishedOn,
            LocalDate disputeUntil,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate finalOn,
            int openDisputes,
            long version) {

        static Issue of(Issued of) {
            return new Issue(
                    of.publishedOn(),
                    of.disputeUntil(),
                    of.acceptedOn(),
                    of.finalOn(),
                    of.openDisputes(),
                    of.version());
        }
    }

    /** What a published scorecard would be by what is known now. */
    public record NowKnown(
            TemplateRef template,
            @Nullable BigDecimal score,
            @Nullable Standing standing,
            BigDecimal coverage,
            @Nullable BigDecimal completeness,
            List<CriterionBody> criteria) {

        static NowKnown of(Computed now) {
            return new NowKnown(
                    ref(now.template()),
                    plain(now.scorecard().score()),
                    now.scorecard().standing(),
                    shown(now.scorecard().coverage()),
                    plain(now.completeness().percent()),
                    now.scorecard().criteria().stream().map(ScorecardBody::of).toList());
        }
    }

    /**
     * A scorecard. A published one shows the numbers that were published, for ever.
     *
     * @param issue null while it is provisional
     * @param asNowKnown null while it is provisional: then it is what is known now
     */
    public record Card(
            UUID supplierId,
            String period,
            String status,
            TemplateRef template,
            @Nullable BigDecimal score,
            @Nullable Standing standing,
            BigDecimal coverage,
            @Nullable BigDecimal completeness,
            String currency,
            List<CriterionBody> criteria,
            @Nullable Issue issue,
            @Nullable NowKnown asNowKnown,
            long position) {

        /** The same when the purchase log was there. */
        Card at(long reached) {
            return new Card(
                    supplierId,
                    period,
                    status,
                    template,
                    score,
                    standing,
                    coverage,
                    completeness,
                    currency,
                    criteria,
                    issue,
                    asNowKnown,
                    reached);
        }

        static Card of(Computed of) {
            return of(of, STATUS, null, null);
        }

        static Card of(PublishedCard of) {
            return of(
                    of.counting(),
                    of.issued().status().name(),
                    Issue.of(of.issued()),
                    NowKnown.of(of.now()));
        }

        private static Card of(
                Computed of, String status, @Nullable Issue issue, @Nullable NowKnown now) {
            return new Card(
                    of.supplier().id(),
                    of.period().toString(),
                    status,
                    ref(of.template()),
                    plain(of.scorecard().score()),
                    of.scorecard().standing(),
                    shown(of.scorecard().coverage()),
                    plain(of.completeness().percent()),
                    of.scorecard().currency(),
                    of.scorecard().criteria().stream().map(ScorecardBody::of).toList(),
                    issue,
                    now,
                    of.position());
        }
    }

    /** A criterion of a scorecard. */
    public record CriterionBody(
            String code, BigDecimal weight, @Nullable BigDecimal score, List<MetricBody> metrics) {}

    /** A metric within a criterion. */
    public record MetricBody(
            String code,
            int version,
            @Nullable String value,
            @Nullable BigDecimal points,
            String numerator,
            String denominator,
            long facts) {

        static MetricBody of(MetricScore score) {
            MetricValue value = score.value();
            return new MetricBody(
                    value.metric().code(),
                    value.metric().version(),
                    value.shownValue(),
                    plain(score.points()),
                    MetricValue.plain(value.numerator()),
                    MetricValue.plain(value.denominator()),
                    value.facts());
        }
    }

    /**
     * A metric of a supplier and period, in a template or not, by what is known now.
     *
     * @param published value on the published scorecard; null when it is not on one, or without
     *     data
     */
    public record ValueBody(
            String code,
            int version,
            String unit,
            @Nullable String value,
            String numerator,
            String denominator,
            long facts,
            SortedMap<String, Long> excluded,
            @Nullable String published) {

        static ValueBody of(MetricValue value, String currency, @Nullable Snapshot published) {
            return new ValueBody(
                    value.metric().code(),
                    value.metric().version(),
                    ScorecardBody.unit(value, currency),
                    value.shownValue(),
                    MetricValue.plain(value.numerator()),
                    MetricValue.plain(value.denominator()),
                    value.facts(),
                    value.excluded(),
                    published == null ? null : published.shownValue(value.metric()));
        }
    }

    /**
     * A scorecard in a list, without its criteria; a published one with the numbers published.
     *
     * @param scoreNow by what is known now
     */
    public record Summary(
            @Nullable Integer rank,
            UUID supplierId,
            String supplierName,
            String period,
            String status,
            TemplateRef template,
            @Nullable BigDecimal score,
            @Nullable Standing standing,
            BigDecimal coverage,
            @Nullable BigDecimal completeness,
            String currency,
            @Nullable BigDecimal scoreNow) {

        /** The same as it was published. */
        Summary published(IssuedLine line) {
            return new Summary(
                    rank,
                    supplierId,
                    supplierName,
                    period,
                    line.status().name(),
                    new TemplateRef(line.templateId(), line.templateVersion()),
                    plain(line.score()),
                    line.standing(),
                    shown(line.coverage()),
                    plain(line.completeness()),
                    line.currency(),
                    scoreNow);
        }

        /** The same at a rank. */
        Summary ranked(@Nullable Integer at) {
            return new Summary(
                    at,
                    supplierId,
                    supplierName,
                    period,
                    status,
                    template,
                    score,
                    standing,
                    coverage,
                    completeness,
                    currency,
                    scoreNow);
        }

        static Summary of(Computed of, @Nullable Integer rank) {
            return new Summary(
                    rank,
                    of.supplier().id(),
                    of.supplier().name(),
                    of.period().toString(),
                    STATUS,
                    ref(of.template()),
                    plain(of.scorecard().score()),
                    of.scorecard().standing(),
                    shown(of.scorecard().coverage()),
                    plain(of.completeness().percent()),
                    of.scorecard().currency(),
                    plain(of.scorecard().score()));
        }
    }

    /** A name under which purchase events speak of the supplier; no system for an own id. */
    public record NameBody(@Nullable String system, String value) {}

    /** A rate that amounts were converted by, into the reporting currency. */
    public record RateBody(String currency, LocalDate validFrom, String rate) {}

    /**
     * Where a score comes from, from the top down.
     *
     * @param names whose facts were counted
     * @param adjustments that corrected some of them
     * @param issue null while it is provisional
     * @param asNowKnown null while it is provisional
     * @param late what came to be known since it was published; null while it is provisional
     */
    public record Explanation(
            UUID supplierId,
            String supplierName,
            String period,
            LocalDate effective,
            String status,
            TemplateRef template,
            @Nullable BigDecimal score,
            @Nullable Standing standing,
            BigDecimal coverage,
            @Nullable BigDecimal completeness,
            Gathered.Completeness events,
            String currency,
            List<ExplainedCriterion> criteria,
            List<NameBody> names,
            List<RateBody> rates,
            List<UUID> adjustments,
            @Nullable Issue issue,
            @Nullable NowKnown asNowKnown,
            @Nullable LateList late,
            long position) {

        /** The same when the purchase log was there. */
        Explanation at(long reached) {
            return new Explanation(
                    supplierId,
                    supplierName,
                    period,
                    effective,
                    status,
                    template,
                    score,
                    standing,
                    coverage,
                    completeness,
                    events,
                    currency,
                    criteria,
                    names,
                    rates,
                    adjustments,
                    issue,
                    asNowKnown,
                    late,
                    reached);
        }

        static Explanation of(Computed of) {
            return of(of, STATUS, null, null, null);
        }

        static Explanation of(PublishedCard of, LateList late) {
            return of(
                    of.counting(),
                    of.issued().status().name(),
                    Issue.of(of.issued()),
                    NowKnown.of(of.now()),
                    late);
        }

        private static Explanation of(
                Computed of,
                String status,
                @Nullable Issue issue,
                @Nullable NowKnown now,
                @Nullable LateList late) {
            return new Explanation(
                    of.supplier().id(),
                    of.supplier().name(),
                    of.period().toString(),
                    of.effective(),
                    status,
                    ref(of.template()),
                    plain(of.scorecard().score()),
                    of.scorecard().standing(),
                    shown(of.scorecard().coverage()),
                    plain(of.completeness().percent()),
                    of.completeness(),
                    of.scorecard().currency(),
                    new Explaining(of, issue != null).criteria(),
                    of.names().stream()
                            .sorted()
                            .map(party ->
                                    new NameBody(
                                            party.systemKey().isEmpty() ? null : party.systemKey(),
                                            party.valueKey()))
                            .toList(),
                    of.metrics().rates().stream()
                            .map(rate ->
                                    new RateBody(
                                            rate.currency(),
                                            rate.validFrom(),
                                            MetricValue.plain(rate.rate())))
                            .toList(),
                    of.adjustments(),
                    issue,
                    now,
                    late,
                    of.position());
        }
    }

    /**
     * A criterion's part in the score.
     *
     * @param appliedWeight of 100, after what has no data was left out
     * @param contribution points it adds to the score
     * @param lost points that it would add if it were perfect
     */
    public record ExplainedCriterion(
            String code,
            String name,
            BigDecimal weight,
            @Nullable BigDecimal appliedWeight,
            @Nullable BigDecimal score,
            @Nullable BigDecimal contribution,
            @Nullable BigDecimal lost,
            List<ExplainedMetric> metrics) {}

    /**
     * A metric's part in its criterion.
     *
     * @param arithmetic how the value comes from what the facts add, {@code factor} among it
     * @param facts how many lines, invoices or complaints entered
     * @param factsAt where they are listed, as of the same two times
     */
    public record ExplainedMetric(
            String code,
            int version,
            String name,
            String formula,
            String unit,
            @Nullable String value,
            String numerator,
            String denominator,
            Arithmetic arithmetic,
            long factor,
            Points scale,
            @Nullable BigDecimal points,
            BigDecimal weight,
            long facts,
            SortedMap<String, Long> excluded,
            String factsAt) {}

    static final String STATUS = "PROVISIONAL";

    static TemplateRef ref(Template template) {
        return new TemplateRef(template.id(), template.version());
    }

    static CriterionBody of(CriterionScore criterion) {
        return new CriterionBody(
                criterion.criterion().code(),
                shown(criterion.criterion().weight()),
                plain(criterion.score()),
                criterion.metrics().stream().map(MetricBody::of).toList());
    }

    static String unit(MetricValue value, String currency) {
        return switch (value.metric().unit()) {
            case MONEY -> currency;
            case PERCENT, DAYS, PARTS_PER_MILLION, POINTS, RATIO, COUNT ->
                    value.metric().unit().name();
        };
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : shown(number);
    }

    /** A number for JSON: no needless zeros, no exponent. */
    static BigDecimal shown(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
