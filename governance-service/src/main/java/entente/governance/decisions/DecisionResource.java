package entente.governance.decisions;

import entente.governance.PartnershipClient;
import entente.governance.RhythmClient;
import entente.governance.SittingClient;
import entente.governance.decisions.DecisionEvent.Shown;
import entente.governance.partnership.Footing;
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
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Taking decisions. Each step answers with the decision. */
@Path("/decisions")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
@Tag(name = "Decisions")
public class DecisionResource {

    /**
     * What is decided.
     *
     * @param meetingId in which; null: outside one, by the caller alone
     * @param scorecard that was shown
     */
    public record DecisionBody(
            @NotNull UUID supplierId,
            @Nullable UUID meetingId,
            @NotNull Topic topic,
            @NotBlank @Size(max = 500) String question,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) String> options,
            @NotBlank @Size(max = 500) String chosen,
            @NotBlank @Size(max = 4000) String reason,
            @Nullable @Valid ShownBody scorecard) {}

    /** A version of the scorecard of a period. */
    public record ShownBody(
            @NotBlank @Size(max = 20) String period, @NotNull @Min(1) Integer version) {}

    private final CommandHandler<DecisionCommand, DecisionState, DecisionEvent> decisions;
    private final PartnershipClient partnerships;
    private final RhythmClient rhythms;
    private final SittingClient sittings;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    DecisionResource(
            CommandHandler<DecisionCommand, DecisionState, DecisionEvent> decisions,
            PartnershipClient partnerships,
            RhythmClient rhythms,
            SittingClient sittings,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.decisions = decisions;
        this.partnerships = partnerships;
        this.rhythms = rhythms;
        this.sittings = sittings;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Take a decision",
            description =
                    "By whom the charter in force lets the topic be decided, by both sponsors where"
                            + " it says nothing: in a meeting by who was there, outside one by the caller. 422"
                            + " meeting-not-held, quorum-missing, options-missing, option-unknown,"
                            + " decision-right-missing, scorecard-unknown, meeting-unknown, not-seated. 409"
                            + " partnership-not-open.")
    public RestResponse<DecisionProfile> take(@Valid @NotNull DecisionBody body) {
        return decide(body, null);
    }

    @POST
    @Path("/{id}/revise")
    @ResponseStatus(201)
    @Operation(
            summary = "Take another decision in its place",
            description = "As taking one; 422 also decision-superseded.")
    public RestResponse<DecisionProfile> revise(
            @RestPath UUID id, @Valid @NotNull DecisionBody body) {
        return decide(body, id);
    }

    private RestResponse<DecisionProfile> decide(DecisionBody body, @Nullable UUID revised) {
        CommandContext context = request.context();
        Outcome<DecisionState> outcome = decisions.answered(context);
        if (outcome == null) {
            UUID id = Ids.next();
            if (revised != null
                    && !known(decisions.load(revised))
                            .taken()
                            .supplierId()
                            .equals(body.supplierId())) {
                throw Missing.here();
            }
            partnerships.open(body.supplierId());
            outcome = decisions.handle(id, () -> grounded(id, body, revised), context);
        }
        return Answers.created(outcome, "/decisions/" + outcome.id(), profile(outcome));
    }

    private Grounded<DecisionCommand> grounded(UUID id, DecisionBody body, @Nullable UUID revised) {
        Footing footing = partnerships.current(body.supplierId());
        RhythmClient.InForce charter = rhythms.terms(footing);
        List<Grounded.Seen> seen = new ArrayList<>(charter.seen());
        SittingClient.Seated seated = sittings.deciders(footing, body.meetingId());
        seen.addAll(seated.seen());
        ShownBody shown = body.scorecard();
        if (shown != null) {
            sittings.requireShown(body.supplierId(), shown.period(), shown.version());
        }
        DecisionCommand take =
                new DecisionCommand.Take(
                        footing.partnershipId(),
                        footing.supplierId(),
                        seated.sitting(),
                        body.topic(),
                        body.question().strip(),
                        body.options().stream().map(String::strip).toList(),
                        body.chosen().strip(),
                        body.reason().strip(),
                        Right.of(charter.terms(), body.topic()),
                        seated.deciders(),
                        shown == null ? null : new Shown(shown.period(), shown.version()),
                        revised,
                        time.today(),
                        caller.actor());
        return new Grounded<>(
                take,
                revised == null
                        ? List.of()
                        : List.of(
                                new Grounded.Also<>(
                                        revised,
                                        new DecisionCommand.Supersede(id, caller.actor()))),
                seen);
    }

    static DecisionProfile profile(Outcome<DecisionState> outcome) {
        return DecisionProfile.of(UUID.fromString(outcome.id()), known(outcome));
    }

    private static DecisionState.Known known(Outcome<DecisionState> outcome) {
        return switch (outcome.state()) {
            case DecisionState.Absent _ -> throw Missing.here();
            case DecisionState.Known known -> known;
        };
    }
}
