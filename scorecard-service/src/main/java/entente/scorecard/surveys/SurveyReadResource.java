package entente.scorecard.surveys;

import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.scorecard.SupplierClient;
import entente.scorecard.surveys.SurveyView.SurveyRow;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Finding and reading surveys. A supplier's users see the closed ones of their own company, without
 * who said what.
 */
@Path("/surveys")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Surveys")
public class SurveyReadResource {

    /** A survey in a list. */
    public record Listed(
            UUID id,
            UUID supplierId,
            String period,
            SurveyStatus status,
            List<String> codes,
            LocalDate openedOn,
            LocalDate dueOn,
            @Nullable LocalDate closedOn) {

        static Listed of(SurveyRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.period,
                    row.status,
                    List.of(row.codes),
                    row.openedOn,
                    row.dueOn,
                    row.closedOn);
        }
    }

    private final CommandHandler<SurveyCommand, SurveyState, SurveyEvent> surveys;
    private final SurveyView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final Caller caller;

    SurveyReadResource(
            CommandHandler<SurveyCommand, SurveyState, SurveyEvent> surveys,
            SurveyView view,
            Lists lists,
            SupplierClient suppliers,
            Caller caller) {
        this.surveys = surveys;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List surveys",
            description = "Filters: supplierId, period, status. Sorts by dueOn, openedOn, period.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable SurveyStatus status) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("period", period)
                .where("status", status)
                .where("status", caller.ofSupplier() ? SurveyStatus.CLOSED : null)
                .in("supplierId", suppliers.own())
                .sortable("dueOn", "openedOn", "period")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one survey with its trail",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<SurveyProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<SurveyState> outcome =
                asOf == null ? surveys.load(id) : surveys.load(id, asOf.at());
        SurveyProfile profile = SurveyResource.profile(outcome, !caller.ofSupplier());
        suppliers.requireSight(profile.supplierId());
        if (caller.ofSupplier() && profile.status() == SurveyStatus.OPEN) {
            throw Missing.here();
        }
        return Answers.ok(outcome, profile);
    }
}
