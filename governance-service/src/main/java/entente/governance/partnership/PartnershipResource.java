package entente.governance.partnership;

import entente.governance.PartnershipClient;
import entente.governance.calendar.Calendar;
import entente.governance.calendar.OffDays;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What can be set about a partnership; it is opened and closed by the engagement model. */
@Path("/partnerships/{supplierId}")
@RunOnVirtualThread
@Tag(name = "Partnerships")
public class PartnershipResource {

    /**
     * By which days both sides work.
     *
     * @param zone in which days begin and end and meetings are set, e.g. {@code Europe/Berlin}
     * @param ours our holidays: ISO 3166 country, with a region as {@code DE-BY}; null: weekends
     *     only; {@code theirs} likewise
     */
    public record CalendarBody(
            @NotBlank @Size(max = 60) String zone,
            @Nullable @Size(max = 20) String ours,
            @Nullable @Size(max = 20) String theirs) {}

    private final CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent>
            partnerships;
    private final PartnershipClient client;
    private final Caller caller;
    private final CommandRequest request;
    private final OffDays days;
    private final CompanyTime time;

    PartnershipResource(
            CommandHandler<PartnershipCommand, PartnershipState, PartnershipEvent> partnerships,
            PartnershipClient client,
            Caller caller,
            CommandRequest request,
            OffDays days,
            CompanyTime time) {
        this.partnerships = partnerships;
        this.client = client;
        this.caller = caller;
        this.request = request;
        this.days = days;
        this.time = time;
    }

    @POST
    @Path("/set-calendar")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Say by which days both sides work",
            description = "422 zone-unknown, holidays-unknown; 409 partnership-not-open.")
    public RestResponse<PartnershipProfile> setCalendar(
            @RestPath UUID supplierId, @Valid @NotNull CalendarBody body) {
        CommandContext context = request.context();
        Outcome<PartnershipState> outcome = partnerships.answered(context);
        if (outcome == null) {
            UUID id = client.openId(supplierId);
            Calendar calendar = Calendar.named(body.zone(), body.ours(), body.theirs(), days);
            outcome =
                    partnerships.handle(
                            id,
                            new PartnershipCommand.SetCalendar(calendar, caller.actor()),
                            context);
        }
        return Answers.ok(outcome, PartnershipReadResource.profile(outcome, time.today()));
    }
}
