package entente.scorecard.definitions;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import entente.scorecard.definitions.MetricBody.DefinitionBody;
import entente.scorecard.definitions.MetricBody.VersionBody;
import entente.scorecard.definitions.ToleranceVersions.Draft;
import entente.scorecard.definitions.ToleranceVersions.State;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.purchases.Rules;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Other tolerances of a metric that comes with the service. */
@Path("/metrics")
@RunOnVirtualThread
@Tag(name = "Metrics")
public class ToleranceResource {

    private static final int MOST_DAYS = 365;

    /**
     * Tolerances.
     *
     * @param lateDays days after the due date that still are on time
     * @param shortfallPercent percent of the ordered quantity that may be missing from "in full"
     * @param buyerChangeDays a buyer's change this close before the due date excludes the line
     */
    public record Tolerances(
            @Min(0) @Max(MOST_DAYS) int lateDays,
            @NotNull
                    @DecimalMin("0")
                    @DecimalMax(value = "100", inclusive = false)
                    @Digits(integer = 2, fraction = 4)
                    BigDecimal shortfallPercent,
            @Min(0) @Max(MOST_DAYS) int buyerChangeDays) {}

    private final CommandHandler<Draft, State, ToleranceEvent> tolerances;
    private final Caller caller;
    private final CommandRequest request;

    ToleranceResource(
            CommandHandler<Draft, State, ToleranceEvent> tolerances,
            Caller caller,
            CommandRequest request) {
        this.tolerances = tolerances;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @Path("/{code}/tolerances")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Draft a version of a shipped metric with other tolerances",
            description =
                    "Of otif; its formula stays. What-if answers by it for one supplier, all of"
                            + " whose lines are folded again. 422 tolerance-not-supported,"
                            + " tolerance-same. 403 out-of-scope for who is bound to categories.")
    public RestResponse<VersionBody> draft(@RestPath String code, @Valid @NotNull Tolerances body) {
        caller.requireWholeCompany();
        Outcome<State> outcome =
                tolerances.handle(
                        code,
                        new Draft(
                                code,
                                new Rules(
                                        body.lateDays(),
                                        body.shortfallPercent(),
                                        body.buyerChangeDays()),
                                caller.actor()),
                        request.context());
        ToleranceEvent.Drafted drafted = outcome.state().drafted().getLast();
        return Answers.created(
                outcome,
                "/metrics/" + code + "/versions/" + drafted.metricVersion(),
                version(drafted));
    }

    static VersionBody version(ToleranceEvent.Drafted drafted) {
        return new VersionBody(
                DefinitionBody.of(
                        ToleranceVersions.definition(
                                Catalogue.SHIPPED.of(ToleranceVersions.METRIC.key()), drafted)),
                false,
                drafted.by(),
                null);
    }
}
