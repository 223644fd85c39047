package entente.scorecard.whatif;

import entente.scorecard.metrics.MetricValue;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Scorecard;
import entente.scorecard.scoring.ScorecardBody.TemplateRef;
import entente.scorecard.scoring.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would be different.
 *
 * @param moves how many suppliers would change score, rank or standing
 * @param moved the first 500 of them, the furthest first
 * @param position of the purchase log
 */
public record WhatIfBody(
        String period,
        LocalDate effective,
        int suppliers,
        Side now,
        Side then,
        int moves,
        List<MoveBody> moved,
        long position) {

    private static final int MOST = 500;

    /**
     * One side of the comparison.
     *
     * @param scored suppliers with a score
     * @param standings how many suppliers have each
     * @param card where one supplier was asked for
     */
    public record Side(int scored, Map<Standing, Integer> standings, @Nullable CardBody card) {}

    /** A scorecard, without its facts. */
    public record CardBody(
            TemplateRef template,
            @Nullable BigDecimal score,
            @Nullable Standing standing,
            BigDecimal coverage,
            List<CriterionBody> criteria) {

        static CardBody of(Computed of) {
            return new CardBody(
                    new TemplateRef(of.template().id(), of.template().version()),
                    plain(of.scorecard().score()),
                    of.scorecard().standing(),
                    new BigDecimal(MetricValue.plain(of.scorecard().coverage())),
                    of.scorecard().criteria().stream().map(CriterionBody::of).toList());
        }
    }

    /** A criterion. */
    public record CriterionBody(
            String code, BigDecimal weight, @Nullable BigDecimal score, List<MetricBody> metrics) {

        static CriterionBody of(Scorecard.CriterionScore of) {
            return new CriterionBody(
                    of.criterion().code(),
                    of.criterion().weight(),
                    plain(of.score()),
                    of.metrics().stream().map(MetricBody::of).toList());
        }
    }

    /** A metric within a criterion. */
    public record MetricBody(
            String code, int version, @Nullable String value, @Nullable BigDecimal points) {

        static MetricBody of(Scorecard.MetricScore of) {
            return new MetricBody(
                    of.measuredBy().metric(),
                    of.measuredBy().version(),
                    of.value().shownValue(),
                    plain(of.points()));
        }
    }

    /** A supplier that would stand elsewhere; ranks are null where one supplier was asked for. */
    public record MoveBody(
            UUID supplierId,
            String supplierName,
            @Nullable BigDecimal scoreFrom,
            @Nullable BigDecimal scoreTo,
            @Nullable Integer rankFrom,
            @Nullable Integer rankTo,
            @Nullable Standing standingFrom,
            @Nullable Standing standingTo) {

        static MoveBody of(Move move) {
            return new MoveBody(
                    move.supplierId(),
                    move.name(),
                    plain(move.from().score()),
                    plain(move.to().score()),
                    move.from().rank(),
                    move.to().rank(),
                    move.from().standing(),
                    move.to().standing());
        }
    }

    static WhatIfBody of(
            Trials.Scope scope,
            Comparison comparison,
            @Nullable Computed now,
            @Nullable Computed then) {
        return new WhatIfBody(
                scope.period().toString(),
                scope.effective(),
                comparison.now().suppliers(),
                side(comparison.now(), now),
                side(comparison.then(), then),
                comparison.moved().size(),
                comparison.moved().stream().limit(MOST).map(MoveBody::of).toList(),
                comparison.position());
    }

    private static Side side(Comparison.Picture picture, @Nullable Computed card) {
        return new Side(
                picture.scored(), picture.standings(), card == null ? null : CardBody.of(card));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(MetricValue.plain(number));
    }
}
