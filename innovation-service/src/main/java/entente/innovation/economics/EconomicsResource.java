package entente.innovation.economics;

import entente.innovation.SupplierClient;
import entente.innovation.economics.Economics.Question;
import entente.innovation.economics.InitiativeValueView.InitiativeValueRow;
import entente.innovation.economics.Light.Limits;
import entente.platform.Rejected;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whether it paid. A supplier's users see what their shared entries say. */
@Path("/economics")
@RunOnVirtualThread
@Tag(name = "Value")
public class EconomicsResource {

    private final InitiativeValueClient initiatives;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CompanyTime time;
    private final BigDecimal usualRate;
    private final Limits limits;

    EconomicsResource(
            InitiativeValueClient initiatives,
            SupplierClient suppliers,
            Caller caller,
            CompanyTime time,
            @ConfigProperty(name = "entente.innovation.npv-rate") BigDecimal usualRate,
            @ConfigProperty(name = "entente.innovation.payback.green") int green,
            @ConfigProperty(name = "entente.innovation.payback.amber") int amber) {
        this.initiatives = initiatives;
        this.suppliers = suppliers;
        this.caller = caller;
        this.time = time;
        this.usualRate = usualRate;
        this.limits = new Limits(green, amber);
    }

    @GET
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read the economics of an initiative or a partnership",
            description =
                    "By initiativeId, or by supplierId for all initiatives of the partnership. rate:"
                            + " yearly, in percent, for the present value. Each amount says where its"
                            + " entries are. 400 initiative-or-supplier.")
    public RestResponse<Economics> get(
            @RestQuery @Nullable UUID initiativeId,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery
                    @Pattern(
                            regexp = "[0-9]{1,3}(\\.[0-9]{1,6})?",
                            message = "must be a yearly rate in percent: 8.5")
                    @Nullable String rate,
            @RestQuery @Min(0) @Nullable Long after) {
        if ((initiativeId == null) == (supplierId == null)) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "initiative-or-supplier",
                    "Economics are of one initiative or of the partnership with one supplier");
        }
        long position = initiatives.await(after);
        List<InitiativeValueRow> rows =
                initiativeId != null
                        ? List.of(initiatives.initiative(initiativeId).orElseThrow(Missing::here))
                        : initiatives.ofSupplier(Objects.requireNonNull(supplierId));
        UUID supplier = initiativeId != null ? rows.getFirst().supplierId : supplierId;
        suppliers.requireSight(Objects.requireNonNull(supplier));
        Economics economics =
                Economics.of(
                        new Question(
                                initiativeId,
                                supplier,
                                initiatives.currency(),
                                rate == null ? usualRate : new BigDecimal(rate),
                                limits,
                                YearMonth.from(time.today()),
                                position),
                        rows.stream()
                                .map(InitiativeValueView::facts)
                                .map(facts -> caller.ofSupplier() ? facts.sharedOnly() : facts)
                                .toList());
        return RestResponse.ResponseBuilder.ok(economics)
                .header(Answers.POSITION, position)
                .header(Answers.LAG, initiatives.lag())
                .build();
    }
}
