package entente.scorecard.templates;

import entente.platform.web.CompanyTime;
import entente.scorecard.scoring.Assumption;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Template;
import entente.scorecard.whatif.Comparison;
import entente.scorecard.whatif.Impact;
import entente.scorecard.whatif.Trials;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Finds out what a version of a template would change. */
@Singleton
public class TemplateImpactClient {

    private final Trials trials;
    private final CompanyTime time;

    TemplateImpactClient(Trials trials, CompanyTime time) {
        this.trials = trials;
        this.time = time;
    }

    /** What was compared. */
    record Compared(Period period, Comparison comparison) {

        Impact impact() {
            return comparison.impact(period.toString());
        }
    }

    /**
     * Of those the template scores; when it scores nobody yet, of all there are.
     *
     * @param text as {@link Trials#period}
     */
    Impact of(Template version, @Nullable String text) {
        return compare(version, text).impact();
    }

    /** The same with everybody who would move. */
    Compared compare(Template version, @Nullable String text) {
        Period period = Trials.period(text, time.today());
        Trials.Scope scope = new Trials.Scope(period, time.today(), null, null);
        Assumption changed = new Assumption(version, Map.of());
        AtomicBoolean used = new AtomicBoolean();
        Comparison own =
                trials.compare(
                        scope,
                        each -> {
                            boolean concerned = each.template().id().equals(version.id());
                            used.compareAndSet(false, concerned);
                            return concerned ? changed : Assumption.NONE;
                        },
                        Trials.Progress.UNHEARD);
        Comparison whole =
                used.get() ? own : trials.compare(scope, _ -> changed, Trials.Progress.UNHEARD);
        return new Compared(period, whole);
    }
}
