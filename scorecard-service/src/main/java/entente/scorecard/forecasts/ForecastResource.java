package entente.scorecard.forecasts;

import entente.platform.Rejected;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.IntakeClient;
import entente.scorecard.forecasts.ForecastEventReader.Reading.Accepted;
import entente.scorecard.forecasts.ForecastEventReader.Reading.Unreadable;
import entente.scorecard.purchases.Incoming;
import entente.scorecard.purchases.Receipt;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Forecast events over REST, for systems and suppliers that do not speak Kafka. */
@Path("/forecasts")
@RunOnVirtualThread
@Tag(name = "Forecasts")
public class ForecastResource {

    private final IntakeClient intake;
    private final ForecastInbox inbox;
    private final Directory directory;
    private final Caller caller;
    private final CompanyTime time;

    ForecastResource(
            IntakeClient intake,
            ForecastInbox inbox,
            Directory directory,
            Caller caller,
            CompanyTime time) {
        this.intake = intake;
        this.inbox = inbox;
        this.directory = directory;
        this.caller = caller;
        this.time = time;
    }

    /**
     * Takes one structured CloudEvent, or many, one per line; all of a request are stored or none.
     * The same (source, id) counts once, for ever, so sending again is safe.
     */
    @POST
    @Consumes({Incoming.STRUCTURED, IntakeClient.LINES})
    @ResponseStatus(202)
    @RolesAllowed({Roles.ERP_INTEGRATION, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Take forecasts, commitments, capacity and production in",
            description =
                    "One structured CloudEvent, or many, one per line; the same source and id counts"
                            + " once. Of an integration, what can never count is quarantined with its"
                            + " reason. A supplier's users commit and report for their own company"
                            + " only, with source supplier:<id of the supplier> and commitments of"
                            + " today; theirs is refused as a whole: 404 for another supplier, 403"
                            + " forecast-is-ours, 422 source-not-own, committed-on-another-day, and"
                            + " the code that quarantine would name. The position is that of the"
                            + " forecast log.")
    public RestResponse<Receipt> take(@Context HttpHeaders headers, byte @Nullable [] body) {
        List<Incoming> events = IntakeClient.incoming(headers, body);
        KnownSuppliers known = directory.at(null);
        if (caller.ofSupplier()) {
            UUID own = caller.supplierId().orElseThrow(Missing::here);
            events.forEach(event -> requireOwn(event, own, known));
        }
        Receipt receipt = intake.store(c -> inbox.take(c, events, known));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, receipt)
                .header(Answers.POSITION, receipt.position())
                .build();
    }

    /** Lets a supplier's users pass with what they may say, and with no name of somebody else. */
    private void requireOwn(Incoming incoming, UUID own, KnownSuppliers known) {
        switch (ForecastEventReader.read(incoming)) {
            case Unreadable no -> throw new Rejected(no.why().code(), no.why().reason());
            case Accepted accepted -> {
                ForecastEvent event = accepted.event();
                if (!own.equals(known.supplierOf(event.fact().party()))) {
                    throw Missing.here();
                }
                if (!event.source().equals("supplier:" + own)) {
                    throw new Rejected(
                            "source-not-own", "The source of what you send is supplier:" + own);
                }
                switch (event.fact()) {
                    case ForecastFact.Published _ ->
                            throw new Rejected(
                                    Rejected.Kind.FORBIDDEN,
                                    "forecast-is-ours",
                                    "What is needed is said by who needs it");
                    case ForecastFact.Committed c -> requireToday(c.committedOn());
                    case ForecastFact.Capacity _, ForecastFact.Produced _ -> {}
                }
            }
        }
    }

    /** Nobody commits in time afterwards; a day's difference may be the time zone's. */
    private void requireToday(LocalDate committedOn) {
        LocalDate today = time.today();
        if (committedOn.isBefore(today.minusDays(1)) || committedOn.isAfter(today.plusDays(1))) {
            throw new Rejected(
                    "committed-on-another-day", "committedOn is the day of the commitment, today");
        }
    }
}
