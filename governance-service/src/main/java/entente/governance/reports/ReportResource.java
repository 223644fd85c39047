package entente.governance.reports;

import entente.governance.PartnershipClient;
import entente.governance.ReportClient;
import entente.governance.partnership.Footing;
import entente.governance.people.Side;
import entente.governance.reports.ReportState.Known;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Drafting a partnership's public report and releasing it, each step by those who answer for it.
 */
@Path("/public-reports/{supplierId}")
@RunOnVirtualThread
@Tag(name = "Public reports")
public class ReportResource {

    /**
     * What is chosen to be said; the rest is read from what the service knows.
     *
     * @param objectives whether those of the charter are said; default true
     * @param scores whether settled scores are; default true
     * @param documents that are PUBLIC, to read on
     */
    public record DraftBody(
            @NotBlank @Size(max = 200) String headline,
            @Nullable Boolean objectives,
            @Nullable Boolean scores,
            @Nullable @Size(max = 10) List<@NotNull UUID> documents) {}

    /** The draft that was read. */
    public record ReleaseBody(@NotNull @Min(1) Integer draft) {}

    /** Why, in plain words and without names of people. */
    public record ReasonBody(@NotNull @Size(max = 2000) String reason) {}

    private final CommandHandler<ReportCommand, ReportState, ReportEvent> reports;
    private final ReportClient client;
    private final PartnershipClient partnerships;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;
    private final EventStore store;

    ReportResource(
            CommandHandler<ReportCommand, ReportState, ReportEvent> reports,
            ReportClient client,
            PartnershipClient partnerships,
            Caller caller,
            CommandRequest request,
            CompanyTime time,
            EventStore store) {
        this.reports = reports;
        this.client = client;
        this.partnerships = partnerships;
        this.caller = caller;
        this.request = request;
        this.time = time;
        this.store = store;
    }

    @POST
    @Path("/draft")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Draft the public report",
            description =
                    "As everything is now, at the position that it names. Another draft needs both"
                            + " sides again; what is public stays so until then. 422"
                            + " partnership-not-active, document-unknown, not-public; 409"
                            + " partnership-not-open.")
    public RestResponse<ReportProfile> draft(
            @RestPath UUID supplierId, @Valid @NotNull DraftBody body) {
        CommandContext context = request.context();
        Outcome<ReportState> outcome = reports.answered(context);
        if (outcome == null) {
            Footing footing = partnerships.open(supplierId);
            long position = store.head();
            PublicReport report =
                    client.of(
                            supplierId,
                            new ReportClient.Choice(
                                    body.headline().strip(),
                                    !Boolean.FALSE.equals(body.objectives()),
                                    !Boolean.FALSE.equals(body.scores()),
                                    body.documents() == null ? List.of() : body.documents()),
                            time.today(),
                            position);
            outcome =
                    reports.handle(
                            footing.partnershipId(),
                            new ReportCommand.Draft(
                                    footing.partnershipId(), supplierId, report, caller.actor()),
                            context);
        }
        return answer(outcome);
    }

    @POST
    @Path("/release")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Agree that everybody may read the report",
            description =
                    "For the side of who asks: ours by who runs the partnership, the partner's by"
                            + " who has a seat at its table. Public once both did. 409"
                            + " draft-changed; 422 not-seated, not-public, own-release.")
    public RestResponse<ReportProfile> release(
            @RestPath UUID supplierId, @Valid @NotNull ReleaseBody body) {
        CommandContext context = request.context();
        Outcome<ReportState> outcome = reports.answered(context);
        if (outcome == null) {
            Footing footing = acting(supplierId);
            outcome =
                    reports.handle(
                            footing.partnershipId(),
                            () -> released(footing.partnershipId(), body.draft()),
                            context);
        }
        return answer(outcome);
    }

    /** Rests on the classes of the documents that the draft names. */
    private Grounded<ReportCommand> released(UUID partnership, int draft) {
        ReportState.Waiting next =
                reports.load(partnership).state() instanceof Known known ? known.next() : null;
        ReportClient.Closed closed =
                next == null
                        ? new ReportClient.Closed(List.of(), List.of())
                        : client.closed(next.report());
        return Grounded.on(
                closed.seen(),
                new ReportCommand.Release(
                        draft,
                        Side.of(caller.ofSupplier()),
                        closed.documents(),
                        time.today(),
                        caller.actor()));
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Take the public report back",
            description =
                    "By either side, at any time; what waits is given up with it. 422"
                            + " reason-missing, not-seated.")
    public RestResponse<ReportProfile> withdraw(
            @RestPath UUID supplierId, @Valid @NotNull ReasonBody body) {
        CommandContext context = request.context();
        Outcome<ReportState> outcome = reports.answered(context);
        if (outcome == null) {
            outcome =
                    reports.handle(
                            acting(supplierId).partnershipId(),
                            new ReportCommand.Withdraw(
                                    Side.of(caller.ofSupplier()), body.reason(), caller.actor()),
                            context);
        }
        return answer(outcome);
    }

    private Footing acting(UUID supplierId) {
        Footing footing = partnerships.act(supplierId);
        if (caller.ofSupplier()) {
            partnerships.seat(footing);
        }
        return footing;
    }

    private static RestResponse<ReportProfile> answer(Outcome<ReportState> outcome) {
        return Answers.ok(outcome, profile(outcome));
    }

    static ReportProfile profile(Outcome<ReportState> outcome) {
        return switch (outcome.state()) {
            case ReportState.Absent _ -> throw Missing.here();
            case Known known -> ReportProfile.of(known);
        };
    }
}
