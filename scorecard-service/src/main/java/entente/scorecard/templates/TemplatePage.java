package entente.scorecard.templates;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.scoring.ScoreBook;
import entente.scorecard.scoring.ScoreWords;
import entente.scorecard.scoring.Template.MeasuredBy;
import entente.scorecard.templates.TemplateBody.VersionBody;
import entente.scorecard.templates.TemplateVersions.Command;
import entente.scorecard.templates.TemplateVersions.State;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Templates: what weighs how much, which version counts since when, and who would move. */
@Path("/weights")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TemplatePage {

    /** The furthest; all of them come from the what-if as CSV. */
    private static final int MOST = 100;

    private final CommandHandler<Command, State, TemplateEvent> templates;
    private final TemplateVersionView view;
    private final TemplateConfig shipped;
    private final TemplateImpactClient impact;
    private final ScoreBook scores;
    private final Caller caller;
    private final CompanyTime time;
    private final Template list;
    private final Template one;
    private final String currency;
    private final ScoreWords words = new ScoreWords();

    TemplatePage(
            CommandHandler<Command, State, TemplateEvent> templates,
            TemplateVersionView view,
            TemplateConfig shipped,
            TemplateImpactClient impact,
            ScoreBook scores,
            Caller caller,
            CompanyTime time,
            @Location("weights") Template list,
            @Location("weight") Template one,
            @ConfigProperty(name = "entente.scorecard.currency") String currency) {
        this.templates = templates;
        this.view = view;
        this.shipped = shipped;
        this.impact = impact;
        this.scores = scores;
        this.caller = caller;
        this.time = time;
        this.list = list;
        this.one = one;
        this.currency = currency;
    }

    /**
     * A criterion as it is shown.
     *
     * @param limits target, threshold and reward in words
     */
    public record Shown(
            String name, BigDecimal weight, List<String> limits, List<ShownMetric> metrics) {}

    /** A metric within it. */
    public record ShownMetric(
            String code,
            int version,
            String name,
            String formula,
            BigDecimal weight,
            String scale,
            List<String> limits) {}

    /** All templates. */
    @GET
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public String list() {
        List<TemplateBody> all = new ArrayList<>();
        for (String id : view.shelf(null).ids()) {
            TemplateBody body = body(id);
            if (body != null) {
                all.add(body);
            }
        }
        return list.data("templates", all).data("words", words).render();
    }

    /**
     * One template.
     *
     * @param version another one than the one that counts today
     */
    @GET
    @Path("/{id}/{version}")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public String show(@RestPath String id, @RestPath String version) {
        TemplateBody body = found(id);
        VersionBody shown = found(body, version);
        return one.data("template", body)
                .data("version", shown)
                .data("criteria", shown.criteria().stream().map(this::shown).toList())
                .data("draft", shown.isDraft())
                .data("asks", !caller.ofSupplier() && shown.version() != body.version())
                .data("words", words)
                .render();
    }

    /**
     * Who would move if the version counted, in the last quarter that is over. Compares everybody:
     * 429 {@code what-if-busy} while others do.
     */
    @GET
    @Path("/{id}/{version}/movers")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
    public String movers(@RestPath String id, @RestPath String version) {
        TemplateBody body = found(id);
        TemplateImpactClient.Compared compared =
                impact.compare(content(body, found(body, version)), null);
        return one.getFragment("movers")
                .data("period", compared.period().toString())
                .data("movers", compared.comparison().moved().stream().limit(MOST).toList())
                .data("impact", compared.impact())
                .data("words", words)
                .render();
    }

    private static entente.scorecard.scoring.Template content(TemplateBody of, VersionBody body) {
        return new entente.scorecard.scoring.Template(
                of.id(), body.version(), body.name(), body.criteria());
    }

    private @Nullable TemplateBody body(String id) {
        Outcome<State> outcome = templates.load(id);
        return TemplateBody.of(
                id, outcome.state(), shipped.versions(id), time.today(), !caller.ofSupplier());
    }

    private TemplateBody found(String id) {
        TemplateBody body = body(id);
        if (body == null) {
            throw Missing.here();
        }
        return body;
    }

    private static VersionBody found(TemplateBody of, String version) {
        VersionBody found = of.find(TemplateReadResource.number(version));
        if (found == null) {
            throw Missing.here();
        }
        return found;
    }

    private Shown shown(entente.scorecard.scoring.Template.Criterion criterion) {
        return new Shown(
                criterion.name(),
                criterion.weight(),
                limits(criterion.target(), criterion.threshold(), criterion.reward(), "POINTS"),
                criterion.metrics().stream().map(this::shown).toList());
    }

    private ShownMetric shown(MeasuredBy by) {
        MetricDefinition metric = scores.metrics(null).of(new MetricKey(by.metric(), by.version()));
        String unit = metric.unit() == Unit.MONEY ? currency : metric.unit().name();
        return new ShownMetric(
                by.metric(),
                by.version(),
                metric.name(),
                metric.formula(),
                by.weight(),
                words.scale(by.points(), unit),
                limits(by.target(), by.threshold(), by.reward(), unit));
    }

    private List<String> limits(
            @Nullable BigDecimal target,
            @Nullable BigDecimal threshold,
            entente.scorecard.scoring.Template.@Nullable Reward reward,
            String unit) {
        List<String> limits = new ArrayList<>();
        if (target != null) {
            limits.add("target " + words.value(target.toPlainString(), unit));
        }
        if (threshold != null) {
            limits.add("threshold " + words.value(threshold.toPlainString(), unit));
        }
        if (reward != null) {
            limits.add("reward " + words.reward(reward));
        }
        return limits;
    }
}
