package entente.supplier.agreements;

import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Grounded.Seen;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.supplier.SupplierClient;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The steps of an agreement's life. Each answers with the agreement as it is then. */
@Path("/agreements")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
@Tag(name = "Agreements")
public class AgreementResource {

    /** A draft; {@code validUntil} null for no end, {@code parentId} a framework agreement. */
    public record DraftBody(
            @NotNull UUID supplierId,
            @NotNull AgreementKind kind,
            @NotBlank @Size(max = 200) String title,
            @Nullable UUID parentId,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Clauses clauses) {}

    /** A change; last day and clauses as they are all to be. */
    public record Amendment(
            @NotNull LocalDate effectiveOn,
            @Nullable LocalDate validUntil,
            @NotNull Clauses clauses,
            @NotNull @Size(max = 2000) String reason) {}

    /** Why, in plain words and without names of people. */
    public record Reason(@NotNull @Size(max = 2000) String reason) {}

    /** Which amendment. */
    public record Proposed(@NotNull UUID proposalId) {}

    /** Which amendment, and why not, in plain words and without names of people. */
    public record Dropped(@NotNull UUID proposalId, @NotNull @Size(max = 2000) String reason) {}

    /** Below which framework agreement; null for none. */
    public record Place(@Nullable UUID parentId) {}

    private final CommandHandler<AgreementCommand, AgreementState, AgreementEvent> agreements;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    AgreementResource(
            CommandHandler<AgreementCommand, AgreementState, AgreementEvent> agreements,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.agreements = agreements;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Draft an agreement",
            description =
                    "Binds nobody until somebody else concludes it. 404 for an unknown supplier;"
                            + " 422 supplier-closed, validity-reversed, parent-unknown,"
                            + " parent-not-framework, parent-not-in-force, clause-invalid,"
                            + " cap-below-floor, currency-mismatch.")
    public RestResponse<AgreementProfile> draft(@Valid @NotNull DraftBody body) {
        CommandContext context = request.context();
        Outcome<AgreementState> outcome = agreements.answered(context);
        if (outcome == null) {
            suppliers.open(body.supplierId());
            outcome =
                    agreements.handle(
                            Ids.next(),
                            new AgreementCommand.Draft(
                                    body.supplierId(),
                                    body.kind(),
                                    body.title().strip(),
                                    lineage(body.parentId(), new ArrayList<>()),
                                    body.validFrom(),
                                    body.validUntil(),
                                    body.clauses() == null ? Clauses.NONE : body.clauses(),
                                    caller.actor()),
                            context);
        }
        return Answers.created(outcome, "/agreements/" + outcome.id(), profile(outcome));
    }

    @POST
    @Path("/{id}/conclude")
    @Operation(
            summary = "Conclude a draft",
            description =
                    "By somebody other than its author: 422 drafter-concludes. Also"
                            + " agreement-not-draft, validity-over, parent-not-in-force.")
    public RestResponse<AgreementProfile> conclude(@RestPath UUID id) {
        return ground(
                id,
                paper -> {
                    List<Seen> seen = new ArrayList<>();
                    Lineage lineage = lineage(paper.parentId(), seen);
                    return Grounded.on(
                            seen,
                            new AgreementCommand.Conclude(caller.actor(), time.today(), lineage));
                });
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            summary = "Give up a draft",
            description = "422 agreement-not-draft, reason-missing.")
    public RestResponse<AgreementProfile> withdraw(@RestPath UUID id, @Valid @NotNull Reason body) {
        return run(id, _ -> new AgreementCommand.Withdraw(body.reason()));
    }

    @POST
    @Path("/{id}/amend")
    @Operation(
            summary = "Propose to amend an agreement in force",
            description =
                    "At any time, with reason and date; give the last day and all clauses as they"
                            + " are to be. Changes nothing until somebody else agrees. 422"
                            + " amendment-open, agreement-expired, agreement-not-in-force,"
                            + " effective-before-validity, effective-after-end, validity-reversed,"
                            + " clause-invalid, cap-below-floor, currency-mismatch,"
                            + " reason-missing.")
    public RestResponse<AgreementProfile> amend(@RestPath UUID id, @Valid @NotNull Amendment body) {
        return run(
                id,
                _ ->
                        new AgreementCommand.Amend(
                                Ids.next(),
                                body.effectiveOn(),
                                body.validUntil(),
                                body.clauses(),
                                body.reason(),
                                caller.actor(),
                                time.today()));
    }

    @POST
    @Path("/{id}/agree-amendment")
    @Operation(
            summary = "Agree to an amendment",
            description =
                    "By somebody other than who proposed it: 422 proposer-agrees. Also"
                            + " amendment-not-open, agreement-expired, agreement-not-in-force.")
    public RestResponse<AgreementProfile> agreeAmendment(
            @RestPath UUID id, @Valid @NotNull Proposed body) {
        return run(
                id,
                _ ->
                        new AgreementCommand.AgreeAmendment(
                                body.proposalId(), caller.actor(), time.today()));
    }

    @POST
    @Path("/{id}/withdraw-amendment")
    @Operation(
            summary = "Give a proposed amendment up",
            description =
                    "422 amendment-not-open, agreement-expired, agreement-not-in-force,"
                            + " reason-missing.")
    public RestResponse<AgreementProfile> withdrawAmendment(
            @RestPath UUID id, @Valid @NotNull Dropped body) {
        return run(
                id, _ -> new AgreementCommand.WithdrawAmendment(body.proposalId(), body.reason()));
    }

    @POST
    @Path("/{id}/terminate")
    @Operation(
            summary = "End an agreement before its last day",
            description =
                    "At once: today is its last day. Who leaves with notice amends the last day"
                            + " instead. 422 agreement-not-in-force, reason-missing.")
    public RestResponse<AgreementProfile> terminate(
            @RestPath UUID id, @Valid @NotNull Reason body) {
        return run(id, _ -> new AgreementCommand.Terminate(body.reason(), time.today()));
    }

    @POST
    @Path("/{id}/place-under")
    @Operation(
            summary = "Place an agreement below a framework agreement",
            description =
                    "One in force; for a draft also a draft. 422 parent-unknown,"
                            + " parent-not-framework, parent-not-in-force, agreement-cycle,"
                            + " agreement-not-in-force.")
    public RestResponse<AgreementProfile> placeUnder(
            @RestPath UUID id, @Valid @NotNull Place body) {
        return ground(
                id,
                _ -> {
                    List<Seen> seen = new ArrayList<>();
                    Lineage lineage = lineage(body.parentId(), seen);
                    return Grounded.on(seen, new AgreementCommand.PlaceUnder(id, lineage));
                });
    }

    private RestResponse<AgreementProfile> run(UUID id, Function<Paper, AgreementCommand> command) {
        return ground(id, paper -> Grounded.alone(command.apply(paper)));
    }

    private RestResponse<AgreementProfile> ground(
            UUID id, Function<Paper, Grounded<AgreementCommand>> command) {
        CommandContext context = request.context();
        Outcome<AgreementState> outcome = agreements.answered(context);
        if (outcome == null) {
            suppliers.inScope(present(id).paper().supplierId());
            outcome = agreements.handle(id, () -> command.apply(present(id).paper()), context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    static AgreementProfile profile(Outcome<AgreementState> outcome) {
        return switch (outcome.state()) {
            case AgreementState.Absent _ -> throw Missing.here();
            case AgreementState.Known known ->
                    AgreementProfile.of(UUID.fromString(outcome.id()), known);
        };
    }

    private AgreementState.Known present(UUID id) {
        AgreementState.Known known = known(agreements.load(id));
        if (known == null) {
            throw Missing.here();
        }
        return known;
    }

    private static AgreementState.@Nullable Known known(Outcome<AgreementState> outcome) {
        return switch (outcome.state()) {
            case AgreementState.Absent _ -> null;
            case AgreementState.Known known -> known;
        };
    }

    /** The parents' own streams tell what is so about them; the decider only judges. */
    private Lineage lineage(@Nullable UUID parent, List<Seen> seen) {
        if (parent == null) {
            return Lineage.NONE;
        }
        List<UUID> ancestors = new ArrayList<>();
        AgreementState.Known direct = null;
        UUID at = parent;
        while (at != null && !ancestors.contains(at)) {
            ancestors.add(at);
            Outcome<AgreementState> found = agreements.load(at);
            seen.add(Seen.of(found));
            AgreementState.Known above = known(found);
            if (at.equals(parent)) {
                direct = above;
            }
            at = above == null ? null : above.paper().parentId();
        }
        return new Lineage(parent, direct, ancestors);
    }
}
