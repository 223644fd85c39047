package entente.supplier.engagement;

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
import entente.supplier.SupplierClient;
import entente.supplier.engagement.EngagementsView.EngagementRow;
import entente.supplier.engagement.EngagementsView.Listed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How relationships are run. A supplier user sees the own one, and proposals once it is asked. */
@Path("/engagements")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Engagements")
public class EngagementReadResource {

    /** The reference table. */
    public record Models(List<ModelReference> items) {}

    private final CommandHandler<EngagementCommand, EngagementState, EngagementEvent> engagements;
    private final SupplierClient suppliers;
    private final EngagementsView view;
    private final Lists lists;
    private final Caller caller;

    EngagementReadResource(
            CommandHandler<EngagementCommand, EngagementState, EngagementEvent> engagements,
            SupplierClient suppliers,
            EngagementsView view,
            Lists lists,
            Caller caller) {
        this.engagements = engagements;
        this.suppliers = suppliers;
        this.view = view;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/models")
    @Operation(
            summary = "Read what each model is good for",
            description = "With the way to work in it and the default tools, from loose to close.")
    public Models models() {
        return new Models(ModelReference.all());
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List relationships",
            description =
                    "Those of which a change was ever proposed; any other supplier is"
                            + " TRANSACTIONAL. Filters: model, proposed, windingDown. Sorts by"
                            + " since, model.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable EngagementModel model,
            @RestQuery @Nullable EngagementModel proposed,
            @RestQuery @Nullable Boolean windingDown) {
        Function<EngagementRow, Listed> shown =
                caller.ofSupplier() ? row -> Listed.of(row).forPartner() : Listed::of;
        return lists.of(view)
                .where("model", model)
                .where("proposed", caller.ofSupplier() ? null : proposed)
                .where("windingDown", windingDown)
                .ownedBy("supplierId")
                .sortable("since", "model")
                .answer(page, Listed.class, shown);
    }

    @GET
    @Path("/{supplierId}")
    @Operation(
            summary = "Read how the relationship with a supplier is run",
            description = "TRANSACTIONAL at first. Always current, or as it was known at asOf.")
    public RestResponse<EngagementProfile> get(
            @RestPath UUID supplierId, @RestQuery @Nullable AsOf asOf) {
        Outcome<EngagementState> outcome = load(supplierId, asOf);
        return Answers.ok(outcome, profile(supplierId, outcome));
    }

    @GET
    @Path("/{supplierId}/proposals/{proposalId}")
    @Operation(
            summary = "Read one proposal",
            description = "Open or closed; always current, or as it was known at asOf.")
    public RestResponse<Proposal> proposal(
            @RestPath UUID supplierId, @RestPath UUID proposalId, @RestQuery @Nullable AsOf asOf) {
        Outcome<EngagementState> outcome = load(supplierId, asOf);
        EngagementProfile profile = profile(supplierId, outcome);
        Proposal found =
                Stream.concat(Stream.ofNullable(profile.open()), profile.past().stream())
                        .filter(p -> p.id().equals(proposalId))
                        .findAny()
                        .orElseThrow(Missing::here);
        return Answers.ok(outcome, found);
    }

    private Outcome<EngagementState> load(UUID supplier, @Nullable AsOf asOf) {
        suppliers.visible(supplier);
        return asOf == null ? engagements.load(supplier) : engagements.load(supplier, asOf.at());
    }

    private EngagementProfile profile(UUID supplier, Outcome<EngagementState> outcome) {
        return EngagementProfile.of(supplier, outcome.state(), caller.ofSupplier());
    }
}
