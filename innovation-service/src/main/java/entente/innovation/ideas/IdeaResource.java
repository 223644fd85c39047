package entente.innovation.ideas;

import com.fasterxml.jackson.annotation.JsonFormat;
import entente.innovation.SupplierClient;
import entente.innovation.suppliers.Side;
import entente.platform.Ids;
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
import jakarta.validation.constraints.DecimalMin;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Handing in ideas and answering them. Each step answers with the idea. */
@Path("/ideas")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER
})
@Tag(name = "Ideas")
public class IdeaResource {

    /** An amount as a decimal string; its ISO 4217 currency. */
    public record MoneyBody(
            @NotNull
                    @JsonFormat(shape = JsonFormat.Shape.STRING)
                    @DecimalMin(value = "0", inclusive = false)
                    @Digits(integer = 18, fraction = 6)
                    BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

        static @Nullable Estimate of(@Nullable MoneyBody body) {
            return body == null ? null : new Estimate(body.amount(), body.currency());
        }
    }

    /**
     * What somebody has in mind.
     *
     * @param benefit expected per year; {@code cost} once; null: not estimated
     * @param workshopOn the co-creation workshop that it came from; null: none
     */
    public record IdeaBody(
            @NotNull UUID supplierId,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 4000) String description,
            @NotNull IdeaKind kind,
            @Nullable @Valid MoneyBody benefit,
            @Nullable @Valid MoneyBody cost,
            @Nullable @Min(0) @Max(120) Integer months,
            @Nullable LocalDate workshopOn) {

        Proposal proposal() {
            return new Proposal(
                    title.strip(),
                    description.strip(),
                    kind,
                    MoneyBody.of(benefit),
                    MoneyBody.of(cost),
                    months,
                    workshopOn);
        }
    }

    /** What becomes of it, and why. */
    public record FeedbackBody(@NotNull Answer answer, @NotBlank @Size(max = 4000) String reason) {}

    /** The idea that came first. */
    public record DuplicateBody(@NotNull UUID originalId) {}

    /** Why. */
    public record WithdrawalBody(@NotBlank @Size(max = 2000) String reason) {}

    private final CommandHandler<IdeaCommand, IdeaState, IdeaEvent> ideas;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;
    private final int answerDays;

    IdeaResource(
            CommandHandler<IdeaCommand, IdeaState, IdeaEvent> ideas,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time,
            @ConfigProperty(name = "entente.innovation.ideas.answer-days") int answerDays) {
        this.ideas = ideas;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
        this.answerDays = answerDays;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Hand in an idea",
            description =
                    "For the partnership with a supplier; a supplier's user for the own company. The"
                            + " other side owes an answer until dueOn. Look for similar ones before."
                            + " 422 workshop-in-the-future.")
    public RestResponse<IdeaProfile> submit(@Valid @NotNull IdeaBody body) {
        CommandContext context = request.context();
        Outcome<IdeaState> outcome = ideas.answered(context);
        if (outcome == null) {
            suppliers.requireScope(body.supplierId());
            LocalDate due = time.today().plusDays(answerDays);
            outcome =
                    ideas.handle(
                            Ids.next(),
                            new IdeaCommand.Submit(
                                    body.supplierId(),
                                    body.proposal(),
                                    side(),
                                    time.today(),
                                    due,
                                    due.plusDays(1).atStartOfDay(time.zone()).toInstant(),
                                    caller.actor()),
                            context);
        }
        return Answers.created(outcome, "/ideas/" + outcome.id(), profile(outcome));
    }

    @POST
    @Path("/{id}/feedback")
    @Operation(
            summary = "Answer an idea of the other side",
            description =
                    "What is deferred can be answered again. 422 own-idea, idea-answered,"
                            + " idea-withdrawn.")
    public RestResponse<IdeaProfile> feedback(
            @RestPath UUID id, @Valid @NotNull FeedbackBody body) {
        return run(
                id,
                () ->
                        Grounded.on(
                                List.of(),
                                new IdeaCommand.Reply(
                                        body.answer(),
                                        body.reason().strip(),
                                        side(),
                                        time.today(),
                                        caller.actor())));
    }

    @POST
    @Path("/{id}/duplicate")
    @Operation(
            summary = "Link an idea to the one that came first",
            description =
                    "It stays readable, and its answer is still owed. 422 original-unknown,"
                            + " original-is-duplicate.")
    public RestResponse<IdeaProfile> duplicate(
            @RestPath UUID id, @Valid @NotNull DuplicateBody body) {
        return run(
                id,
                () -> {
                    Outcome<IdeaState> original = ideas.load(body.originalId());
                    return Grounded.on(
                            List.of(Grounded.Seen.of(original)),
                            new IdeaCommand.Link(
                                    id, body.originalId(), original.state(), caller.actor()));
                });
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            summary = "Withdraw an idea of the own side",
            description = "403 not-your-idea. 422 idea-answered.")
    public RestResponse<IdeaProfile> withdraw(
            @RestPath UUID id, @Valid @NotNull WithdrawalBody body) {
        return run(
                id,
                () ->
                        Grounded.on(
                                List.of(),
                                new IdeaCommand.Withdraw(
                                        body.reason().strip(), side(), caller.actor())));
    }

    private RestResponse<IdeaProfile> run(UUID id, Supplier<Grounded<IdeaCommand>> command) {
        CommandContext context = request.context();
        Outcome<IdeaState> outcome = ideas.answered(context);
        if (outcome == null) {
            suppliers.requireScope(profile(ideas.load(id)).supplierId());
            outcome = ideas.handle(id, command, context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    private Side side() {
        return Side.of(caller.ofSupplier());
    }

    static IdeaProfile profile(Outcome<IdeaState> outcome) {
        return switch (outcome.state()) {
            case IdeaState.Absent _ -> throw Missing.here();
            case IdeaState.Known known -> IdeaProfile.of(UUID.fromString(outcome.id()), known);
        };
    }
}
