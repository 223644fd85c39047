package entente.governance.actions;

import entente.governance.SupplierClient;
import entente.governance.actions.ActionView.ActionRow;
import entente.governance.people.Side;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.DateFormat;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Finding and reading actions. A supplier's users see those of the own partnership. */
@Path("/action-items")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Action items")
public class ActionReadResource {

    /**
     * An action in a list; as CSV it can be changed in a spreadsheet and given back to {@code
     * /import}.
     *
     * @param version of the action; tells the import what was seen
     * @param changeOffered whether another owner or due date waits for an answer
     */
    public record Listed(
            UUID id,
            UUID supplierId,
            int version,
            String title,
            @Nullable String description,
            UUID ownerId,
            Side ownerSide,
            LocalDate dueOn,
            ActionStatus status,
            Priority priority,
            boolean overdue,
            boolean changeOffered,
            @Nullable UUID meetingId) {

        static Listed of(ActionRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.version,
                    row.title,
                    row.description,
                    row.ownerId,
                    row.ownerSide,
                    row.dueOn,
                    row.status,
                    row.priority,
                    row.overdue,
                    row.changeOffered,
                    row.meetingId);
        }

        static Listed of(ActionProfile action) {
            return new Listed(
                    action.id(),
                    action.supplierId(),
                    action.version(),
                    action.title(),
                    action.description(),
                    action.ownerId(),
                    action.ownerSide(),
                    action.dueOn(),
                    action.status(),
                    action.priority(),
                    action.overdue(),
                    action.offer() != null,
                    action.meetingId());
        }
    }

    private final CommandHandler<ActionCommand, ActionState, ActionEvent> actions;
    private final ActionView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final Caller caller;

    ActionReadResource(
            CommandHandler<ActionCommand, ActionState, ActionEvent> actions,
            ActionView view,
            Lists lists,
            SupplierClient suppliers,
            Caller caller) {
        this.actions = actions;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List actions",
            description =
                    "Filters: supplierId, status, ownerId, ownerSide, overdue, meetingId, dueUntil,"
                            + " part of the title. Sorts by dueOn, title, priority. As text/csv it is what"
                            + " the import takes back.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable ActionStatus status,
            @RestQuery @Nullable UUID ownerId,
            @RestQuery @Nullable Side ownerSide,
            @RestQuery @Nullable Boolean overdue,
            @RestQuery @Nullable UUID meetingId,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate dueUntil,
            @RestQuery @Nullable String title) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("status", status)
                .where("ownerId", ownerId)
                .where("ownerSide", ownerSide)
                .where("overdue", overdue)
                .where("meetingId", meetingId)
                .until("dueOn", dueUntil)
                .containing("title", title)
                .in("supplierId", suppliers.own())
                .sortable("dueOn", "title", "priority")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one action",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<ActionProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<ActionState> outcome =
                asOf == null ? actions.load(id) : actions.load(id, asOf.at());
        ActionProfile profile = ActionResource.profile(outcome, !caller.ofSupplier());
        suppliers.requireSight(profile.supplierId());
        return Answers.ok(outcome, profile);
    }
}
