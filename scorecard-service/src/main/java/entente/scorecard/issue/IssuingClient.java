package entente.scorecard.issue;

import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.web.CompanyTime;
import entente.scorecard.Halving;
import entente.scorecard.RunClient;
import entente.scorecard.issue.IssuedCommand.Publish;
import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.metrics.MetricDefinition;
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
import java.util.ArrayList;
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
     * @param failed suppliers whose scorecards could not be made
     */
    public record Counts(int published, int before, int withoutData, int failed) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    published + other.published,
                    before + other.before,
                    withoutData + other.withoutData,
                    failed + other.failed);
        }
    }

    /** Who looks on while many are published. */
    interface Watcher {
        /** False when it is to end; what this throws ends it, too. */
        boolean goesOn();

        /** Of one supplier it is not possible; it goes on with the others. */
        void failed(UUID supplier, RuntimeException why);

        /** Some more are done, in all so many. */
        default void counted(Counts soFar) {}
    }

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

    /** The command that disputes it, down to a fact that is there. */
    IssuedCommand.Dispute dispute(
            UUID supplier, Period period, Subject subject, String reason, String by) {
        String fact = subject.factId();
        Issued published = fact == null ? null : issued.of(supplier, period, null);
        return new IssuedCommand.Dispute(
                Ids.next(),
                subject,
                fact == null
                        || published == null // which is refused as such
                        || scores.hasFact(supplier, period, published.snapshot(), fact),
                reason,
                by,
                time.today());
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
        Template by = templates.version(counting.templateId(), counting.templateVersion());
        if (by == null) {
            throw new IllegalStateException("A published scorecard's template is kept for ever");
        }
        return scores.adjusted(supplier, period, counting, List.copyOf(all), by);
    }

    /**
     * Publishes what is not published yet of suppliers of whom anything was heard.
     *
     * @return false when it was ended before all were done
     */
    boolean publish(
            List<Supplier> suppliers,
            Period period,
            Cause cause,
            CommandContext context,
            Watcher watcher) {
        Set<UUID> before = issued.of(period).keySet();
        List<Supplier> left = suppliers.stream().filter(s -> !before.contains(s.id())).toList();
        Counts counts = new Counts(0, suppliers.size() - left.size(), 0, 0);
        watcher.counted(counts);
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            List<Supplier> some = left.subList(from, Math.min(left.size(), from + AT_ONCE));
            Block block = new Block(period, cause, context, watcher);
            if (!block.publish(some)) {
                return false;
            }
            counts = counts.plus(block.counts());
            watcher.counted(counts);
        }
        return true;
    }

    /** Some suppliers whose scorecards are computed at once and published one by one. */
    private final class Block {
        private final Period period;
        private final Cause cause;
        private final CommandContext context;
        private final Watcher watcher;
        private final List<Computed> ready = new ArrayList<>();
        private final Halving halving;
        private Instant knownAt = Instant.EPOCH;
        private int published;
        private int before;
        private int withoutData;
        private int failed;

        Block(Period period, Cause cause, CommandContext context, Watcher watcher) {
            this.period = period;
            this.cause = cause;
            this.context = context;
            this.watcher = watcher;
            this.halving = new Halving(watcher::goesOn, RunClient::isElsewhere, this::failed);
        }

        Counts counts() {
            return new Counts(published, before, withoutData, failed);
        }

        boolean publish(List<Supplier> some) {
            knownAt = time.now();
            return halving.each(some, AT_ONCE, Supplier::id, this::compute)
                    && halving.each(ready, 1, each -> each.supplier().id(), this::publishOne);
        }

        private void compute(List<Supplier> some) {
            ready.addAll(scores.computed(some, period, time.today(), null, Assumption.NONE));
        }

        private void publishOne(List<Computed> one) {
            Computed computed = one.getFirst();
            if (!hasData(computed)) {
                withoutData++;
            } else if (publishes(computed, knownAt, cause, context)) {
                published++;
            } else {
                before++;
            }
        }

        private void failed(UUID supplier, RuntimeException why) {
            failed++;
            watcher.failed(supplier, why);
        }
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

    /** What a formula lacks is no news of anybody. */
    private static boolean isMeasured(MetricValue value) {
        return !(value.metric().rule() instanceof MetricDefinition.Rule.Formula)
                && (value.facts() > 0 || !value.excluded().isEmpty());
    }
}
