package entente.scorecard.issue;

import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.web.CompanyTime;
import entente.scorecard.issue.IssuedCommand.Publish;
import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.metrics.MetricValue;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.Computed;
import entente.scorecard.scoring.Issued;
import entente.scorecard.scoring.IssuedBook;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.ScoreBook;
import entente.scorecard.scoring.Snapshot;
import entente.scorecard.scoring.Template;
import entente.scorecard.scoring.TemplateBook;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Has scorecards computed and publishes them, one or very many. */
@Singleton
public class IssuingClient {

    private static final int AT_ONCE = 1_000;

    private final CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    private final ScoreBook scores;
    private final IssuedBook issued;
    private final TemplateBook templates;
    private final CompanyTime time;
    private final int disputeDays;

    IssuingClient(
            CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards,
            ScoreBook scores,
            IssuedBook issued,
            TemplateBook templates,
            CompanyTime time,
            @ConfigProperty(name = "entente.scorecard.dispute-days", defaultValue = "30")
                    int disputeDays) {
        this.scorecards = scorecards;
        this.scores = scores;
        this.issued = issued;
        this.templates = templates;
        this.time = time;
        this.disputeDays = disputeDays;
    }

    /**
     * What came of publishing many.
     *
     * @param published now
     * @param before were published already
     * @param withoutData suppliers of whom nothing was heard in the period
     */
    public record Counts(int published, int before, int withoutData) {}

    /** The command that publishes a supplier's scorecard as it is now. */
    Publish publish(Supplier supplier, Period period) {
        Instant knownAt = time.now();
        Computed computed =
                scores.computed(List.of(supplier), period, time.today(), null, Assumption.NONE)
                        .getFirst();
        return publish(computed, knownAt, Cause.BY_HAND);
    }

    private Publish publish(Computed computed, Instant knownAt, Cause cause) {
        return new Publish(
                computed.supplier().id(),
                computed.period(),
                Snapshot.of(computed, knownAt),
                Limits.of(computed),
                cause,
                time.today(),
                disputeDays);
    }

    /** The published scorecard with adjustments more; null while it is provisional. */
    @Nullable Snapshot adjusted(Supplier supplier, Period period, List<UUID> more) {
        Issued published = issued.of(supplier.id(), period, null);
        if (published == null) {
            return null;
        }
        Snapshot counting = published.snapshot();
        Set<UUID> all = new LinkedHashSet<>(counting.adjustments());
        all.addAll(more);
        Snapshot then = counting.with(List.copyOf(all));
        Template by = templates.version(then.templateId(), then.templateVersion());
        if (by == null) {
            throw new IllegalStateException("A published scorecard's template is kept for ever");
        }
        return then.adjusted(scores.adjusted(supplier, period, then, by));
    }

    /** Publishes what is not published yet of suppliers of whom anything was heard. */
    Counts publish(List<Supplier> suppliers, Period period, Cause cause, CommandContext context) {
        Set<UUID> before = issued.of(period).keySet();
        List<Supplier> left = suppliers.stream().filter(s -> !before.contains(s.id())).toList();
        int published = 0;
        int withoutData = 0;
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            List<Supplier> some = left.subList(from, Math.min(left.size(), from + AT_ONCE));
            Instant knownAt = time.now();
            for (Computed computed :
                    scores.computed(some, period, time.today(), null, Assumption.NONE)) {
                if (!hasData(computed)) {
                    withoutData++;
                } else if (publishes(computed, knownAt, cause, context)) {
                    published++;
                }
            }
        }
        return new Counts(published, suppliers.size() - published - withoutData, withoutData);
    }

    /** False when somebody else published it meanwhile. */
    private boolean publishes(
            Computed computed, Instant knownAt, Cause cause, CommandContext context) {
        try {
            String id = IssuedEvent.id(computed.supplier().id(), computed.period().toString());
            scorecards.handle(id, publish(computed, knownAt, cause), context);
            return true;
        } catch (Rejected rejected) {
            if (rejected.code().equals("scorecard-published")) {
                return false;
            }
            throw rejected;
        }
    }

    /** Whether anything was heard of the supplier that concerns the period. */
    private static boolean hasData(Computed computed) {
        return computed.completeness().percent() != null
                || computed.metrics().values().values().stream()
                        .anyMatch(IssuingClient::isMeasured);
    }

    private static boolean isMeasured(MetricValue value) {
        return value.facts() > 0 || !value.excluded().isEmpty();
    }
}
