package entente.governance.actions;

import entente.governance.PartnershipClient;
import entente.governance.SupplierClient;
import entente.governance.actions.ActionEvent.Overwrote;
import entente.governance.actions.ActionReadResource.Listed;
import entente.governance.partnership.Footing;
import entente.governance.people.Roster.Seat;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Actions as a spreadsheet: each field is written where it stands. */
@Path("/actions")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
public class ActionPage {

    private final CommandHandler<ActionCommand, ActionState, ActionEvent> handler;
    private final ActionView view;
    private final Lists lists;
    private final PartnershipClient partnerships;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;
    private final Template template;

    ActionPage(
            CommandHandler<ActionCommand, ActionState, ActionEvent> handler,
            ActionView view,
            Lists lists,
            PartnershipClient partnerships,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time,
            @Location("actions") Template template) {
        this.handler = handler;
        this.view = view;
        this.lists = lists;
        this.partnerships = partnerships;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
        this.template = template;
    }

    @GET
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.AUDITOR
    })
    public String show(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String title) {
        ActionStatus only =
                List.of(ActionStatus.values()).stream()
                        .filter(each -> each.name().equals(status))
                        .findFirst()
                        .orElse(null);
        Page<Listed> found =
                lists.of(view)
                        .where("supplierId", supplierId)
                        .where("status", only)
                        .containing("title", title)
                        .in("supplierId", suppliers.own())
                        .sortable("dueOn", "title", "priority")
                        .page(page, Listed.class, Listed::of);
        return rows(template.instance())
                .data("actions", found.items())
                .data("supplierId", supplierId)
                .data("status", only == null ? "" : only.name())
                .data("statuses", ActionStatus.values())
                .data("title", title == null ? "" : title)
                .data("next", next(found.next(), supplierId, only, title))
                .render();
    }

    /** Writes a title or priority; offers a due date or owner. Answers with the row. */
    @POST
    @Path("/{id}/{field}")
    public String write(
            @RestPath UUID id,
            @RestPath String field,
            @RestQuery @Nullable Integer seen,
            @RestForm @Nullable String value) {
        return run(
                id,
                (footing, who) ->
                        Pledges.change(
                                field,
                                value,
                                seen,
                                footing,
                                who,
                                new Pledges.By(caller.actor(), time.now(), time.today())));
    }

    @POST
    @Path("/{id}/accept-change")
    public String accept(@RestPath UUID id) {
        return run(id, (_, who) -> new ActionCommand.Accept(who, caller.actor(), time.today()));
    }

    @POST
    @Path("/{id}/start")
    public String start(@RestPath UUID id) {
        return run(id, (_, who) -> new ActionCommand.Start(who, caller.actor()));
    }

    @POST
    @Path("/{id}/complete")
    public String complete(@RestPath UUID id) {
        return run(
                id,
                (_, who) ->
                        new ActionCommand.Complete(
                                time.today(), who, caller.actor(), time.today()));
    }

    private String run(UUID id, BiFunction<Footing, Seat, ActionCommand> command) {
        ActionState.Known before = ActionResource.known(handler.load(id));
        suppliers.requireScope(before.item().supplierId());
        Footing footing = partnerships.see(before.item().supplierId());
        Seat who = partnerships.seat(footing);
        Outcome<ActionState> after =
                handler.handle(id, command.apply(footing, who), request.context());
        return rows(template.getFragment("row").instance())
                .data("action", Listed.of(ActionResource.profile(after, false)))
                .data("note", note(ActionResource.known(after).item().overwrote()))
                .render();
    }

    private TemplateInstance rows(TemplateInstance page) {
        return page.data("may", !caller.has(Roles.AUDITOR))
                .data("priorities", Priority.values())
                .data("words", new ActionWords());
    }

    private static String note(@Nullable Overwrote overwrote) {
        return overwrote == null
                ? ""
                : "Meanwhile another had written “" + overwrote.value() + "” here";
    }

    private static @Nullable String next(
            @Nullable String cursor,
            @Nullable UUID supplierId,
            @Nullable ActionStatus status,
            @Nullable String title) {
        if (cursor == null) {
            return null;
        }
        StringBuilder address = new StringBuilder("/actions?cursor=").append(encoded(cursor));
        if (supplierId != null) {
            address.append("&supplierId=").append(supplierId);
        }
        if (status != null) {
            address.append("&status=").append(status);
        }
        if (title != null && !title.isBlank()) {
            address.append("&title=").append(encoded(title));
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
