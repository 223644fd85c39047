package entente.innovation.ideas;

import entente.innovation.SupplierClient;
import entente.innovation.ideas.IdeaView.IdeaRow;
import entente.innovation.suppliers.Side;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** The ideas of both sides. A supplier's users see those of the own partnership. */
@Path("/ideas")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Ideas")
public class IdeaReadResource {

    private static final int MOST = 10;

    /**
     * An idea in a list.
     *
     * @param dueOn last day for an answer; {@code overdue}: it went by
     * @param duplicateOf the one that came first; null: it stands on its own
     */
    public record Listed(
            UUID id,
            UUID supplierId,
            String title,
            IdeaKind kind,
            Side origin,
            IdeaStatus status,
            LocalDate submittedOn,
            LocalDate dueOn,
            boolean overdue,
            @Nullable LocalDate answeredOn,
            @Nullable UUID duplicateOf) {

        static Listed of(IdeaRow row) {
            return new Listed(
                    row.id,
                    row.supplierId,
                    row.title,
                    row.kind,
                    row.origin,
                    row.status,
                    row.submittedOn,
                    row.dueOn,
                    row.overdue,
                    row.answeredOn,
                    row.duplicateOf);
        }
    }

    /** Ideas that are much alike, the likest first. */
    public record Similar(List<Listed> items) {}

    private final CommandHandler<IdeaCommand, IdeaState, IdeaEvent> ideas;
    private final IdeaView view;
    private final Lists lists;
    private final SupplierClient suppliers;

    IdeaReadResource(
            CommandHandler<IdeaCommand, IdeaState, IdeaEvent> ideas,
            IdeaView view,
            Lists lists,
            SupplierClient suppliers) {
        this.ideas = ideas;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List ideas",
            description =
                    "words: all of them, in any form; \"…\" in a row, or, -without. Filters:"
                            + " supplierId, kind, origin, status, overdue, duplicateOf. Sorts by"
                            + " submittedOn, newest first; dueOn.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable @Size(max = 500) String words,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable IdeaKind kind,
            @RestQuery @Nullable Side origin,
            @RestQuery @Nullable IdeaStatus status,
            @RestQuery @Nullable Boolean overdue,
            @RestQuery @Nullable UUID duplicateOf) {
        return lists.of(view)
                .matching("words", words)
                .where("supplierId", supplierId)
                .where("kind", kind)
                .where("origin", origin)
                .where("status", status)
                .where("overdue", overdue)
                .where("duplicateOf", duplicateOf)
                .in("supplierId", suppliers.own())
                .sortable("submittedOn", "dueOn")
                .sortedBy("-submittedOn")
                .answer(page, Listed.class, Listed::of);
    }

    @GET
    @Path("/similar")
    @Operation(
            summary = "Find ideas that are much like a text",
            description =
                    "Before one is handed in: up to ten that have some of its words, in any form or"
                            + " written a little otherwise. What was handed in a moment ago may be"
                            + " missing. A supplier's user finds those of the own partnership.")
    public Similar similar(@RestQuery @NotBlank @Size(max = 500) String text) {
        return new Similar(
                lists.of(view).in("supplierId", suppliers.own()).alike("words", text, MOST).stream()
                        .map(Listed::of)
                        .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one idea",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<IdeaProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<IdeaState> outcome = asOf == null ? ideas.load(id) : ideas.load(id, asOf.at());
        IdeaProfile profile = IdeaResource.profile(outcome);
        suppliers.requireSight(profile.supplierId());
        return Answers.ok(outcome, profile);
    }
}
