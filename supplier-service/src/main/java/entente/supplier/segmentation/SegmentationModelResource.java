package entente.supplier.segmentation;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.supplier.segmentation.Factor.Axis;
import entente.supplier.segmentation.Factor.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The segmentation model: drafted and activated. */
@Path("/segmentation")
@RunOnVirtualThread
@Tag(name = "Segmentation")
public class SegmentationModelResource {

    /** A factor of a model. */
    public record FactorBody(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,49}") String code,
            @NotNull Axis axis,
            @NotNull Input input,
            @NotNull BigDecimal weight,
            @NotNull BigDecimal lo,
            @NotNull BigDecimal hi,
            @NotNull BigDecimal rho) {

        Factor factor() {
            return new Factor(code, axis, input, weight, lo, hi, rho);
        }

        static FactorBody of(Factor f) {
            return new FactorBody(
                    f.code(), f.axis(), f.input(), f.weight(), f.lo(), f.hi(), f.rho());
        }
    }

    /** A new version; without factors the standard ones, without a cut 0.5. */
    public record Draft(
            @Size(min = 2, max = 50) @Nullable List<@NotNull @Valid FactorBody> factors,
            @Nullable BigDecimal cut,
            @Min(1) @Max(120) @Nullable Integer spendMonths) {

        SegmentationModel model() {
            return new SegmentationModel(
                    factors == null
                            ? StandardModel.FACTORS
                            : factors.stream().map(FactorBody::factor).toList(),
                    cut == null ? StandardModel.CUT : cut,
                    spendMonths);
        }
    }

    /** A version of the model. */
    public record VersionBody(
            int version,
            boolean active,
            String draftedBy,
            BigDecimal cut,
            @Nullable Integer spendMonths,
            List<FactorBody> factors) {

        static VersionBody of(ModelVersions.State state, ModelVersions.Version version) {
            SegmentationModel model = version.model();
            return new VersionBody(
                    version.modelVersion(),
                    state.active() == version.modelVersion(),
                    version.by(),
                    model.cut(),
                    model.spendMonths(),
                    model.factors().stream().map(FactorBody::of).toList());
        }
    }

    /** All versions; {@code active} is 0 before the first activation. */
    public record ModelBody(int active, List<VersionBody> versions) {
        static ModelBody of(ModelVersions.State state) {
            return new ModelBody(
                    state.active(),
                    state.versions().stream().map(v -> VersionBody.of(state, v)).toList());
        }
    }

    private final CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models;
    private final SegmentationRunClient run;
    private final Caller caller;
    private final CommandRequest request;

    SegmentationModelResource(
            CommandHandler<ModelVersions.Command, ModelVersions.State, ModelEvent> models,
            SegmentationRunClient run,
            Caller caller,
            CommandRequest request) {
        this.models = models;
        this.run = run;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @Path("/model")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Operation(
            summary = "Read the segmentation model",
            description = "All versions and which is active; as it was known at asOf.")
    public RestResponse<ModelBody> model(@RestQuery @Nullable AsOf asOf) {
        Outcome<ModelVersions.State> outcome =
                asOf == null
                        ? models.load(ModelEvent.COMPANY)
                        : models.load(ModelEvent.COMPANY, asOf.at());
        return Answers.ok(outcome, ModelBody.of(outcome.state()));
    }

    @POST
    @Path("/model")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Draft a version of the model",
            description =
                    "It has no effect before it is activated. 403 out-of-scope for who is bound to"
                            + " categories. 422 weights-not-summing,"
                            + " factor-twice, factor-range-empty, cut-out-of-range,"
                            + " curvature-out-of-range.")
    public RestResponse<VersionBody> draft(@Valid Draft body) {
        caller.requireWholeCompany();
        Outcome<ModelVersions.State> outcome =
                models.handle(
                        ModelEvent.COMPANY,
                        new ModelVersions.Command.Draft(body.model(), caller.actor()),
                        request.context());
        int version = outcome.state().versions().size();
        return Answers.created(
                outcome, "/segmentation/model/" + version, body(outcome.state(), version));
    }

    @GET
    @Path("/model/{version}")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.AUDITOR})
    @Operation(summary = "Read a version of the model")
    public RestResponse<VersionBody> version(@RestPath String version) {
        Outcome<ModelVersions.State> outcome = models.load(ModelEvent.COMPANY);
        return Answers.ok(outcome, body(outcome.state(), number(version)));
    }

    @POST
    @Path("/model/{version}/activate")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Activate a version of the model",
            description =
                    "By somebody other than who drafted it: 422 drafter-activates. All positions"
                            + " are computed again; those that move are told to others. 403"
                            + " out-of-scope for who is bound to categories.")
    public RestResponse<VersionBody> activate(@RestPath String version) {
        caller.requireWholeCompany();
        Outcome<ModelVersions.State> outcome =
                models.handle(
                        ModelEvent.COMPANY,
                        new ModelVersions.Command.Activate(number(version), caller.actor()),
                        request.context());
        run.wake();
        return Answers.ok(outcome, body(outcome.state(), number(version)));
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw Missing.here();
        }
    }

    private static VersionBody body(ModelVersions.State state, int version) {
        ModelVersions.Version found = state.find(version);
        if (found == null) {
            throw Missing.here();
        }
        return VersionBody.of(state, found);
    }
}
