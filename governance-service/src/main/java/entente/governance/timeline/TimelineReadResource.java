package entente.governance.timeline;

import entente.governance.PartnershipClient;
import entente.governance.ReaderClient;
import entente.governance.timeline.OwnTimelineView.TimelineRow;
import entente.platform.Rejected;
import entente.platform.view.View;
import entente.platform.web.AsOf;
import entente.platform.web.CompanyTime;
import entente.platform.web.FourDigitYears;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Listing;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.DateFormat;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What happened between the two sides, in words. */
@Path("/partnerships/{supplierId}/timeline")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Partnerships")
public class TimelineReadResource {

    /** What {@code since=} takes. */
    private static final String LAST_REVIEW = "last-review";

    /** The events that conclude a review; the newest of them counts. */
    private static final List<String> CONCLUSIONS =
            List.of("review-concluded", "partnership-reviewed");

    /**
     * Something that happened.
     *
     * @param id of the event
     * @param kind groups what is alike, e.g. {@code MEETING}
     * @param about the stream in which it was recorded, e.g. {@code meeting/<id>}
     * @param occurredAt when it happened, {@code recordedAt} when its service took it in
     * @param place where it lies in its source's log
     */
    public record Entry(
            UUID id,
            Source source,
            String kind,
            String type,
            String words,
            String about,
            Instant occurredAt,
            Instant recordedAt,
            long place) {

        static Entry of(TimelineRow row) {
            return new Entry(
                    row.id,
                    row.source(),
                    row.kind,
                    row.type,
                    row.words,
                    row.about,
                    row.occurredAt,
                    row.recordedAt,
                    row.place);
        }
    }

    private final Map<Source, View<?, ? extends TimelineRow>> views = new EnumMap<>(Source.class);
    private final Lists lists;
    private final PartnershipClient partnerships;
    private final ReaderClient readers;
    private final CompanyTime time;

    TimelineReadResource(
            OwnTimelineView own,
            SupplierTimelineView supplier,
            ScorecardTimelineView scorecard,
            InnovationTimelineView innovation,
            Lists lists,
            PartnershipClient partnerships,
            ReaderClient readers,
            CompanyTime time) {
        views.put(Source.GOVERNANCE, own);
        views.put(Source.SUPPLIER, supplier);
        views.put(Source.SCORECARD, scorecard);
        views.put(Source.INNOVATION, innovation);
        this.lists = lists;
        this.partnerships = partnerships;
        this.readers = readers;
        this.time = time;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "Read the timeline of a partnership",
            description =
                    "Of all four services, the newest first; sort=occurredAt tells it in order."
                            + " Filters: kind, source, from and to (days). since=last-review begins"
                            + " with the conclusion of the last annual review, or with the first"
                            + " event where there was none. asOf: only what was known then.")
    public RestResponse<Page<Entry>> list(
            @BeanParam ListRequest page,
            @RestPath UUID supplierId,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable Source source,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate from,
            @RestQuery @DateFormat(dateTimeFormatterProvider = FourDigitYears.class)
                    @Nullable LocalDate to,
            @RestQuery @Nullable String since,
            @RestQuery @Nullable AsOf asOf) {
        partnerships.seen(supplierId);
        Instant known = asOf == null ? null : asOf.at();
        Instant review = since == null ? null : reviewed(supplierId, since, known);
        Instant start = from == null ? null : from.atStartOfDay(time.zone()).toInstant();
        Instant end =
                to == null
                        ? null
                        : to.plusDays(1).atStartOfDay(time.zone()).toInstant().minusNanos(1_000);
        List<Listing<? extends TimelineRow>> parts =
                views.entrySet().stream()
                        .filter(each -> source == null || each.getKey() == source)
                        .<Listing<? extends TimelineRow>>map(each ->
                                part(each.getValue())
                                        .where("supplierId", supplierId)
                                        .where("kind", kind)
                                        .from("occurredAt", start)
                                        .from("occurredAt", review)
                                        .until("occurredAt", end)
                                        .until("recordedAt", known))
                        .toList();
        return lists.answer(page, parts, Entry.class, Entry::of);
    }

    private Listing<? extends TimelineRow> part(View<?, ? extends TimelineRow> view) {
        return lists.of(view)
                .having("readers", readers.reader().name())
                .sortable("occurredAt")
                .sortedBy("-occurredAt");
    }

    /** When the last review was concluded; null: none was. */
    private @Nullable Instant reviewed(UUID supplierId, String since, @Nullable Instant known) {
        if (!since.equals(LAST_REVIEW)) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED, "since-malformed", "since takes " + LAST_REVIEW);
        }
        return lists.read(session ->
                session.createSelectionQuery(
                                "select max(r.occurredAt) from "
                                        + OwnTimelineView.OwnRow.class.getName()
                                        + " r where r.supplierId = :supplier and r.type in :types"
                                        + " and r.recordedAt <= :known",
                                Instant.class)
                        .setParameter("supplier", supplierId)
                        .setParameter("types", CONCLUSIONS)
                        .setParameter(
                                "known",
                                known == null ? Instant.parse("9999-12-31T00:00:00Z") : known)
                        .getSingleResultOrNull());
    }
}
