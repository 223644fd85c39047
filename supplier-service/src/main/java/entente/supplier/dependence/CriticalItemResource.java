package entente.supplier.dependence;

import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.dependence.CriticalItem.State;
import entente.supplier.dependence.CriticalItemView.ItemRow;
import entente.supplier.onboarding.SupplierCommand;
import entente.supplier.onboarding.SupplierEvent;
import entente.supplier.onboarding.SupplierState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Items that we cannot do without, and who may supply them. */
@Path("/critical-items")
@RunOnVirtualThread
@Tag(name = "Dependence")
public class CriticalItemResource {

    /** An item that is critical from now on. */
    public record Declaration(
            @NotBlank @Size(max = 100) String itemNumber,
            @NotBlank @Size(max = 100) String category,
            @NotBlank @Size(max = 2000) String reason) {}

    /** Who may supply it. */
    public record Source(@NotNull UUID supplierId) {}

    /** Who may supply it no more. */
    public record Withdrawal(@NotNull UUID supplierId, @NotBlank @Size(max = 2000) String reason) {}

    /** Why, in plain words and without names of people. */
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * A critical item.
     *
     * @param sources who is approved
     * @param away those of them that cannot be bought from now: suspended, blocked, gone, merged
     * @param secondSourceMissing fewer than two are left
     */
    public record ItemBody(
            UUID id,
            String itemNumber,
            String category,
            String reason,
            boolean critical,
            List<UUID> sources,
            List<UUID> away,
            boolean secondSourceMissing) {

        static ItemBody of(Outcome<State> outcome) {
            return switch (outcome.state()) {
                case State.Absent _ -> throw Missing.here();
                case State.Critical s -> of(outcome, s, true);
                case State.Over s -> of(outcome, s.before(), false);
            };
        }

        private static ItemBody of(Outcome<State> outcome, State.Critical s, boolean critical) {
            return new ItemBody(
                    UUID.fromString(outcome.id()),
                    s.itemNumber(),
                    s.category(),
                    s.reason(),
                    critical,
                    s.sources(),
                    s.away(),
                    critical && s.secondSourceMissing());
        }

        static ItemBody of(ItemRow row) {
            return new ItemBody(
                    row.id,
                    row.itemNumber,
                    row.category,
                    row.reason,
                    true,
                    ids(row.sources),
                    ids(row.away),
                    row.secondSourceMissing);
        }

        private static List<UUID> ids(String[] texts) {
            return Arrays.stream(texts).map(UUID::fromString).toList();
        }
    }

    private final CommandHandler<CriticalItem.Command, State, CriticalItemEvent> items;
    private final CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers;
    private final CriticalItemView view;
    private final Lists lists;
    private final Caller caller;
    private final CommandRequest request;

    CriticalItemResource(
            CommandHandler<CriticalItem.Command, State, CriticalItemEvent> items,
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers,
            CriticalItemView view,
            Lists lists,
            Caller caller,
            CommandRequest request) {
        this.items = items;
        this.suppliers = suppliers;
        this.view = view;
        this.lists = lists;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List critical items",
            description =
                    "Filters: part of the itemNumber, category, source (a supplier's id),"
                            + " secondSourceMissing. Sorts by itemNumber, category.")
    public RestResponse<Page<ItemBody>> list(
            @RestQuery @Nullable String itemNumber,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable UUID source,
            @RestQuery @Nullable Boolean secondSourceMissing,
            @BeanParam ListRequest page) {
        return lists.of(view)
                .containing("itemNumber", itemNumber)
                .where("category", category)
                .having("sources", source == null ? null : source.toString())
                .where("secondSourceMissing", secondSourceMissing)
                .sortable("itemNumber", "category")
                .answer(page, ItemBody.class, ItemBody::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
    @Operation(
            summary = "Read a critical item",
            description =
                    "As it was known at asOf. A source that is suspended, blocked or gone stays"
                            + " approved and does not count while that is so; it is noticed within"
                            + " seconds.")
    public RestResponse<ItemBody> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<State> outcome = asOf == null ? items.load(id) : items.load(id, asOf.at());
        return Answers.ok(outcome, ItemBody.of(outcome));
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Declare an item critical",
            description = "409 critical-item-taken when it is declared already.")
    public RestResponse<ItemBody> declare(@Valid Declaration body) {
        caller.requireCategory(List.of(body.category()));
        Outcome<State> outcome =
                items.handle(
                        Ids.next(),
                        new CriticalItem.Command.Declare(
                                body.itemNumber().strip(), body.category(), body.reason().strip()),
                        request.context());
        return Answers.created(outcome, "/critical-items/" + outcome.id(), ItemBody.of(outcome));
    }

    @POST
    @Path("/{id}/approve-source")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Approve a source",
            description = "422 source-not-active, critical-item-released.")
    public RestResponse<ItemBody> approve(@RestPath UUID id, @Valid Source body) {
        boolean active =
                suppliers.load(body.supplierId()).state() instanceof SupplierState.Active found
                        && found.dossier().mergedInto() == null;
        return run(id, new CriticalItem.Command.ApproveSource(body.supplierId(), active));
    }

    @POST
    @Path("/{id}/withdraw-source")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(summary = "Withdraw a source", description = "422 critical-item-released.")
    public RestResponse<ItemBody> withdraw(@RestPath UUID id, @Valid Withdrawal body) {
        return run(
                id,
                new CriticalItem.Command.WithdrawSource(body.supplierId(), body.reason().strip()));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(summary = "Say that an item is critical no more")
    public RestResponse<ItemBody> release(@RestPath UUID id, @Valid Reason body) {
        return run(id, new CriticalItem.Command.Release(body.reason().strip()));
    }

    private RestResponse<ItemBody> run(UUID id, CriticalItem.Command command) {
        CommandContext context = request.context();
        Outcome<State> outcome = items.answered(context);
        if (outcome == null) {
            if (items.load(id).state() instanceof State.Critical known) {
                caller.requireCategory(List.of(known.category()));
            }
            outcome = items.handle(id, command, context);
        }
        return Answers.ok(outcome, ItemBody.of(outcome));
    }
}
