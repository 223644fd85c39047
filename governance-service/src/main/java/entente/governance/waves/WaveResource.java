package entente.governance.waves;

import entente.governance.SupplierClient;
import entente.governance.heard.FootingBook;
import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Planning and leading waves. Each step answers with the wave. */
@Path("/waves")
@RunOnVirtualThread
@Tag(name = "Waves")
public class WaveResource {

    /** Who takes part, and by what the wave ends. */
    public record WaveBody(
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Size(max = 100) List<@NotNull UUID> suppliers,
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 1000) String> criteria) {}

    /** Which criterion is met, and what shows it. */
    public record MetBody(
            @NotNull @Min(1) Integer criterion, @NotBlank @Size(max = 4000) String evidence) {}

    /** What was learnt. */
    public record LessonBody(@NotBlank @Size(max = 4000) String text) {}

    /** Why a wave is given up. */
    public record ReasonBody(@NotBlank @Size(max = 4000) String reason) {}

    private final CommandHandler<WaveCommand, WaveState, WaveEvent> waves;
    private final FootingBook footings;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;
    private final int most;

    WaveResource(
            CommandHandler<WaveCommand, WaveState, WaveEvent> waves,
            FootingBook footings,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time,
            @ConfigProperty(name = "entente.governance.wave-size", defaultValue = "3") int most) {
        this.waves = waves;
        this.footings = footings;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
        this.most = most;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Plan a wave of shortlisted suppliers",
            description = "422 wave-too-large, not-shortlisted.")
    public RestResponse<WaveProfile> plan(@Valid @NotNull WaveBody body) {
        CommandContext context = request.context();
        Outcome<WaveState> outcome = waves.answered(context);
        if (outcome == null) {
            body.suppliers().forEach(suppliers::requireScope);
            outcome =
                    waves.handle(
                            Ids.next(),
                            new WaveCommand.Plan(
                                    body.title().strip(),
                                    body.suppliers(),
                                    body.criteria().stream().map(String::strip).toList(),
                                    shortlisted(body.suppliers()),
                                    most,
                                    caller.actor()),
                            context);
        }
        return Answers.created(outcome, "/waves/" + outcome.id(), profile(outcome));
    }

    private Set<UUID> shortlisted(List<UUID> wanted) {
        return wanted.stream()
                .filter(each ->
                        footings.of(each).filter(h -> h.shortlistedOn() != null).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    @POST
    @Path("/{id}/begin")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Begin a wave",
            description =
                    "One runs at a time: 409 running-wave-taken until it is completed or given up."
                            + " 422 wave-over.")
    public RestResponse<WaveProfile> begin(@RestPath UUID id) {
        return run(id, new WaveCommand.Begin(caller.actor(), time.today()));
    }

    @POST
    @Path("/{id}/meet")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Say that a criterion is met, with evidence",
            description = "422 criterion-unknown, wave-not-running, wave-over.")
    public RestResponse<WaveProfile> meet(@RestPath UUID id, @Valid @NotNull MetBody body) {
        return run(
                id,
                new WaveCommand.Meet(body.criterion(), body.evidence().strip(), caller.actor()));
    }

    @POST
    @Path("/{id}/learn")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(summary = "Say what was learnt", description = "422 wave-not-running, wave-over.")
    public RestResponse<WaveProfile> learn(@RestPath UUID id, @Valid @NotNull LessonBody body) {
        return run(id, new WaveCommand.Learn(body.text().strip(), caller.actor()));
    }

    @POST
    @Path("/{id}/complete")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Complete a wave",
            description =
                    "Its criteria are met and something was learnt. 422 exit-criteria-open,"
                            + " learning-missing, wave-not-running, wave-over.")
    public RestResponse<WaveProfile> complete(@RestPath UUID id) {
        return run(id, new WaveCommand.Complete(caller.actor(), time.today()));
    }

    @POST
    @Path("/{id}/abandon")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Give a wave up",
            description =
                    "One that has begun leaves something learnt too. 422 learning-missing,"
                            + " wave-over.")
    public RestResponse<WaveProfile> abandon(@RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(
                id, new WaveCommand.Abandon(body.reason().strip(), caller.actor(), time.today()));
    }

    private RestResponse<WaveProfile> run(UUID id, WaveCommand command) {
        CommandContext context = request.context();
        Outcome<WaveState> outcome = waves.answered(context);
        if (outcome == null) {
            profile(waves.load(id)).suppliers().forEach(suppliers::requireScope);
            outcome = waves.handle(id, command, context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    static WaveProfile profile(Outcome<WaveState> outcome) {
        return switch (outcome.state()) {
            case WaveState.Absent _ -> throw Missing.here();
            case WaveState.Known known -> WaveProfile.of(UUID.fromString(outcome.id()), known);
        };
    }
}
