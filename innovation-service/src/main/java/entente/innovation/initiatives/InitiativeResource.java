package entente.innovation.initiatives;

import entente.innovation.SupplierClient;
import entente.innovation.ideas.IdeaCommand;
import entente.innovation.ideas.IdeaEvent;
import entente.innovation.ideas.IdeaKind;
import entente.innovation.ideas.IdeaState;
import entente.innovation.suppliers.Side;
import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Starting and stopping initiatives. Each step answers with the initiative. */
@Path("/initiatives")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Initiatives")
public class InitiativeResource {

    /** Who stands for a side; {@code account} acts for this person, null: nobody does. */
    public record OwnerBody(
            @NotNull UUID personId, @Nullable @Size(min = 1, max = 200) String account) {

        Member owner(Side side) {
            return new Member(personId, side, TeamRole.OWNER, account);
        }
    }

    /**
     * What both sides begin.
     *
     * @param ideaIds what it grew from, the first one first; null: none
     */
    public record InitiativeBody(
            @NotNull UUID supplierId,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 4000) String goal,
            @NotNull IdeaKind kind,
            @Nullable @Size(max = 20) List<@NotNull UUID> ideaIds,
            @NotNull @Valid OwnerBody ours,
            @NotNull @Valid OwnerBody theirs,
            @NotNull LocalDate startOn) {}

    /** Why it is given up. */
    public record StopBody(@NotNull StopReason reason, @NotBlank @Size(max = 2000) String note) {}

    private final CommandHandler<InitiativeCommand, InitiativeState, InitiativeEvent> handler;
    private final CommandHandler<IdeaCommand, IdeaState, IdeaEvent> ideas;
    private final InitiativeClient initiatives;
    private final SupplierClient suppliers;
    private final CommandRequest request;

    InitiativeResource(
            CommandHandler<InitiativeCommand, InitiativeState, InitiativeEvent> handler,
            CommandHandler<IdeaCommand, IdeaState, IdeaEvent> ideas,
            InitiativeClient initiatives,
            SupplierClient suppliers,
            CommandRequest request) {
        this.handler = handler;
        this.ideas = ideas;
        this.initiatives = initiatives;
        this.suppliers = suppliers;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER})
    @Operation(
            summary = "Start an initiative with a supplier",
            description =
                    "With an owner on each side, from ideas of this partnership that were answered with"
                            + " yes, or from none. 422 owner-missing, idea-unknown, idea-not-pursued.")
    public RestResponse<InitiativeProfile> start(@Valid @NotNull InitiativeBody body) {
        CommandContext context = request.context();
        Outcome<InitiativeState> outcome = handler.answered(context);
        if (outcome == null) {
            suppliers.requireScope(body.supplierId());
            outcome = handler.handle(Ids.next(), () -> started(body), context);
        }
        return Answers.created(
                outcome, "/initiatives/" + outcome.id(), initiatives.profile(outcome));
    }

    private Grounded<InitiativeCommand> started(InitiativeBody body) {
        List<UUID> grewFrom =
                body.ideaIds() == null ? List.of() : body.ideaIds().stream().distinct().toList();
        return Grounded.on(
                pursued(grewFrom, body.supplierId()),
                new InitiativeCommand.Start(
                        body.supplierId(),
                        body.title().strip(),
                        body.goal().strip(),
                        body.kind(),
                        grewFrom,
                        body.ours().owner(Side.OURS),
                        body.theirs().owner(Side.THEIRS),
                        body.startOn(),
                        initiatives.asker()));
    }

    /** Ideas of this partnership that were answered with yes; none of them may have moved then. */
    private List<Grounded.Seen> pursued(List<UUID> ids, UUID supplierId) {
        List<Grounded.Seen> seen = new ArrayList<>();
        for (UUID id : ids) {
            Outcome<IdeaState> idea = ideas.load(id);
            boolean known =
                    idea.state() instanceof IdeaState.Known k
                            && k.submitted().supplierId().equals(supplierId);
            if (!known) {
                throw new Rejected(
                        "idea-unknown", "There is no idea " + id + " in this partnership");
            }
            if (!idea.state().isPursued()) {
                throw new Rejected("idea-not-pursued", "The answer to idea " + id + " is not yes");
            }
            seen.add(Grounded.Seen.of(idea));
        }
        return seen;
    }

    @POST
    @Path("/{id}/stop")
    @Operation(
            summary = "Give an initiative up",
            description = "422 initiative-commercialised, not-in-team.")
    public RestResponse<InitiativeProfile> stop(@RestPath UUID id, @Valid @NotNull StopBody body) {
        return initiatives.run(
                id, who -> new InitiativeCommand.Stop(body.reason(), body.note().strip(), who));
    }
}
