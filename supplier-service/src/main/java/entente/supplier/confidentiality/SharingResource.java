package entente.supplier.confidentiality;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Grounded.Seen;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.supplier.SupplierClient;
import entente.supplier.agreements.AgreementCommand;
import entente.supplier.agreements.AgreementEvent;
import entente.supplier.agreements.AgreementKind;
import entente.supplier.agreements.AgreementState;
import entente.supplier.agreements.Paper;
import entente.supplier.onboarding.SupplierState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How much is shared with a supplier, in either direction. */
@Path("/sharing/{supplierId}")
@RunOnVirtualThread
@Tag(name = "Confidentiality")
public class SharingResource {

    /** One step more; {@code ndaId} names the agreement that protects it above INTERNAL. */
    public record RaiseBody(
            @NotNull Direction direction,
            @NotNull InformationClass to,
            @NotBlank @Size(max = 2000) String what,
            @NotBlank @Size(max = 2000) String usage,
            @Nullable UUID ndaId) {}

    /** Less, and why. */
    public record LowerBody(
            @NotNull Direction direction,
            @NotNull InformationClass to,
            @NotNull @Size(max = 2000) String reason) {}

    /** How much is shared, and under which terms. */
    public record SharingProfile(
            UUID supplierId, SharingState.Level weToThem, SharingState.Level theyToUs) {
        static SharingProfile of(Outcome<SharingState> outcome) {
            return new SharingProfile(
                    UUID.fromString(outcome.id()),
                    outcome.state().weToThem(),
                    outcome.state().theyToUs());
        }
    }

    private final CommandHandler<SharingCommand, SharingState, SharingEvent> sharing;
    private final CommandHandler<AgreementCommand, AgreementState, AgreementEvent> agreements;
    private final SupplierClient suppliers;
    private final CommandRequest request;
    private final CompanyTime time;

    SharingResource(
            CommandHandler<SharingCommand, SharingState, SharingEvent> sharing,
            CommandHandler<AgreementCommand, AgreementState, AgreementEvent> agreements,
            SupplierClient suppliers,
            CommandRequest request,
            CompanyTime time) {
        this.sharing = sharing;
        this.agreements = agreements;
        this.suppliers = suppliers;
        this.request = request;
        this.time = time;
    }

    @GET
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read how much is shared with a supplier",
            description = "PUBLIC at first. Always current, or as it was known at asOf.")
    public RestResponse<SharingProfile> get(
            @RestPath UUID supplierId, @RestQuery @Nullable AsOf asOf) {
        suppliers.visible(supplierId);
        Outcome<SharingState> outcome =
                asOf == null ? sharing.load(supplierId) : sharing.load(supplierId, asOf.at());
        return Answers.ok(outcome, SharingProfile.of(outcome));
    }

    @POST
    @Path("/raise")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Share one step more",
            description =
                    "Says what is shared and how it may be used. 422 sharing-level-not-higher,"
                            + " sharing-level-skips-a-step, sharing-terms-missing, nda-missing,"
                            + " supplier-closed, supplier-blocked.")
    public RestResponse<SharingProfile> raise(
            @RestPath UUID supplierId, @Valid @NotNull RaiseBody body) {
        return run(
                supplierId,
                () -> {
                    List<Seen> seen = new ArrayList<>(List.of(suppliers.seen(supplierId)));
                    SupplierState.Known supplier = suppliers.open(supplierId);
                    return Grounded.on(
                            seen,
                            new SharingCommand.Raise(
                                    body.direction(),
                                    body.to(),
                                    body.what(),
                                    body.usage(),
                                    nda(supplierId, body.ndaId(), seen),
                                    supplier instanceof SupplierState.Blocked));
                });
    }

    @POST
    @Path("/lower")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Share less",
            description =
                    "At any time; what was disclosed above the new level is not readable any more."
                            + " 422 sharing-level-not-lower, reason-missing.")
    public RestResponse<SharingProfile> lower(
            @RestPath UUID supplierId, @Valid @NotNull LowerBody body) {
        return run(
                supplierId,
                () -> {
                    suppliers.inScope(supplierId);
                    return Grounded.alone(
                            new SharingCommand.Lower(body.direction(), body.to(), body.reason()));
                });
    }

    private RestResponse<SharingProfile> run(
            UUID supplier, Supplier<Grounded<SharingCommand>> command) {
        CommandContext context = request.context();
        Outcome<SharingState> outcome = sharing.answered(context);
        if (outcome == null) {
            outcome = sharing.handle(supplier, command, context);
        }
        return Answers.ok(outcome, SharingProfile.of(outcome));
    }

    /**
     * The agreement named, when it obliges this supplier to silence today.
     *
     * @param seen to which it is added: it must not end before the level is raised
     */
    private @Nullable UUID nda(UUID supplier, @Nullable UUID agreement, List<Seen> seen) {
        if (agreement == null) {
            return null;
        }
        Outcome<AgreementState> outcome = agreements.load(agreement);
        if (!(outcome.state() instanceof AgreementState.InForce force)) {
            return null;
        }
        seen.add(Seen.of(outcome));
        Paper paper = force.paper();
        return paper.kind() == AgreementKind.NON_DISCLOSURE
                        && paper.supplierId().equals(supplier)
                        && paper.covers(time.today())
                ? agreement
                : null;
    }
}
