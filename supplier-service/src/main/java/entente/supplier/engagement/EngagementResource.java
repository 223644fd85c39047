package entente.supplier.engagement;

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
import entente.platform.web.Roles;
import entente.supplier.SupplierClient;
import entente.supplier.engagement.EngagementCommand.Partner;
import entente.supplier.engagement.EngagementState.Proposing;
import entente.supplier.engagement.Evidence.Reference;
import entente.supplier.onboarding.Contact;
import entente.supplier.onboarding.SupplierState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Proposals to change the model, step by step. Each step answers with the engagement as it is then.
 */
@Path("/engagements/{supplierId}/proposals")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
@Tag(name = "Engagements")
public class EngagementResource {

    /** Why, in words, and what it rests on. */
    public record EvidenceBody(
            @NotBlank @Size(max = 4000) String text,
            @Size(max = 50) @Nullable List<@NotNull Reference> references) {

        Evidence evidence() {
            return new Evidence(text.strip(), references == null ? List.of() : references);
        }
    }

    /** Another model, and who answers for the change on either side. */
    public record ProposalBody(
            @NotNull EngagementModel to,
            @Nullable Sponsors sponsors,
            @NotNull @Valid EvidenceBody evidence) {}

    /** Why, in plain words and without names of people. */
    public record Reason(@NotNull @Size(max = 2000) String reason) {}

    private final CommandHandler<EngagementCommand, EngagementState, EngagementEvent> engagements;
    private final PreconditionsClient preconditions;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    EngagementResource(
            CommandHandler<EngagementCommand, EngagementState, EngagementEvent> engagements,
            PreconditionsClient preconditions,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.engagements = engagements;
        this.preconditions = preconditions;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Propose another model",
            description =
                    "One step up, with an active supplier, or down, with any. 422"
                            + " supplier-not-active, proposal-open, model-unchanged,"
                            + " transition-skips-a-step, winding-down, evidence-missing,"
                            + " sponsors-missing, sponsor-unknown.")
    public RestResponse<EngagementProfile> propose(
            @RestPath UUID supplierId, @Valid @NotNull ProposalBody body) {
        Outcome<EngagementState> outcome =
                outcome(
                        supplierId,
                        partner ->
                                new EngagementCommand.Propose(
                                        Ids.next(),
                                        body.to(),
                                        body.sponsors(),
                                        body.evidence().evidence(),
                                        caller.actor(),
                                        partner));
        String proposal =
                outcome.state() instanceof Proposing s ? s.proposal().id().toString() : "";
        return Answers.created(
                outcome, "/engagements/" + supplierId + "/proposals/" + proposal, profile(outcome));
    }

    @POST
    @Path("/{proposalId}/evidence")
    @Operation(summary = "Add evidence to an open proposal", description = "422 proposal-closed.")
    public RestResponse<EngagementProfile> addEvidence(
            @RestPath UUID supplierId,
            @RestPath UUID proposalId,
            @Valid @NotNull EvidenceBody body) {
        return run(supplierId, _ -> new EngagementCommand.AddEvidence(proposalId, body.evidence()));
    }

    @POST
    @Path("/{proposalId}/name-sponsors")
    @Operation(
            summary = "Name both sponsors",
            description =
                    "Theirs is a contact of the supplier. 422 sponsor-unknown, proposal-closed.")
    public RestResponse<EngagementProfile> nameSponsors(
            @RestPath UUID supplierId, @RestPath UUID proposalId, @NotNull Sponsors body) {
        return run(
                supplierId,
                partner -> new EngagementCommand.NameSponsors(proposalId, body, partner));
    }

    @POST
    @Path("/{proposalId}/send-approach")
    @Operation(
            summary = "Say that the partner was asked",
            description = "From now on the supplier's users see the proposal. 422 proposal-closed.")
    public RestResponse<EngagementProfile> sendApproach(
            @RestPath UUID supplierId, @RestPath UUID proposalId) {
        return run(supplierId, _ -> new EngagementCommand.SendApproach(proposalId, time.today()));
    }

    @POST
    @Path("/{proposalId}/accept")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Accept for the partner",
            description =
                    "By its own user, or on its behalf, which is written down, by somebody other"
                            + " than the proposer: 422 proposer-answers. Also approach-not-sent,"
                            + " proposal-closed.")
    public RestResponse<EngagementProfile> accept(
            @RestPath UUID supplierId, @RestPath UUID proposalId) {
        return run(supplierId, _ -> new EngagementCommand.Accept(proposalId, onBehalf()));
    }

    @POST
    @Path("/{proposalId}/decline")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Decline for the partner",
            description =
                    "Ends a step up; a step down can be confirmed nevertheless. By whom an"
                            + " acceptance is: 422 proposer-answers. Also approach-not-sent,"
                            + " reason-missing, proposal-closed.")
    public RestResponse<EngagementProfile> decline(
            @RestPath UUID supplierId, @RestPath UUID proposalId, @Valid @NotNull Reason body) {
        return run(
                supplierId,
                _ -> new EngagementCommand.Decline(proposalId, body.reason(), onBehalf()));
    }

    @POST
    @Path("/{proposalId}/withdraw")
    @Operation(
            summary = "Withdraw a proposal",
            description = "422 reason-missing, proposal-closed.")
    public RestResponse<EngagementProfile> withdraw(
            @RestPath UUID supplierId, @RestPath UUID proposalId, @Valid @NotNull Reason body) {
        return run(supplierId, _ -> new EngagementCommand.Withdraw(proposalId, body.reason()));
    }

    @POST
    @Path("/{proposalId}/confirm")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Confirm a proposal: the model changes today",
            description =
                    "By an executive sponsor other than the proposer and than who answered for the"
                            + " partner: 422 self-confirmation, answerer-confirms. A step up needs"
                            + " an active supplier and the partner's yes: supplier-not-active,"
                            + " partner-not-accepted; a step down that the partner was asked:"
                            + " approach-not-sent. A step up into a partnership also needs a"
                            + " current assessment, no open warning and a non-disclosure agreement"
                            + " in force: assessment-missing, assessment-not-current,"
                            + " warning-open, nda-missing. Also sponsors-missing, sponsor-unknown"
                            + " when theirs is no contact any more, proposal-closed.")
    public RestResponse<EngagementProfile> confirm(
            @RestPath UUID supplierId, @RestPath UUID proposalId) {
        return run(
                supplierId,
                partner ->
                        new EngagementCommand.Confirm(
                                proposalId,
                                caller.actor(),
                                partner,
                                preconditions.of(supplierId, time.today()),
                                time.today()));
    }

    /** Who answers for the partner, null when its own user does. */
    private @Nullable String onBehalf() {
        return caller.ofSupplier() ? null : caller.actor();
    }

    private RestResponse<EngagementProfile> run(
            UUID supplier, Function<Partner, EngagementCommand> command) {
        Outcome<EngagementState> outcome = outcome(supplier, command);
        return Answers.ok(outcome, profile(outcome));
    }

    private Outcome<EngagementState> outcome(
            UUID supplier, Function<Partner, EngagementCommand> command) {
        CommandContext context = request.context();
        Outcome<EngagementState> earlier = engagements.answered(context);
        if (earlier != null) {
            return earlier;
        }
        return engagements.handle(
                supplier,
                () -> {
                    Seen seen = suppliers.seen(supplier);
                    return Grounded.on(
                            List.of(seen), command.apply(partner(suppliers.inScope(supplier))));
                },
                context);
    }

    private static Partner partner(SupplierState.Known known) {
        return new Partner(
                SupplierState.status(known),
                known.dossier().contacts().stream()
                        .map(Contact::personId)
                        .collect(Collectors.toSet()));
    }

    private EngagementProfile profile(Outcome<EngagementState> outcome) {
        return EngagementProfile.of(
                UUID.fromString(outcome.id()), outcome.state(), caller.ofSupplier());
    }
}
