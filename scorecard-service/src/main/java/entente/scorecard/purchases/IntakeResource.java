package entente.scorecard.purchases;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.store.Database;
import entente.platform.web.Answers;
import entente.platform.web.EdgeConfig;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Purchase events over REST, for systems that do not speak Kafka. */
@Path("/intake")
@RunOnVirtualThread
public class IntakeResource {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String LINES = "application/x-ndjson";
    private static final MediaType MANY = MediaType.valueOf(LINES);
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final PurchaseInbox inbox;
    private final SupplierBook book;

    IntakeResource(Database database, PurchaseInbox inbox, SupplierBook book) {
        this.database = database;
        this.inbox = inbox;
        this.book = book;
    }

    /**
     * Takes one structured CloudEvent, or many, one per line; all of a request are stored or none.
     * The same (source, id) counts once, for ever, so sending again is safe; what can never count
     * is quarantined with its reason, not refused; so is an event of more than 512 KiB, which could
     * not be sent on. A body of no media type is read as lines.
     */
    @POST
    @Consumes({STRUCTURED, LINES})
    @ResponseStatus(202)
    @RolesAllowed(Roles.ERP_INTEGRATION)
    public RestResponse<PurchaseInbox.Receipt> take(
            @Context HttpHeaders headers, byte @Nullable [] body) {
        MediaType type = headers.getMediaType();
        byte[] bytes = present(body);
        Suppliers suppliers = book.suppliers(null);
        PurchaseInbox.Receipt receipt =
                take(
                        MANY.isCompatible(type) ? lines(bytes) : List.of(structured(bytes)),
                        suppliers);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, receipt)
                .header(Answers.POSITION, receipt.position())
                .build();
    }

    /**
     * Events that wait for something, oldest first.
     *
     * @param state WAITING
     * @param cursor {@code next} of the page before
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.ERP_INTEGRATION,
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Page<UnsettledView.Item>> list(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        if (state != null && !state.equals("WAITING")) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "state-unknown",
                    "Only WAITING events are listed here");
        }
        Suppliers suppliers = book.suppliers(null);
        Page<UnsettledView.Item> page =
                database.inTransaction(
                        c -> UnsettledView.waiting(c, suppliers, Cursors.size(limit), cursor));
        return page.answer().build();
    }

    private static List<Incoming> lines(byte[] bytes) {
        List<Incoming> events = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                byte[] line = Arrays.copyOfRange(bytes, start, i);
                start = i + 1;
                if (!isBlank(line)) {
                    events.add(structured(line));
                }
            }
        }
        return events;
    }

    /** Two who bring the same ids at once may cross; the one that PostgreSQL ends starts over. */
    private PurchaseInbox.Receipt take(List<Incoming> events, Suppliers suppliers) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(
                        c -> inbox.take(c, events, PurchaseInbox.INTAKE, suppliers));
            } catch (RuntimeException e) {
                if (Database.isFinal(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new Rejected(
                            Rejected.Kind.BUSY, "intake-busy", "Try the same events again later");
                }
            }
        }
    }

    private static Incoming structured(byte[] event) {
        return new Incoming(Map.of("content-type", STRUCTURED), event);
    }

    private static byte[] present(byte @Nullable [] body) {
        if (body == null || isBlank(body)) {
            throw missing();
        }
        if (body.length > EdgeConfig.MAX_BODY) {
            throw new WebApplicationException(413);
        }
        return body;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    private static Rejected missing() {
        return new Rejected(
                Rejected.Kind.MALFORMED, "body-missing", "The request needs at least one event");
    }
}
