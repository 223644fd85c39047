package entente.governance.escalations;

import entente.governance.SupplierClient;
import entente.governance.escalations.EscalationView.EscalationRow;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Missing;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.DateFormat;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Finding and reading escalations. A supplier's users see those of the own partnership that are for
 * both sides.
 */
@Path("/escalations")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Escalations")
public class EscalationReadResource {

    /**
     * An escalation in a list.
     *
     * @param raisedOn day it reached its level
     * @param dueOn last day of its level; null at the steering committee
     * @param overAt when the time of its level is over; null: it does not run out
     */
    public record Listed(
            UUID id,
            UUID supplierId,
            EscalationCause cause,
            @Nullable String ref,
            String reason,
            EscalationStatus status,
            Level level,
            LocalDate openedOn,
            LocalDate raisedOn,
            @Nullable LocalDate dueOn,
            @Nullable Instant overAt,
            @Nullable LocalDate pausedUntil,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate resolvedOn,
            @Nullable Boolean inTime) {

        public static Listed of(EscalationRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.cause,
                    row.ref,
                    row.reason,
                    row.status,
                    row.level,
                    row.openedOn,
                    row.raisedOn,
                    row.dueOn,
                    row.overAt,
                    row.pausedUntil,
                    row.answeredOn,
                    row.resolvedOn,
                    row.inTime);
        }
    }

    private final CommandHandler<EscalationCommand, EscalationState, EscalationEvent> escalations;
    private final EscalationView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final Caller caller;

    EscalationReadResource(
            CommandHandler<EscalationCommand, EscalationState, EscalationEvent> escalations,
            EscalationView view,
            Lists lists,
            SupplierClient suppliers,
            Caller caller) {
        this.escalations = escalations;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List escalations",
            description =
                    "Filters: supplierId, status, level, cause, dueUntil. Sorts by openedOn,"
                            + " dueOn, raisedOn.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable EscalationStatus status,
            @RestQuery @Nullable Level level,
            @RestQuery @Nullable EscalationCause cause,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate dueUntil) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("status", status)
                .where("level", level)
                .where("cause", cause)
                .where("shared", caller.ofSupplier() ? Boolean.TRUE : null)
                .until("dueOn", dueUntil)
                .in("supplierId", suppliers.own())
                .sortable("openedOn", "dueOn", "raisedOn")
                .answer(page, Listed.class, Listed::of);
    }

    /** For a page: what is open with a supplier, what runs out first behind what cannot. */
    public List<Listed> open(UUID supplierId) {
        return lists
                .of(view)
                .where("supplierId", supplierId)
                .where("status", EscalationStatus.OPEN)
                .where("shared", caller.ofSupplier() ? Boolean.TRUE : null)
                .in("supplierId", suppliers.own())
                .sortable("openedOn")
                .current()
                .stream()
                .map(Listed::of)
                .sorted(
                        Comparator.comparing(
                                Listed::overAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one escalation",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<EscalationProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<EscalationState> outcome =
                asOf == null ? escalations.load(id) : escalations.load(id, asOf.at());
        EscalationProfile profile = EscalationResource.profile(outcome);
        suppliers.requireSight(profile.supplierId());
        if (caller.ofSupplier() && !profile.shared()) {
            throw Missing.here();
        }
        return Answers.ok(outcome, profile);
    }
}
