package entente.scorecard.definitions;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.definitions.MetricBody.VersionBody;
import entente.scorecard.definitions.MetricVersions.Command;
import entente.scorecard.definitions.MetricVersions.State;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.metrics.MetricDefinition.Direction;
import entente.scorecard.metrics.MetricDefinition.Unit;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.metrics.ShippedMetrics;
import entente.scorecard.scoring.ScoreBook;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Metrics that people define: formulas over others. */
@Path("/metrics")
@RunOnVirtualThread
@Tag(name = "Metrics")
public class FormulaResource {

    private final CommandHandler<Command, State, MetricEvent> metrics;
    private final MetricBookClient book;
    private final MetricImpactClient impacts;
    private final ToleranceBookClient tolerances;
    private final ScoreBook scores;
    private final Caller caller;
    private final CommandRequest request;

    FormulaResource(
            CommandHandler<Command, State, MetricEvent> metrics,
            MetricBookClient book,
            MetricImpactClient impacts,
            ToleranceBookClient tolerances,
            ScoreBook scores,
            Caller caller,
            CommandRequest request) {
        this.metrics = metrics;
        this.book = book;
        this.impacts = impacts;
        this.tolerances = tolerances;
        this.scores = scores;
        this.caller = caller;
        this.request = request;
    }

    /**
     * A version to be.
     *
     * @param formula over names of metrics, {@code lead_time_mean}, or {@code otif_v2} for another
     *     version than the first; + - * / comparisons ! and {@code condition ? this : that}, min,
     *     max, abs, clamp
     */
    public record Draft(
            @NotBlank @Size(max = 100) String name,
            @NotNull Unit unit,
            @NotNull Direction direction,
            @NotBlank @Size(max = 4_000) String formula) {}

    /** A metric to be; a code does not end like a version. */
    public record NewMetric(
            @NotNull @Size(max = 50) @Pattern(regexp = "(?!.*-v[0-9]+$)[a-z][a-z0-9]*(-[a-z0-9]+)*")
                    String code,
            @NotNull @Valid Draft draft) {}

    /** Over which period to look; absent: the last quarter that is over. */
    public record OverPeriod(@Nullable String period) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Draft a new metric",
            description =
                    "A formula over other metrics, without a value where one of them has none. 409"
                            + " metric-exists; otherwise as for a further version.")
    public RestResponse<VersionBody> create(@Valid @NotNull NewMetric body) {
        return drafted(body.code(), body.draft(), true);
    }

    @POST
    @Path("/{code}/versions")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Draft a further version of a metric",
            description =
                    "422 metric-shipped, formula-malformed, formula-unknown-metric,"
                            + " formula-unknown-function, formula-without-metric,"
                            + " formula-wrong-type, formula-too-long, formula-too-expensive (it"
                            + " loops, or is nested too deeply), formula-divides-by-zero (in a trial"
                            + " with its metrics at 0, 1 and 100), formula-of-formula. 403"
                            + " out-of-scope for who is bound to categories.")
    public RestResponse<VersionBody> draft(@RestPath String code, @Valid @NotNull Draft body) {
        return drafted(code, body, false);
    }

    private RestResponse<VersionBody> drafted(String code, Draft body, boolean first) {
        caller.requireWholeCompany();
        Catalogue known = scores.metrics(null);
        // Whoever is measured without being defined by people comes with the service.
        boolean shipped =
                ShippedMetrics.ALL.stream().anyMatch(metric -> metric.code().equals(code))
                        || (known.newest(code).isPresent()
                                && metrics.load(code).state().versions().isEmpty());
        Outcome<State> outcome =
                metrics.handle(
                        code,
                        new Command.Draft(
                                body.name(),
                                body.unit(),
                                body.direction(),
                                body.formula(),
                                Vocabulary.of(known),
                                first,
                                shipped,
                                caller.actor()),
                        request.context());
        int version = outcome.state().versions().size();
        return Answers.created(
                outcome,
                "/metrics/" + code + "/versions/" + version,
                DefinitionResource.version(book, code, outcome.state(), version));
    }

    @POST
    @Path("/{code}/versions/{version}/assess-impact")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Look at what a version of a metric would change",
            description =
                    "Compares all suppliers with what they would be if every template that names"
                            + " another version of the metric named this one, and records the result"
                            + " in numbers. 422 period-not-begun, tolerance-one-supplier; 429 what-if-busy.")
    public RestResponse<VersionBody> assessImpact(
            @RestPath String code, @RestPath String version, @Valid @NotNull OverPeriod body) {
        caller.requireWholeCompany();
        int number = DefinitionResource.number(version);
        tolerances.requireNone(code, number);
        MetricVersions.Version drafted = metrics.load(code).state().versions().get(number);
        if (drafted == null) {
            throw Missing.here();
        }
        Outcome<State> before = metrics.answered(request.context());
        Outcome<State> outcome =
                before != null
                        ? before
                        : metrics.handle(
                                code,
                                new Command.AssessImpact(
                                        number,
                                        impacts.of(
                                                book.definition(
                                                        new MetricKey(code, number),
                                                        drafted.content(),
                                                        drafted.by()),
                                                body.period()),
                                        caller.actor()),
                                request.context());
        return Answers.ok(outcome, DefinitionResource.version(book, code, outcome.state(), number));
    }

    @POST
    @Path("/{code}/versions/{version}/activate")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Measure a version of a metric from now on",
            description =
                    "Beside all others; templates may name it then. By somebody other than who"
                            + " drafted it: 422 drafter-activates; after its impact was looked at:"
                            + " 422 impact-missing. A version with other tolerances is not: 422"
                            + " tolerance-one-supplier. 403 out-of-scope for who is bound to categories.")
    public RestResponse<VersionBody> activate(@RestPath String code, @RestPath String version) {
        caller.requireWholeCompany();
        int number = DefinitionResource.number(version);
        tolerances.requireNone(code, number);
        Outcome<State> outcome =
                metrics.handle(
                        code, new Command.Activate(number, caller.actor()), request.context());
        return Answers.ok(outcome, DefinitionResource.version(book, code, outcome.state(), number));
    }
}
