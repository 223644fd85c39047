package entente.scorecard.purchases;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.store.Database;
import entente.platform.web.Answers;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.IntakeClient;
import entente.scorecard.TopicInbox;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Purchase events over REST, for systems that do not speak Kafka. */
@Path("/intake")
@RunOnVirtualThread
public class IntakeResource {

    private final Database database;
    private final IntakeClient intake;
    private final PurchaseInbox inbox;
    private final SupplierBook book;

    IntakeResource(Database database, IntakeClient intake, PurchaseInbox inbox, SupplierBook book) {
        this.database = database;
        this.intake = intake;
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
    @Consumes({Incoming.STRUCTURED, IntakeClient.LINES})
    @ResponseStatus(202)
    @RolesAllowed(Roles.ERP_INTEGRATION)
    public RestResponse<Receipt> take(@Context HttpHeaders headers, byte @Nullable [] body) {
        List<Incoming> events = IntakeClient.incoming(headers, body);
        Suppliers suppliers = book.suppliers(null);
        Receipt receipt = intake.store(c -> inbox.take(c, events, TopicInbox.INTAKE, suppliers));
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

    /** What came from each source, and what became of it; those never heard of are missing. */
    @GET
    @Path("/sources")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.ERP_INTEGRATION,
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Page<SourcesView.Source>> sources() {
        Suppliers suppliers = book.suppliers(null);
        Page<SourcesView.Source> page = database.inTransaction(c -> SourcesView.all(c, suppliers));
        return page.answer().build();
    }
}
