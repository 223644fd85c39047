package entente.governance.commitments;

import com.fasterxml.jackson.annotation.JsonFormat;
import entente.governance.PartnershipClient;
import entente.governance.SupplierClient;
import entente.governance.commitments.CommitmentView.CommitmentRow;
import entente.governance.partnership.Footing;
import entente.governance.people.Roster.Seat;
import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Making and keeping commitments. Each step answers with the commitment. */
@Path("/commitments")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
@Tag(name = "Commitments")
public class CommitmentResource {

    /** An amount above zero, a decimal string, in a currency. */
    public record MoneyBody(
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @DecimalMin(value = "0", inclusive = false)
                    @Digits(integer = 18, fraction = 6)
                    BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}

    /** What the caller's side stands for. */
    public record CommitmentBody(
            @NotNull UUID supplierId,
            @NotNull CommitmentKind kind,
            @NotBlank @Size(max = 1000) String what,
            @Nullable @Valid MoneyBody money,
            @NotNull LocalDate dueOn) {}

    /** What shows that it is kept. */
    public record EvidenceBody(@NotBlank @Size(max = 4000) String evidence) {}

    /** Another day, and why. */
    public record MoveBody(@NotNull LocalDate dueOn, @NotBlank @Size(max = 2000) String reason) {}

    /** Why. */
    public record ReasonBody(@NotBlank @Size(max = 2000) String reason) {}

    private final CommandHandler<CommitmentCommand, CommitmentState, CommitmentEvent> commitments;
    private final CommitmentClient found;
    private final PartnershipClient partnerships;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    CommitmentResource(
            CommandHandler<CommitmentCommand, CommitmentState, CommitmentEvent> commitments,
            CommitmentClient found,
            PartnershipClient partnerships,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.commitments = commitments;
        this.found = found;
        this.partnerships = partnerships;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Commit the own side to something",
            description =
                    "What a charter in force says that a side puts in until a day is a commitment by"
                            + " itself. 422 due-in-the-past, not-seated. 409 partnership-not-open.")
    public RestResponse<CommitmentProfile> make(@Valid @NotNull CommitmentBody body) {
        CommandContext context = request.context();
        Outcome<CommitmentState> outcome = commitments.answered(context);
        if (outcome == null) {
            UUID partnership = partnerships.openId(body.supplierId());
            UUID id = Ids.next();
            outcome = commitments.handle(partnership, () -> made(id, body), context);
        }
        CommitmentProfile made = profile(outcome, outcome.state().commitments().getLast().id());
        return Answers.created(outcome, "/commitments/" + made.id(), made);
    }

    private Grounded<CommitmentCommand> made(UUID id, CommitmentBody body) {
        Footing footing = partnerships.current(body.supplierId());
        MoneyBody money = body.money();
        return Grounded.on(
                partnerships.seen(footing),
                new CommitmentCommand.Make(
                        footing.partnershipId(),
                        footing.supplierId(),
                        id,
                        new Promise(
                                partnerships.seat(footing).side(),
                                body.kind(),
                                body.what().strip(),
                                money == null ? null : money.amount(),
                                money == null ? null : money.currency(),
                                body.dueOn(),
                                footing.calendar().zone()),
                        time.today(),
                        caller.actor()));
    }

    @POST
    @Path("/{id}/keep")
    @Operation(
            summary = "Say that it is kept, with evidence",
            description =
                    "The side that stands for it reports, the other one confirms, with or without a"
                            + " report; only then it is kept. A report in time is not late because the"
                            + " answer is. 422 commitment-closed, not-seated.")
    public RestResponse<CommitmentProfile> keep(
            @RestPath UUID id, @Valid @NotNull EvidenceBody body) {
        return run(
                id,
                who ->
                        new CommitmentCommand.Keep(
                                id, body.evidence().strip(), who, time.now(), caller.actor()));
    }

    @POST
    @Path("/{id}/refuse")
    @Operation(
            summary = "Say that it is not kept as the other side reported",
            description =
                    "It is broken then if its day is over. 422 keeping-not-reported, own-report,"
                            + " commitment-closed, not-seated.")
    public RestResponse<CommitmentProfile> refuse(
            @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(
                id,
                who ->
                        new CommitmentCommand.Refuse(
                                id, body.reason().strip(), who, time.now(), caller.actor()));
    }

    @POST
    @Path("/{id}/move")
    @Operation(
            summary = "Offer the other side another day",
            description = "422 due-in-the-past, commitment-broken, commitment-closed, not-seated.")
    public RestResponse<CommitmentProfile> move(@RestPath UUID id, @Valid @NotNull MoveBody body) {
        return run(
                id,
                who ->
                        new CommitmentCommand.OfferMove(
                                id,
                                body.dueOn(),
                                body.reason().strip(),
                                who,
                                time.today(),
                                caller.actor()));
    }

    @POST
    @Path("/{id}/accept-move")
    @Operation(
            summary = "Accept the day that the other side offered",
            description =
                    "422 move-not-offered, own-offer, due-in-the-past, commitment-broken,"
                            + " commitment-closed, not-seated.")
    public RestResponse<CommitmentProfile> accept(@RestPath UUID id) {
        return run(
                id, who -> new CommitmentCommand.AcceptMove(id, who, time.today(), caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            summary = "Give it up",
            description =
                    "Once somebody of either side asked for it; it then counts neither as due nor"
                            + " as kept. 422 commitment-broken, commitment-closed, not-seated.")
    public RestResponse<CommitmentProfile> withdraw(
            @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(
                id,
                who ->
                        new CommitmentCommand.Withdraw(
                                id, body.reason().strip(), who, caller.actor()));
    }

    private RestResponse<CommitmentProfile> run(
            UUID id, Function<Seat, CommitmentCommand> command) {
        CommandContext context = request.context();
        Outcome<CommitmentState> outcome = commitments.answered(context);
        if (outcome == null) {
            // What is promised stays to be kept when the partnership has ended.
            CommitmentRow row = found.row(id);
            suppliers.requireScope(row.supplierId);
            Seat who = partnerships.seat(partnerships.see(row.supplierId));
            outcome = commitments.handle(row.partnershipId, command.apply(who), context);
        }
        return Answers.ok(outcome, profile(outcome, id));
    }

    static CommitmentProfile profile(Outcome<CommitmentState> outcome, UUID id) {
        return switch (outcome.state()) {
            case CommitmentState.Absent _ -> throw Missing.here();
            case CommitmentState.Book book ->
                    CommitmentProfile.of(book, book.commitment(id).orElseThrow(Missing::here));
        };
    }
}
