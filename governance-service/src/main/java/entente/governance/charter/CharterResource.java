package entente.governance.charter;

import com.fasterxml.jackson.annotation.JsonFormat;
import entente.governance.ActivationClient;
import entente.governance.PartnershipClient;
import entente.governance.charter.Terms.Better;
import entente.governance.charter.Terms.Value;
import entente.governance.partnership.Footing;
import entente.governance.people.PartnershipRole;
import entente.governance.people.Side;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
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
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Agreeing on a charter. Each step answers with the charter. Longer than most: what a request says
 * of the terms stands here too.
 */
@Path("/charters/{id}")
@RunOnVirtualThread
@Tag(name = "Charters")
public class CharterResource {

    /** An amount, a decimal string, in a currency. */
    public record MoneyBody(
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Digits(integer = 18, fraction = 6)
                    BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}

    /** What both want to reach. */
    public record ObjectiveBody(@NotNull Value category, @NotBlank @Size(max = 2000) String text) {}

    /** What a side puts in; without {@code money} no money, without {@code dueOn} all along. */
    public record InvestmentBody(
            @NotNull Side side,
            @NotBlank @Size(max = 2000) String what,
            @Nullable @Valid MoneyBody money,
            @Nullable LocalDate dueOn) {}

    /** A metric and the value, a decimal string, that it is to have. */
    public record TargetBody(
            @NotBlank @Size(max = 100) String metric,
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @Digits(integer = 18, fraction = 9)
                    BigDecimal value,
            @NotNull Better better,
            @NotNull LocalDate by) {}

    /** Roles of which one is needed on each side to decide on a topic; none: that side is not. */
    public record RightBody(
            @NotBlank @Size(max = 200) String topic,
            @NotNull Set<@NotNull PartnershipRole> ours,
            @NotNull Set<@NotNull PartnershipRole> theirs) {}

    /**
     * How often one kind of meeting is held.
     *
     * @param rrule recurrence rule after RFC 5545, e.g. {@code FREQ=MONTHLY;BYDAY=1MO}
     * @param time of day in the partnership's zone
     * @param quorum roles that must be there for a decision
     */
    public record RhythmBody(
            @NotNull MeetingKind kind,
            @NotBlank @Size(max = 500) String rrule,
            @NotNull LocalTime time,
            @NotNull @Min(5) @Max(1440) Integer minutes,
            @NotNull Set<@NotNull PartnershipRole> quorum) {}

    /**
     * What a charter says.
     *
     * @param together what both achieve together that neither could alone
     */
    public record TermsBody(
            @NotNull @Size(max = 10_000) String scope,
            @NotNull @Size(max = 50) List<@NotNull @Valid ObjectiveBody> objectives,
            @NotNull @Size(max = 10_000) String together,
            @NotNull @Size(max = 200) List<@NotNull @Valid InvestmentBody> investments,
            @NotNull @Size(max = 200) List<@NotNull @Valid TargetBody> targets,
            @NotNull @Size(max = 200) List<@NotNull @Valid RightBody> decisionRights,
            @NotNull @Size(max = 10_000) String values,
            @NotNull @Size(max = 5) List<@NotNull @Valid RhythmBody> cadence) {

        Terms terms() {
            return new Terms(
                    scope.strip(),
                    objectives.stream()
                            .map(o -> new Terms.Objective(o.category(), o.text().strip()))
                            .toList(),
                    together.strip(),
                    investments.stream()
                            .map(i ->
                                    new Terms.Investment(
                                            i.side(),
                                            i.what().strip(),
                                            i.money() == null ? null : i.money().amount(),
                                            i.money() == null ? null : i.money().currency(),
                                            i.dueOn()))
                            .toList(),
                    targets.stream()
                            .map(t ->
                                    new Terms.Target(
                                            t.metric().strip(), t.value(), t.better(), t.by()))
                            .toList(),
                    decisionRights.stream()
                            .map(d ->
                                    new Terms.DecisionRight(
                                            d.topic().strip(), d.ours(), d.theirs()))
                            .toList(),
                    values.strip(),
                    cadence.stream()
                            .map(r ->
                                    new Rhythm(
                                            r.kind(),
                                            r.rrule().strip(),
                                            r.time(),
                                            r.minutes(),
                                            r.quorum()))
                            .toList());
        }
    }

    /** The terms as they shall be, whole, and their first day. */
    public record EditBody(@NotNull @Valid TermsBody terms, @NotNull LocalDate effectiveFrom) {}

    /** The terms as they shall be, whole, their first day, and why. */
    public record AmendmentBody(
            @NotNull @Valid TermsBody terms,
            @NotNull LocalDate effectiveFrom,
            @NotBlank @Size(max = 4000) String reason) {}

    /** What a side remarks. */
    public record RemarkBody(@NotBlank @Size(max = 4000) String text) {}

    private final CommandHandler<CharterCommand, CharterState, CharterEvent> charters;
    private final PartnershipClient partnerships;
    private final ActivationClient activation;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;
    private final Period reviewAfter;

    CharterResource(
            CommandHandler<CharterCommand, CharterState, CharterEvent> charters,
            PartnershipClient partnerships,
            ActivationClient activation,
            Caller caller,
            CommandRequest request,
            CompanyTime time,
            @ConfigProperty(name = "entente.governance.review-after", defaultValue = "P12M")
                    Period reviewAfter) {
        this.charters = charters;
        this.partnerships = partnerships;
        this.activation = activation;
        this.caller = caller;
        this.request = request;
        this.time = time;
        this.reviewAfter = reviewAfter;
    }

    @POST
    @Path("/edit")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Write the terms of the version that is not in force",
            description =
                    "What was signed is void then, and the version counts on. 422"
                            + " due-in-the-past, amount-malformed, cadence-doubled,"
                            + " decision-right-empty, recurrence-malformed,"
                            + " recurrence-too-dense, recurrence-yields-nothing,"
                            + " charter-active; 409 partnership-not-open.")
    public RestResponse<CharterProfile> edit(@RestPath UUID id, @Valid @NotNull EditBody body) {
        return run(
                id,
                _ ->
                        Grounded.alone(
                                new CharterCommand.Edit(
                                        body.terms().terms(),
                                        body.effectiveFrom(),
                                        caller.actor(),
                                        time.today())));
    }

    @POST
    @Path("/submit")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Lay the version before both sponsors",
            description =
                    "422 objectives-missing, cadence-missing, terms-incomplete, charter-active;"
                            + " 409 partnership-not-open.")
    public RestResponse<CharterProfile> submit(@RestPath UUID id) {
        return run(id, _ -> Grounded.alone(new CharterCommand.Submit(caller.actor())));
    }

    @POST
    @Path("/comment")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Remark on the version that is not in force",
            description = "422 charter-active; 409 partnership-not-open.")
    public RestResponse<CharterProfile> comment(
            @RestPath UUID id, @Valid @NotNull RemarkBody body) {
        return run(
                id,
                _ ->
                        Grounded.alone(
                                new CharterCommand.Comment(
                                        Side.of(caller.ofSupplier()),
                                        body.text().strip(),
                                        caller.actor())));
    }

    @POST
    @Path("/sign")
    @RolesAllowed({Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Sign for the own side",
            description =
                    "Its sponsor signs, under the account that is tied to the seat. 422"
                            + " charter-not-submitted, not-the-sponsor, signed-both-sides,"
                            + " charter-active; 409 partnership-not-open.")
    public RestResponse<CharterProfile> sign(@RestPath UUID id) {
        return run(
                id,
                footing ->
                        Grounded.on(
                                partnerships.seen(footing),
                                new CharterCommand.Sign(
                                        Side.of(caller.ofSupplier()),
                                        footing.roster(),
                                        caller.actor(),
                                        time.today())));
    }

    @POST
    @Path("/activate")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Bring the signed version into force",
            description =
                    "From the wanted first day on, or today when that is over. 422"
                            + " kick-off-outputs-missing and signatures-missing, errors[] names"
                            + " which; 409 partnership-not-open.")
    public RestResponse<CharterProfile> activate(@RestPath UUID id) {
        return run(
                id,
                footing -> {
                    ActivationClient.Workshop workshop = activation.workshop(footing);
                    List<Grounded.Seen> seen = new ArrayList<>(workshop.seen());
                    seen.addAll(partnerships.seen(footing));
                    return Grounded.on(
                            seen,
                            new CharterCommand.Activate(
                                    workshop.missing(),
                                    footing.calendar(),
                                    reviewAfter,
                                    caller.actor(),
                                    time.today()));
                });
    }

    @POST
    @Path("/amend")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
    @Operation(
            summary = "Propose to change what is in force",
            description =
                    "It stays in force until both signed the next version and that is activated."
                            + " 422 due-in-the-past, amount-malformed, cadence-doubled,"
                            + " decision-right-empty, recurrence-malformed,"
                            + " recurrence-too-dense, recurrence-yields-nothing, charter-open;"
                            + " 409 partnership-not-open.")
    public RestResponse<CharterProfile> amend(
            @RestPath UUID id, @Valid @NotNull AmendmentBody body) {
        return run(
                id,
                _ ->
                        Grounded.alone(
                                new CharterCommand.Amend(
                                        body.reason().strip(),
                                        body.terms().terms(),
                                        body.effectiveFrom(),
                                        caller.actor(),
                                        time.today())));
    }

    private RestResponse<CharterProfile> run(
            UUID id, Function<Footing, Grounded<CharterCommand>> command) {
        CommandContext context = request.context();
        Outcome<CharterState> outcome = charters.answered(context);
        if (outcome == null) {
            CharterProfile before = profile(charters.load(id));
            requireOpening(before.opening(), partnerships.open(before.supplierId()));
            outcome =
                    charters.handle(
                            id,
                            () -> command.apply(partnerships.current(before.supplierId())),
                            context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    private static void requireOpening(int opening, Footing footing) {
        if (opening != footing.opening()) {
            throw new Rejected(
                    Rejected.Kind.CONFLICT,
                    "partnership-not-open",
                    "This charter is of an earlier opening of the partnership");
        }
    }

    static CharterProfile profile(Outcome<CharterState> outcome) {
        return switch (outcome.state()) {
            case CharterState.Absent _ -> throw Missing.here();
            case CharterState.Known known ->
                    CharterProfile.of(UUID.fromString(outcome.id()), known);
        };
    }
}
