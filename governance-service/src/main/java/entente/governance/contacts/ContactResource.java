package entente.governance.contacts;

import entente.governance.PartnershipClient;
import entente.governance.SupplierClient;
import entente.governance.contacts.ContactState.Counting;
import entente.governance.contacts.ContactView.ContactRow;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whether the sponsors are in contact. A supplier's users see the own partnership. */
@Path("/sponsors")
@RunOnVirtualThread
@Tag(name = "Sponsors")
public class ContactResource {

    /**
     * A contact that was no meeting of the partnership.
     *
     * @param kind not MEETING: those are counted by themselves
     */
    public record ContactBody(
            @NotNull LocalDate on,
            @NotNull ContactKind kind,
            @Nullable @Size(max = 1000) String note) {}

    /**
     * The contact within a partnership, in a list.
     *
     * @param met quarters that are over and had a contact
     * @param due quarters that are over
     * @param ratio met ÷ due, 0 to 1; null before a quarter was due
     * @param silent the last quarter, when it had none and there was none since
     */
    public record Listed(
            UUID supplierId,
            String firstDue,
            int met,
            int due,
            @Nullable BigDecimal ratio,
            @Nullable LocalDate lastOn,
            @Nullable String silent) {

        static Listed of(ContactRow row) {
            return new Listed(
                    row.supplierId,
                    row.firstDue,
                    row.met,
                    row.due,
                    Figures.ratio(row.met, row.due),
                    row.lastOn,
                    row.silent);
        }
    }

    private final CommandHandler<ContactCommand, ContactState, ContactEvent> contacts;
    private final ContactView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final PartnershipClient partnerships;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    ContactResource(
            CommandHandler<ContactCommand, ContactState, ContactEvent> contacts,
            ContactView view,
            Lists lists,
            SupplierClient suppliers,
            PartnershipClient partnerships,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.contacts = contacts;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.partnerships = partnerships;
        this.caller = caller;
        this.request = request;
        this.time = time;
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
            summary = "List how regularly the sponsors are in contact",
            description =
                    "One line for each open partnership. Filters: supplierId, silent (a quarter such"
                            + " as 2026-Q3). Sorts by lastOn, met, due.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String silent) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("silent", silent)
                .where("ended", false)
                .in("supplierId", suppliers.own())
                .sortable("lastOn", "met", "due")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{supplierId}/contacts")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read when the sponsors were in contact",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<ContactProfile> get(
            @RestPath UUID supplierId, @RestQuery @Nullable AsOf asOf) {
        UUID partnership = partnerships.seen(supplierId);
        Outcome<ContactState> outcome =
                asOf == null ? contacts.load(partnership) : contacts.load(partnership, asOf.at());
        return Answers.ok(outcome, profile(outcome));
    }

    @POST
    @Path("/{supplierId}/contacts")
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Tell of a contact between the sponsors",
            description =
                    "A held meeting with both of them is counted by itself. 422 contact-in-future,"
                            + " contact-too-old, contact-is-meeting; 409 partnership-not-open.")
    public RestResponse<ContactProfile> tell(
            @RestPath UUID supplierId, @Valid @NotNull ContactBody body) {
        CommandContext context = request.context();
        Outcome<ContactState> outcome = contacts.answered(context);
        if (outcome == null) {
            UUID partnership = partnerships.openId(supplierId);
            if (body.kind() == ContactKind.MEETING) {
                throw new Rejected(
                        "contact-is-meeting", "Record who was there in the meeting itself");
            }
            outcome =
                    contacts.handle(
                            partnership,
                            new ContactCommand.Make(
                                    body.on(),
                                    body.kind(),
                                    null,
                                    body.note() == null ? null : body.note().strip(),
                                    time.today(),
                                    caller.actor()),
                            context);
        }
        return Answers.created(outcome, "/sponsors/" + supplierId + "/contacts", profile(outcome));
    }

    private static ContactProfile profile(Outcome<ContactState> outcome) {
        if (outcome.state() instanceof Counting state) {
            return ContactProfile.of(state);
        }
        throw Missing.here();
    }
}
