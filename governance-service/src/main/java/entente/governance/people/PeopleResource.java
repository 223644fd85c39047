package entente.governance.people;

import entente.governance.PartnershipClient;
import entente.governance.people.SeatView.SeatRow;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who sits at the table of a partnership. A supplier's users seat the own side only. */
@Path("/partnerships/{supplierId}/people")
@RunOnVirtualThread
@Tag(name = "People")
public class PeopleResource {

    /**
     * A person at the table.
     *
     * @param personId as supplier-service or the company's directory knows the person
     * @param account under which the person acts here; not needed when that is the person's id
     */
    public record SeatBody(
            @NotNull UUID personId,
            @NotNull Side side,
            @NotEmpty @Size(max = 5) Set<@NotNull PartnershipRole> roles,
            @Nullable @Size(min = 1, max = 100) String account) {}

    /** Under which account a person acts. */
    public record TieBody(@NotBlank @Size(max = 100) String account) {}

    /** Why somebody leaves, and who takes over. */
    public record LeaveBody(
            @Nullable UUID successorId, @NotBlank @Size(max = 4000) String reason) {}

    /** Who is left at the table. */
    public record People(List<PersonProfile> people) {}

    private final CommandHandler<RosterCommand, RosterState, RosterEvent> rosters;
    private final SeatView view;
    private final Lists lists;
    private final PartnershipClient partnerships;
    private final Caller caller;
    private final CommandRequest request;

    PeopleResource(
            CommandHandler<RosterCommand, RosterState, RosterEvent> rosters,
            SeatView view,
            Lists lists,
            PartnershipClient partnerships,
            Caller caller,
            CommandRequest request) {
        this.rosters = rosters;
        this.view = view;
        this.lists = lists;
        this.partnerships = partnerships;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List who sits at the table",
            description =
                    "Filters: side, role, seated (false: who left, and to whom). Sorts by since."
                            + " Accounts are"
                            + " told to those who tie them: not to engineers, and a supplier user"
                            + " sees those of the own side.")
    public RestResponse<Page<PersonProfile>> list(
            @RestPath UUID supplierId,
            @BeanParam ListRequest page,
            @RestQuery @Nullable Side side,
            @RestQuery @Nullable PartnershipRole role,
            @RestQuery @Nullable Boolean seated) {
        UUID partnership = partnerships.seen(supplierId);
        return lists.of(view)
                .where("partnershipId", partnership)
                .where("side", side)
                .having("roles", role == null ? null : role.name())
                .where("seated", seated == null ? Boolean.TRUE : seated)
                .sortable("since")
                .answer(page, PersonProfile.class, this::shown);
    }

    private PersonProfile shown(SeatRow row) {
        return new PersonProfile(
                row.personId,
                row.side,
                Arrays.stream(row.roles).map(PartnershipRole::valueOf).sorted().toList(),
                seesAccount(row.side) ? row.account : null,
                row.since,
                row.until,
                row.successorId);
    }

    private boolean seesAccount(Side side) {
        return caller.ofSupplier() ? side == Side.THEIRS : !caller.has(Roles.ENGINEER);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Give a person a seat, or other roles on it",
            description =
                    "A sponsor comes and goes by /sponsors. 422 seat-taken, account-taken,"
                            + " sponsor-is-named, side-mismatch, tier-is-account; 409"
                            + " partnership-not-open.")
    public RestResponse<PersonProfile> seat(
            @RestPath UUID supplierId, @Valid @NotNull SeatBody body) {
        Outcome<RosterState> outcome =
                run(
                        supplierId,
                        partnership ->
                                new RosterCommand.Seat(
                                        partnership,
                                        supplierId,
                                        body.personId(),
                                        body.side(),
                                        body.roles(),
                                        body.account() == null ? null : body.account().strip(),
                                        caller.ofSupplier(),
                                        caller.actor()));
        return Answers.created(
                outcome,
                "/partnerships/" + supplierId + "/people",
                profile(outcome, body.personId()));
    }

    @POST
    @Path("/{personId}/tie")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Say under which account a person acts",
            description =
                    "Somebody else than that account ties it to a sponsor's seat. 422"
                            + " person-not-seated, account-taken, tier-is-account, side-mismatch;"
                            + " 409 partnership-not-open.")
    public RestResponse<PersonProfile> tie(
            @RestPath UUID supplierId, @RestPath UUID personId, @Valid @NotNull TieBody body) {
        Outcome<RosterState> outcome =
                run(
                        supplierId,
                        _ ->
                                new RosterCommand.Tie(
                                        personId,
                                        body.account().strip(),
                                        caller.ofSupplier(),
                                        caller.actor()));
        return Answers.ok(outcome, profile(outcome, personId));
    }

    @POST
    @Path("/{personId}/unseat")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Let a person leave",
            description =
                    "Answers with who is left. 422 person-not-seated, last-sponsor,"
                            + " side-mismatch; 409 partnership-not-open.")
    public RestResponse<People> unseat(
            @RestPath UUID supplierId, @RestPath UUID personId, @Valid @NotNull LeaveBody body) {
        Outcome<RosterState> outcome =
                run(
                        supplierId,
                        _ ->
                                new RosterCommand.Unseat(
                                        personId,
                                        body.successorId(),
                                        body.reason().strip(),
                                        caller.ofSupplier(),
                                        caller.actor()));
        return Answers.ok(
                outcome,
                new People(
                        outcome.state().roster().seats().stream()
                                .map(seat -> PersonProfile.of(seat, seesAccount(seat.side())))
                                .toList()));
    }

    private Outcome<RosterState> run(UUID supplierId, Function<UUID, RosterCommand> command) {
        CommandContext context = request.context();
        Outcome<RosterState> outcome = rosters.answered(context);
        if (outcome == null) {
            UUID partnership = partnerships.openId(supplierId);
            outcome = rosters.handle(partnership, command.apply(partnership), context);
        }
        return outcome;
    }

    private PersonProfile profile(Outcome<RosterState> outcome, UUID person) {
        return outcome.state()
                .roster()
                .person(person)
                .map(seat -> PersonProfile.of(seat, seesAccount(seat.side())))
                .orElseThrow(Missing::here);
    }
}
