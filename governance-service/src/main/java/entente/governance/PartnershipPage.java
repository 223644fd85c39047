package entente.governance;

import entente.governance.charter.CharterId;
import entente.governance.charter.CharterReadResource;
import entente.governance.escalations.EscalationReadResource;
import entente.governance.kickoff.WorkshopId;
import entente.governance.kickoff.WorkshopReadResource;
import entente.governance.partnership.PartnershipProfile;
import entente.governance.partnership.PartnershipReadResource;
import entente.governance.partnership.PartnershipReadResource.Listed;
import entente.governance.partnership.PartnershipReadResource.PartnershipCircle;
import entente.governance.partnership.PartnershipView;
import entente.governance.timeline.Source;
import entente.governance.timeline.TimelineReadResource;
import entente.governance.timeline.TimelineReadResource.Entry;
import entente.governance.winddown.WindDownProfile;
import entente.governance.winddown.WindDownReadResource;
import entente.platform.Rejected;
import entente.platform.web.Caller;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The partnerships, and one of them with how far it is. */
@Path("/partnership")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
public class PartnershipPage {

    private static final PartnershipWords WORDS = new PartnershipWords();

    private static final int ENTRIES = 20;

    /** What can be picked out of a timeline. */
    private static final List<String> KINDS =
            List.of(
                    "PARTNERSHIP",
                    "CHARTER",
                    "MEETING",
                    "DECISION",
                    "ACTION",
                    "ESCALATION",
                    "SCORECARD",
                    "METRIC",
                    "AGREEMENT",
                    "CERTIFICATE",
                    "RISK",
                    "INITIATIVE",
                    "VALUE");

    private final PartnershipView view;
    private final TimelineReadResource timeline;
    private final Lists lists;
    private final PartnershipReadResource partnerships;
    private final PartnershipClient client;
    private final ProgrammeClient programmes;
    private final CharterReadResource charters;
    private final WorkshopReadResource workshops;
    private final WindDownReadResource windDowns;
    private final EscalationReadResource escalations;
    private final CompanyTime time;
    private final Caller caller;
    private final SupplierClient suppliers;
    private final Template list;
    private final Template one;

    PartnershipPage(
            PartnershipView view,
            TimelineReadResource timeline,
            Lists lists,
            PartnershipReadResource partnerships,
            PartnershipClient client,
            ProgrammeClient programmes,
            CharterReadResource charters,
            WorkshopReadResource workshops,
            WindDownReadResource windDowns,
            EscalationReadResource escalations,
            CompanyTime time,
            Caller caller,
            SupplierClient suppliers,
            @Location("partnerships") Template list,
            @Location("partnership") Template one) {
        this.view = view;
        this.timeline = timeline;
        this.lists = lists;
        this.partnerships = partnerships;
        this.client = client;
        this.programmes = programmes;
        this.charters = charters;
        this.workshops = workshops;
        this.windDowns = windDowns;
        this.escalations = escalations;
        this.time = time;
        this.caller = caller;
        this.suppliers = suppliers;
        this.list = list;
        this.one = one;
    }

    /** The timeline as it is shown: its own address, and that of what was before. */
    public record Story(List<Entry> entries, String here, @Nullable String next) {}

    /** A partnership in the list, by its supplier's name. */
    public record Line(String name, Listed partnership) {}

    @GET
    public String all(@BeanParam ListRequest page) {
        Page<Listed> found =
                lists.of(view)
                        .in("supplierId", suppliers.own())
                        .sortable("openedOn")
                        .page(page, Listed.class, Listed::of);
        Map<UUID, String> names =
                suppliers.names(found.items().stream().map(Listed::supplierId).toList());
        return list.data(
                        "partnerships",
                        found.items().stream()
                                .map(each ->
                                        new Line(
                                                names.getOrDefault(
                                                        each.supplierId(),
                                                        each.supplierId().toString()),
                                                each))
                                .toList())
                .data("words", WORDS)
                .data(
                        "next",
                        found.next() == null
                                ? null
                                : "/partnership?cursor="
                                        + URLEncoder.encode(found.next(), StandardCharsets.UTF_8))
                .render();
    }

    @GET
    @Path("/{supplierId}")
    @ResponseHeader(name = "Vary", value = "HX-Request")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public String show(
            @RestPath UUID supplierId,
            @BeanParam ListRequest page,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String since,
            @RestHeader("HX-Request") @Nullable String script) {
        PartnershipCircle circle = partnerships.get(supplierId, null).getEntity();
        PartnershipProfile partnership = circle.partnership();
        UUID charter = CharterId.of(partnership.id(), partnership.opening());
        UUID workshop = WorkshopId.of(partnership.id(), partnership.opening());
        TemplateInstance shown =
                script == null ? one.instance() : one.getFragment("partnership").instance();
        return shown.data("partnership", partnership)
                .data("around", circle.around())
                .data("story", story(supplierId, page, kind, source, since))
                .data("kinds", KINDS)
                .data("sources", Source.values())
                .data("kind", kind)
                .data("source", source)
                .data("since", since)
                .data("name", suppliers.name(supplierId))
                .data("programme", programmes.of(supplierId).programme())
                .data("seats", client.see(supplierId).roster().seats())
                .data("charter", soon(() -> charters.get(charter, null)))
                .data("workshop", soon(() -> workshops.get(workshop, null)))
                .data("escalations", escalations.open(supplierId))
                .data("now", time.now())
                .data("windDown", windDown(supplierId))
                .data("words", WORDS)
                .render();
    }

    /** The timeline with its filters; a choice that was left empty is none. */
    private Story story(
            UUID supplierId,
            ListRequest page,
            @Nullable String kind,
            @Nullable String source,
            @Nullable String since) {
        page.limit = ENTRIES;
        Page<Entry> found =
                timeline.list(
                                page,
                                supplierId,
                                chosen(kind),
                                teller(source),
                                null,
                                null,
                                chosen(since),
                                null)
                        .getEntity();
        StringBuilder query = new StringBuilder("/partnership/" + supplierId + "?");
        parameter(query, "kind", kind);
        parameter(query, "source", source);
        parameter(query, "since", since);
        String here = query.toString();
        parameter(query, "cursor", page.cursor);
        return new Story(
                found.items(),
                query.toString(),
                found.next() == null
                        ? null
                        : here
                                + "cursor="
                                + URLEncoder.encode(found.next(), StandardCharsets.UTF_8));
    }

    private static @Nullable Source teller(@Nullable String source) {
        return Arrays.stream(Source.values())
                .filter(each -> each.name().equals(source))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String chosen(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static void parameter(StringBuilder query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }

    /** The last wind-down; null: none, or not for this caller. */
    private @Nullable WindDownProfile windDown(UUID supplierId) {
        return WindDownReadResource.READERS.stream().anyMatch(caller::has)
                ? soon(() -> windDowns.get(supplierId, null))
                : null;
    }

    /** What a policy makes of an opening a moment later; null until then. */
    private static <T> @Nullable T soon(Supplier<RestResponse<T>> read) {
        try {
            return read.get().getEntity();
        } catch (Rejected e) {
            if (e.kind() == Rejected.Kind.MISSING) {
                return null;
            }
            throw e;
        }
    }
}
