package entente.governance.reviews;

import entente.governance.EvidenceClient;
import entente.governance.PartnershipClient;
import entente.governance.charter.Terms.Objective;
import entente.governance.charter.Terms.Value;
import entente.governance.partnership.Footing;
import entente.governance.partnership.Verdict;
import entente.governance.people.Side;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
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
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Preparing and concluding a review that is due. Each step answers with the review. */
@Path("/reviews/{id}")
@RunOnVirtualThread
@Tag(name = "Reviews")
public class ReviewResource {

    /**
     * What a sponsor thinks.
     *
     * @param preparation the evidence that was looked at
     */
    public record OpinionBody(
            @NotNull @Min(1) Integer preparation,
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 4000) String reason) {}

    /** What both want to reach from now on. */
    public record ObjectiveBody(@NotNull Value category, @NotBlank @Size(max = 2000) String text) {}

    /**
     * What the review comes to.
     *
     * @param preparation the evidence that was looked at
     * @param withoutTheirs why the partner's sponsor was not heard; null: was
     * @param objectives the charter's, as they shall be; none with WIND_DOWN
     */
    public record VerdictBody(
            @NotNull @Min(1) Integer preparation,
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 4000) String reason,
            @Nullable @Size(min = 1, max = 4000) String withoutTheirs,
            @NotNull @Size(max = 50) List<@NotNull @Valid ObjectiveBody> objectives,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 4000) String> lessons) {

        List<Objective> wanted() {
            return objectives.stream()
                    .map(each -> new Objective(each.category(), each.text().strip()))
                    .toList();
        }
    }

    private final CommandHandler<ReviewCommand, ReviewState, ReviewEvent> reviews;
    private final PartnershipClient partnerships;
    private final EvidenceClient evidence;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;
    private final Period reviewAfter;

    ReviewResource(
            CommandHandler<ReviewCommand, ReviewState, ReviewEvent> reviews,
            PartnershipClient partnerships,
            EvidenceClient evidence,
            Caller caller,
            CommandRequest request,
            CompanyTime time,
            @ConfigProperty(name = "entente.governance.review-after", defaultValue = "P12M")
                    Period reviewAfter) {
        this.reviews = reviews;
        this.partnerships = partnerships;
        this.evidence = evidence;
        this.caller = caller;
        this.request = request;
        this.time = time;
        this.reviewAfter = reviewAfter;
    }

    @POST
    @Path("/prepare")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Gather the evidence",
            description =
                    "What was published, agreed, decided and held since the last review, with the"
                            + " positions of the views that it was read from. Gathering again makes"
                            + " opinions void. 422 evidence-missing, review-concluded,"
                            + " review-dropped; 409 partnership-not-open.")
    public RestResponse<ReviewProfile> prepare(@RestPath UUID id) {
        return run(
                id,
                before -> {
                    LocalDate last = before.lastConcludedOn();
                    return Grounded.alone(
                            new ReviewCommand.Prepare(
                                    evidence.gather(
                                            before.supplierId(),
                                            last == null
                                                    ? before.dueOn().minus(reviewAfter)
                                                    : last),
                                    caller.actor()));
                });
    }

    @POST
    @Path("/opine")
    @RolesAllowed({Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Say for the own side what the evidence comes to",
            description =
                    "Its sponsor does, under the account that is tied to the seat. 422"
                            + " evidence-missing, not-the-sponsor, review-concluded,"
                            + " review-dropped; 409 evidence-moved, partnership-not-open.")
    public RestResponse<ReviewProfile> opine(@RestPath UUID id, @Valid @NotNull OpinionBody body) {
        return run(
                id,
                before -> {
                    Footing footing = partnerships.current(before.supplierId());
                    return Grounded.on(
                            partnerships.seen(footing),
                            new ReviewCommand.Opine(
                                    body.preparation(),
                                    body.verdict(),
                                    body.reason().strip(),
                                    Side.of(caller.ofSupplier()),
                                    footing.roster(),
                                    caller.actor()));
                });
    }

    @POST
    @Path("/conclude")
    @RolesAllowed(Roles.EXECUTIVE_SPONSOR)
    @Operation(
            summary = "Conclude the review",
            description =
                    "Our sponsor does, who did not gather the evidence; the evidence is frozen with"
                            + " the verdict, an amendment of the charter is proposed with the"
                            + " objectives. 422 evidence-missing, not-the-sponsor, self-conclusion,"
                            + " opinion-missing, objectives-missing, objectives-unwanted,"
                            + " lessons-missing, review-concluded, review-dropped; 409"
                            + " evidence-moved, partnership-not-open.")
    public RestResponse<ReviewProfile> conclude(
            @RestPath UUID id, @Valid @NotNull VerdictBody body) {
        return run(
                id,
                before -> {
                    Footing footing = partnerships.current(before.supplierId());
                    String without = body.withoutTheirs();
                    return Grounded.on(
                            partnerships.seen(footing),
                            new ReviewCommand.Conclude(
                                    body.preparation(),
                                    body.verdict(),
                                    body.reason().strip(),
                                    without == null || without.isBlank() ? null : without.strip(),
                                    body.wanted(),
                                    body.lessons().stream().map(String::strip).toList(),
                                    footing.opening(),
                                    footing.roster(),
                                    reviewAfter,
                                    time.today(),
                                    caller.actor()));
                });
    }

    private RestResponse<ReviewProfile> run(
            UUID id, Function<ReviewProfile, Grounded<ReviewCommand>> command) {
        CommandContext context = request.context();
        Outcome<ReviewState> outcome = reviews.answered(context);
        if (outcome == null) {
            ReviewProfile before = ReviewReadResource.profile(reviews.load(id), time.today());
            Footing _ = partnerships.open(before.supplierId());
            outcome = reviews.handle(id, () -> command.apply(before), context);
        }
        return Answers.ok(outcome, ReviewReadResource.profile(outcome, time.today()));
    }
}
