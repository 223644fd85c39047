package entente.scorecard.templates;

import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.scorecard.scoring.Points;
import entente.scorecard.scoring.ScoreBook;
import entente.scorecard.scoring.Template;
import entente.scorecard.templates.TemplateBody.VersionBody;
import entente.scorecard.templates.TemplateVersions.Command;
import entente.scorecard.templates.TemplateVersions.State;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Drafts of templates: what is to be weighed. */
@Path("/templates")
@RunOnVirtualThread
@Tag(name = "Templates")
public class TemplateDraftResource {

    static final String ID = "[A-Z][A-Z0-9_]{1,39}";

    private final CommandHandler<Command, State, TemplateEvent> templates;
    private final TemplateConfig shipped;
    private final ScoreBook scores;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    TemplateDraftResource(
            CommandHandler<Command, State, TemplateEvent> templates,
            TemplateConfig shipped,
            ScoreBook scores,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.templates = templates;
        this.shipped = shipped;
        this.scores = scores;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    /** {@code 100 × clamp((v − zeroAt) ÷ (fullAt − zeroAt), 0, 1)}. */
    public record RampBody(@NotNull BigDecimal zeroAt, @NotNull BigDecimal fullAt) {}

    /** From {@code low} on, below {@code high}: so many points. */
    public record BandBody(
            @NotNull BigDecimal low, @NotNull BigDecimal high, @NotNull BigDecimal points) {}

    /** 2 to 5 bands side by side, the lowest first; the top one is closed. */
    public record BandsBody(@NotNull @Size(max = 100) List<@NotNull @Valid BandBody> steps) {}

    /** Points by a ramp or by bands. */
    public record PointsBody(@Valid @Nullable RampBody ramp, @Valid @Nullable BandsBody bands) {

        Points points() {
            if (ramp != null && bands == null) {
                return new Points.Ramp(ramp.zeroAt, ramp.fullAt);
            }
            if (bands != null && ramp == null) {
                return new Points.Bands(
                        bands.steps.stream()
                                .map(b -> new Points.Bands.Band(b.low, b.high, b.points))
                                .toList());
            }
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "points-malformed",
                    "Points are a ramp or bands, one of both");
        }
    }

    /** What is given for exceeding a target: a bonus, or points of business in a category. */
    public record RewardBody(
            Template.Reward.@NotNull Kind kind,
            @Nullable BigDecimal amount,
            @Pattern(regexp = "[A-Z]{3}") @Nullable String currency,
            @Nullable BigDecimal sharePoints,
            @Size(max = 100) @Nullable String category) {

        Template.Reward reward() {
            return new Template.Reward(kind, amount, currency, sharePoints, category);
        }
    }

    /** A metric of a criterion; {@code weight} is relative to the others of the criterion. */
    public record MetricBody(
            @NotBlank String metric,
            @Min(1) @Max(1_000_000) int version,
            @NotNull BigDecimal weight,
            @NotNull @Valid PointsBody points,
            @Nullable BigDecimal target,
            @Nullable BigDecimal threshold,
            @Valid @Nullable RewardBody reward) {

        Template.MeasuredBy measuredBy() {
            return new Template.MeasuredBy(
                    metric,
                    version,
                    weight,
                    points.points(),
                    target,
                    threshold,
                    reward == null ? null : reward.reward());
        }
    }

    /** A criterion; the weights of all add up to exactly 100. */
    public record CriterionBody(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,49}") String code,
            @NotBlank @Size(max = 100) String name,
            @NotNull BigDecimal weight,
            @NotNull @Size(max = 50) List<@NotNull @Valid MetricBody> metrics,
            @Nullable BigDecimal target,
            @Nullable BigDecimal threshold,
            @Valid @Nullable RewardBody reward) {

        Template.Criterion criterion() {
            return new Template.Criterion(
                    code,
                    name,
                    weight,
                    metrics.stream().map(MetricBody::measuredBy).toList(),
                    target,
                    threshold,
                    reward == null ? null : reward.reward());
        }
    }

    /** A version to be. */
    public record Draft(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 50) List<@NotNull @Valid CriterionBody> criteria) {

        Template template(String id) {
            return new Template(
                    id, 0, name, criteria.stream().map(CriterionBody::criterion).toList());
        }
    }

    /** A template to be. */
    public record NewTemplate(
            @NotNull @Pattern(regexp = ID) String id, @NotNull @Valid Draft draft) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Draft a new template",
            description =
                    "Its first version has no effect before it is activated. 403 out-of-scope for"
                            + " who is bound to categories; 409 template-exists; otherwise as for a"
                            + " further version.")
    public RestResponse<TemplateBody> create(@Valid @NotNull NewTemplate body) {
        caller.requireWholeCompany();
        Outcome<State> outcome =
                templates.handle(
                        body.id(),
                        new Command.Create(
                                body.draft().template(body.id()),
                                shipped.versions(body.id()).size(),
                                scores.metrics(null),
                                caller.actor()),
                        request.context());
        return Answers.created(
                outcome,
                "/templates/" + body.id(),
                TemplateBody.known(
                        outcome.id(),
                        outcome.state(),
                        shipped.versions(outcome.id()),
                        time.today()));
    }

    @POST
    @Path("/{id}/versions")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Draft a further version of a template",
            description =
                    "422 weights-not-100, weight-not-positive, criterion-missing, criterion-twice,"
                            + " metric-missing, metric-twice, metric-unknown,"
                            + " metric-version-unknown, ramp-flat, band-count, band-gap,"
                            + " band-overlap, band-reversed, points-out-of-range,"
                            + " threshold-beyond-target, reward-incomplete,"
                            + " reward-without-target, template-retired. 403 out-of-scope for who"
                            + " is bound to categories.")
    public RestResponse<VersionBody> draft(@RestPath String id, @Valid @NotNull Draft body) {
        caller.requireWholeCompany();
        Outcome<State> outcome =
                templates.handle(
                        id,
                        new Command.Draft(
                                body.template(id),
                                shipped.versions(id).size(),
                                scores.metrics(null),
                                caller.actor()),
                        request.context());
        int version = outcome.state().newest(shipped.versions(id).size());
        return Answers.created(
                outcome,
                "/templates/" + id + "/versions/" + version,
                TemplateBody.known(outcome.state(), shipped.versions(outcome.id()), version));
    }
}
