package entente.governance.cadence;

import entente.governance.PartnershipClient;
import entente.governance.cadence.CadenceState.Known;
import entente.governance.charter.MeetingKind;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** When the two sides of a partnership meet. */
@Path("/cadences")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "Cadences")
public class CadenceResource {

    /**
     * A cadence.
     *
     * @param charterVersion that says so
     * @param plannedUntil up to which day meetings are planned; null: none yet
     * @param running false once the partnership ended
     */
    public record CadenceProfile(
            UUID partnershipId,
            UUID supplierId,
            int charterVersion,
            String zone,
            List<RhythmProfile> rhythms,
            List<Coming> toCome,
            @Nullable LocalDate plannedUntil,
            boolean running) {

        static CadenceProfile of(Known state) {
            return new CadenceProfile(
                    state.partnershipId(),
                    state.supplierId(),
                    state.charterVersion(),
                    state.calendar().zone().getId(),
                    state.beats().stream()
                            .map(beat ->
                                    new RhythmProfile(
                                            beat.rhythm().kind(),
                                            beat.rhythm().rrule(),
                                            beat.rhythm().time(),
                                            beat.rhythm().minutes(),
                                            beat.begin(),
                                            state.missedInARow(beat.rhythm().kind())))
                            .toList(),
                    state.toCome().stream().map(Coming::of).toList(),
                    state.until(),
                    state.running());
        }
    }

    /**
     * How often a kind of meeting is held.
     *
     * @param begin from when the rule counts
     * @param missedInARow since the last one that was held
     */
    public record RhythmProfile(
            MeetingKind kind,
            String rrule,
            LocalTime time,
            int minutes,
            LocalDate begin,
            int missedInARow) {}

    /**
     * A meeting to come.
     *
     * @param shiftedFrom the day that the rule names, when a side does not work on it; null: that
     *     is the day
     */
    public record Coming(
            UUID meetingId,
            MeetingKind kind,
            Instant at,
            LocalDate on,
            @Nullable LocalDate shiftedFrom,
            int minutes) {

        static Coming of(Occurrence occurrence) {
            return new Coming(
                    occurrence.meetingId(),
                    occurrence.kind(),
                    occurrence.at(),
                    occurrence.on(),
                    occurrence.shiftedFrom(),
                    occurrence.minutes());
        }
    }

    private final CommandHandler<CadenceCommand, CadenceState, CadenceEvent> cadences;
    private final PartnershipClient partnerships;

    CadenceResource(
            CommandHandler<CadenceCommand, CadenceState, CadenceEvent> cadences,
            PartnershipClient partnerships) {
        this.cadences = cadences;
        this.partnerships = partnerships;
    }

    @GET
    @Path("/{supplierId}")
    @Operation(
            summary = "Read the cadence of a partnership",
            description =
                    "The rhythms of the charter in force and the meetings of the year to come;"
                            + " a meeting is moved and called off at /meetings. Always current, or as it"
                            + " was known at asOf. 404 as long as no charter was in force.")
    public RestResponse<CadenceProfile> get(
            @RestPath UUID supplierId, @RestQuery @Nullable AsOf asOf) {
        UUID id = partnerships.seen(supplierId);
        Outcome<CadenceState> outcome =
                asOf == null ? cadences.load(id) : cadences.load(id, asOf.at());
        return switch (outcome.state()) {
            case CadenceState.Absent _ -> throw Missing.here();
            case Known known -> Answers.ok(outcome, CadenceProfile.of(known));
        };
    }
}
