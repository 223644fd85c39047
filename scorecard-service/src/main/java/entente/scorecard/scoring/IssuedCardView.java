package entente.scorecard.scoring;

import entente.scorecard.scoring.ScorecardBody.Summary;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a scorecard: as it was published, beside what is known now; as computed now
 * while it is provisional.
 */
@Singleton
final class IssuedCardView {

    private final IssuedBook book;
    private final TemplateBook templates;
    private final BasisView basis;

    IssuedCardView(IssuedBook book, TemplateBook templates, BasisView basis) {
        this.book = book;
        this.templates = templates;
        this.basis = basis;
    }

    /** How it was published; null while it is provisional. */
    @Nullable Issued issued(UUID supplier, Period period, @Nullable Instant asOf) {
        return period.kind() == Period.Kind.ROLLING_YEAR ? null : book.of(supplier, period, asOf);
    }

    /** The published scorecard; null while it is provisional. */
    @Nullable PublishedCard of(Computed now, @Nullable Instant asOf) {
        Issued issued = issued(now.supplier().id(), now.period(), asOf);
        if (issued == null) {
            return null;
        }
        Snapshot kept = issued.snapshot();
        Template by = templates.version(kept.templateId(), kept.templateVersion());
        if (by == null) {
            throw new IllegalStateException("A published scorecard's template is kept for ever");
        }
        return new PublishedCard(
                issued,
                kept.computed(now.supplier(), now.period(), by, basis.catalogue(null)),
                now);
    }

    /** The published scorecards of a period, in lists; the same object while they are the same. */
    Map<UUID, IssuedLine> of(Period period) {
        return period.kind() == Period.Kind.ROLLING_YEAR ? Map.of() : book.of(period);
    }

    /** What is said of suppliers in a list, as published where it is. */
    static List<Summary> shown(List<Summary> computed, Map<UUID, IssuedLine> issued) {
        return issued.isEmpty()
                ? computed
                : computed.stream()
                        .map(each -> {
                            IssuedLine line = issued.get(each.supplierId());
                            return line == null ? each : each.published(line);
                        })
                        .toList();
    }

    /** The same as of an earlier knowledge. */
    List<Summary> shown(List<Summary> computed, Period period, Instant asOf) {
        // What was published by then still is; nobody else's stream has to be read.
        Set<UUID> ever = of(period).keySet();
        return computed.stream()
                .map(each -> {
                    Issued then =
                            ever.contains(each.supplierId())
                                    ? issued(each.supplierId(), period, asOf)
                                    : null;
                    return then == null ? each : each.published(IssuedLine.of(then));
                })
                .toList();
    }
}
