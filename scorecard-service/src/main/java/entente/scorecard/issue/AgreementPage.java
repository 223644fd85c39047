package entente.scorecard.issue;

import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.scoring.Issued;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.ScoreWords;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What both sides said of a published scorecard; here the supplier accepts or disputes it. */
@Path("/cards/{supplierId}/{period}/agreement")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AgreementPage {

    private static final int LONGEST = 2_000;

    private final CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards;
    private final IssuingClient issuing;
    private final Directory directory;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;
    private final Template agreement;

    AgreementPage(
            CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards,
            IssuingClient issuing,
            Directory directory,
            Caller caller,
            CommandRequest request,
            CompanyTime time,
            @Location("agreement") Template agreement) {
        this.scorecards = scorecards;
        this.issuing = issuing;
        this.directory = directory;
        this.caller = caller;
        this.request = request;
        this.time = time;
        this.agreement = agreement;
    }

    /** The agreement; 404 while the scorecard is provisional. */
    @GET
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public String show(@RestPath UUID supplierId, @RestPath String period) {
        caller.requireSupplier(supplierId);
        Supplier supplier = directory.at(null).supplier(supplierId);
        if (supplier == null) {
            throw Missing.here();
        }
        IssuedState state = scorecards.load(id(supplierId, period)).state();
        if (!(state instanceof IssuedState.Known known)) {
            throw Missing.here();
        }
        boolean undecided =
                known.sheet().acceptedOn() == null && known.status() != Issued.Status.FINAL;
        return agreement
                .data("supplier", supplier)
                .data("card", ScorecardHistory.of(known, caller.ofSupplier()))
                .data("criteria", known.sheet().counting().criteria())
                .data(
                        "accepts",
                        undecided && caller.ofSupplier() && known.sheet().openDisputes() == 0)
                .data(
                        "disputes",
                        undecided
                                && caller.ofSupplier()
                                && !time.today().isAfter(known.sheet().disputeUntil()))
                .data("words", new ScoreWords())
                .render();
    }

    /** Disputes the scorecard, or what is named {@code criterion} or {@code criterion/metric}. */
    @POST
    @Path("/dispute")
    @RolesAllowed(Roles.SUPPLIER_USER)
    public Response dispute(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestForm @Nullable String subject,
            @RestForm @Nullable String factId,
            @RestForm @Nullable String reason) {
        caller.requireSupplier(supplierId);
        scorecards.handle(
                id(supplierId, period),
                issuing.dispute(
                        supplierId,
                        Period.asked(period),
                        subject(subject, factId),
                        text(reason),
                        caller.actor()),
                request.context());
        return Response.noContent().header("HX-Refresh", "true").build();
    }

    /** Accepts the scorecard. */
    @POST
    @Path("/accept")
    @RolesAllowed(Roles.SUPPLIER_USER)
    public Response accept(@RestPath UUID supplierId, @RestPath String period) {
        caller.requireSupplier(supplierId);
        scorecards.handle(
                id(supplierId, period), new IssuedCommand.Accept(time.today()), request.context());
        return Response.noContent().header("HX-Refresh", "true").build();
    }

    private static Subject subject(@Nullable String of, @Nullable String factId) {
        String fact = factId == null || factId.isBlank() ? null : factId.strip();
        if (of == null || of.isEmpty()) {
            return new Subject(null, null, fact);
        }
        int slash = of.indexOf('/');
        return slash < 0
                ? new Subject(of, null, fact)
                : new Subject(of.substring(0, slash), of.substring(slash + 1), fact);
    }

    private static String text(@Nullable String reason) {
        if (reason != null && reason.length() > LONGEST) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "reason-too-long",
                    "A reason has up to " + LONGEST + " characters");
        }
        return reason == null ? "" : reason;
    }

    private static String id(UUID supplier, String period) {
        return IssuedEvent.id(supplier, Period.asked(period).toString());
    }
}
