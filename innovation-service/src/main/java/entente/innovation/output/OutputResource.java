package entente.innovation.output;

import entente.innovation.SupplierClient;
import entente.innovation.output.Output.Counts;
import entente.innovation.output.Output.Month;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.platform.web.list.Lists;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a partnership brings. Both sides' leadership sees it. */
@Path("/output")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Output")
public class OutputResource {

    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final IdeaOutputView ideas;
    private final InitiativeOutputView initiatives;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final CompanyTime time;

    OutputResource(
            IdeaOutputView ideas,
            InitiativeOutputView initiatives,
            Lists lists,
            SupplierClient suppliers,
            CompanyTime time) {
        this.ideas = ideas;
        this.initiatives = initiatives;
        this.lists = lists;
        this.suppliers = suppliers;
        this.time = time;
    }

    @GET
    @Operation(
            summary = "Read what a partnership brought",
            description =
                    "By month, of all months from the first to the last one asked for; without them"
                            + " the twelve up to now.")
    public Output get(
            @RestQuery @NotNull UUID supplierId,
            @RestQuery @Pattern(regexp = MONTH, message = "must be a month: 2026-07")
                    @Nullable String from,
            @RestQuery @Pattern(regexp = MONTH, message = "must be a month: 2026-07")
                    @Nullable String until) {
        suppliers.requireSight(supplierId);
        YearMonth last = until == null ? YearMonth.from(time.today()) : YearMonth.parse(until);
        YearMonth first = from == null ? last.minusMonths(11) : YearMonth.parse(from);
        List<Month> months = new ArrayList<>();
        lists.of(ideas)
                .where("supplierId", supplierId)
                .current()
                .forEach(row ->
                        months.add(
                                new Month(
                                        YearMonth.parse(row.month),
                                        new Counts(
                                                row.ideas,
                                                row.answered,
                                                row.pursued,
                                                0,
                                                0,
                                                0,
                                                0))));
        lists.of(initiatives)
                .where("supplierId", supplierId)
                .current()
                .forEach(row ->
                        months.add(
                                new Month(
                                        YearMonth.parse(row.month),
                                        new Counts(
                                                0,
                                                0,
                                                0,
                                                row.started,
                                                row.gates,
                                                row.prototypes,
                                                row.commercialised))));
        return Output.of(supplierId, first, last, months);
    }
}
