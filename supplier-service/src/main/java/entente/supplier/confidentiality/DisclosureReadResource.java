package entente.supplier.confidentiality;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import entente.supplier.SupplierClient;
import entente.supplier.confidentiality.AccessLogClient.Access;
import entente.supplier.confidentiality.DisclosureEvent.Given;
import entente.supplier.confidentiality.DisclosuresView.DisclosureRow;
import entente.supplier.confidentiality.DisclosuresView.Listed;
import entente.supplier.onboarding.SupplierState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading what was disclosed, at its level only; what is confidential not without a trace. */
@Path("/disclosures")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER, Roles.AUDITOR})
@Tag(name = "Confidentiality")
public class DisclosureReadResource {

    /** A disclosure with what it says. */
    public record Opened(
            UUID id,
            UUID supplierId,
            Direction direction,
            DisclosureKind kind,
            InformationClass informationClass,
            String title,
            String content) {}

    private final CommandHandler<DisclosureCommand, DisclosureState, DisclosureEvent> disclosures;
    private final CommandHandler<SharingCommand, SharingState, SharingEvent> sharing;
    private final SupplierClient suppliers;
    private final AccessLogClient log;
    private final DisclosuresView view;
    private final Lists lists;
    private final Caller caller;
    private final EventStore store;

    DisclosureReadResource(
            CommandHandler<DisclosureCommand, DisclosureState, DisclosureEvent> disclosures,
            CommandHandler<SharingCommand, SharingState, SharingEvent> sharing,
            SupplierClient suppliers,
            AccessLogClient log,
            DisclosuresView view,
            Lists lists,
            Caller caller,
            EventStore store) {
        this.disclosures = disclosures;
        this.sharing = sharing;
        this.suppliers = suppliers;
        this.log = log;
        this.view = view;
        this.lists = lists;
        this.caller = caller;
        this.store = store;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List disclosures",
            description =
                    "Without what they say, and without a title above what is shared now. Filters:"
                            + " supplierId, direction, kind. Sorts by changedAt.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable Direction direction,
            @RestQuery @Nullable DisclosureKind kind) {
        return lists.of(view)
                .where("supplierId", supplierId)
                .where("direction", direction)
                .where("kind", kind)
                .ownedBy("supplierId")
                .sortable("changedAt")
                .answer(page, Listed.class, shown(new HashMap<>()));
    }

    /** What is above the level now is listed without its title, as it could not be read either. */
    private Function<DisclosureRow, Listed> shown(Map<UUID, Shared> levels) {
        return row -> {
            Shared shared =
                    levels.computeIfAbsent(row.supplierId, id -> shared(id, suppliers.visible(id)));
            Listed listed = Listed.of(row);
            return isReadable(row.direction, row.informationClass, shared)
                    ? listed
                    : listed.untitled();
        };
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read what was disclosed",
            description =
                    "403 sharing-level-too-low when its class is above what is shared now, except"
                            + " for who gave it and for auditors; not-a-reader when it is"
                            + " RESTRICTED and the caller neither gave it nor is named. Each read of CONFIDENTIAL and"
                            + " RESTRICTED is written down first: 503 access-not-logged when it"
                            + " cannot be.")
    public RestResponse<Opened> get(@RestPath UUID id) {
        Outcome<DisclosureState> outcome = disclosures.load(id);
        DisclosureState.Open open =
                switch (outcome.state()) {
                    case DisclosureState.Absent _, DisclosureState.Withdrawn _ ->
                            throw Missing.here();
                    case DisclosureState.Open s -> s;
                };
        Given given = open.disclosed();
        SupplierState.Known supplier = suppliers.visible(given.supplierId());
        caller.requireCategory(supplier.dossier().details().categories());
        requireReader(open);
        requireLevel(given, supplier);
        if (given.informationClass().isLogged()) {
            log.read(caller.actor(), id, outcome.version(), given);
        }
        RestResponse<Opened> answer =
                Answers.ok(
                        outcome,
                        new Opened(
                                id,
                                given.supplierId(),
                                given.direction(),
                                given.kind(),
                                given.informationClass(),
                                given.title(),
                                given.content()));
        answer.getHeaders().putSingle("Cache-Control", "no-store");
        return answer;
    }

    @GET
    @Path("/access-log")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Read who read what",
            description = "The latest first. Filters: supplierId, disclosureId, actor.")
    public RestResponse<Page<Access>> accessLog(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable UUID disclosureId,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable @Min(1) Long cursor) {
        int size = Cursors.size(limit);
        long position = store.head();
        List<Access> found = log.latest(supplierId, disclosureId, actor, cursor, size + 1);
        List<Access> shown = found.size() > size ? found.subList(0, size) : found;
        String next = found.size() > size ? Long.toString(shown.getLast().id()) : null;
        return new Page<>(shown, next, position, Access.class).answer().build();
    }

    /** Into a clean room come those who are named, whichever side is theirs, and auditors. */
    private void requireReader(DisclosureState.Open open) {
        if (!open.isFor(caller.actor()) && !caller.has(Roles.AUDITOR)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "not-a-reader",
                    "This is restricted to those who are named for it");
        }
    }

    /** The giving side always reads its own, and an auditor reads all. */
    private void requireLevel(Given given, SupplierState.Known supplier) {
        Shared shared = shared(given.supplierId(), supplier);
        if (!isReadable(given.direction(), given.informationClass(), shared)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "sharing-level-too-low",
                    "%s is shared in this direction now"
                            .formatted(shared.highest(given.direction())));
        }
    }

    private boolean isReadable(
            Direction direction, InformationClass informationClass, Shared shared) {
        boolean own = caller.ofSupplier() == (direction == Direction.THEY_TO_US);
        return own
                || caller.has(Roles.AUDITOR)
                || !informationClass.isAbove(shared.highest(direction));
    }

    private Shared shared(UUID id, SupplierState.Known supplier) {
        boolean business =
                !(supplier instanceof SupplierState.Blocked
                        || supplier instanceof SupplierState.Closed);
        return new Shared(sharing.load(id).state(), business);
    }

    /** What is shared now; with whom there is no business, before the policy has lowered it. */
    private record Shared(SharingState state, boolean business) {
        InformationClass highest(Direction direction) {
            InformationClass level = state.of(direction).highest();
            return business || !level.isAbove(InformationClass.INTERNAL)
                    ? level
                    : InformationClass.INTERNAL;
        }
    }
}
