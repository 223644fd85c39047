package entente.supplier.confidentiality;

import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.supplier.SupplierClient;
import entente.supplier.confidentiality.DisclosureEvent.Given;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Opening books, within what is shared. A supplier's users give what their company shows us. */
@Path("/disclosures")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.SUPPLIER_USER})
@Tag(name = "Confidentiality")
public class DisclosureResource {

    /** Something to be disclosed. */
    public record DisclosureBody(
            @NotNull UUID supplierId,
            @NotNull Direction direction,
            @NotNull DisclosureKind kind,
            @NotNull InformationClass informationClass,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 100_000) String content) {}

    /** What it says now. */
    public record RevisionBody(@NotBlank @Size(max = 100_000) String content) {}

    /** Who reads it, by person id as in tokens. */
    public record ReadersBody(
            @NotNull @Size(max = 50)
                    List<@NotNull @Pattern(regexp = "[^\\s@]{1,100}") String> readers) {}

    /** Why, in plain words and without names of people. */
    public record Reason(@NotNull @Size(max = 2000) String reason) {}

    /** A disclosure without what it says, which only a read that is written down answers. */
    public record DisclosureProfile(
            UUID id,
            UUID supplierId,
            Direction direction,
            DisclosureKind kind,
            InformationClass informationClass,
            String title,
            boolean withdrawn) {

        static DisclosureProfile of(Outcome<DisclosureState> outcome) {
            return switch (outcome.state()) {
                case DisclosureState.Absent _ -> throw Missing.here();
                case DisclosureState.Open s -> of(outcome.id(), s.disclosed(), false);
                case DisclosureState.Withdrawn s -> of(outcome.id(), s.disclosed(), true);
            };
        }

        private static DisclosureProfile of(String id, Given given, boolean withdrawn) {
            return new DisclosureProfile(
                    UUID.fromString(id),
                    given.supplierId(),
                    given.direction(),
                    given.kind(),
                    given.informationClass(),
                    given.title(),
                    withdrawn);
        }
    }

    private final CommandHandler<DisclosureCommand, DisclosureState, DisclosureEvent> disclosures;
    private final CommandHandler<SharingCommand, SharingState, SharingEvent> sharing;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;

    DisclosureResource(
            CommandHandler<DisclosureCommand, DisclosureState, DisclosureEvent> disclosures,
            CommandHandler<SharingCommand, SharingState, SharingEvent> sharing,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request) {
        this.disclosures = disclosures;
        this.sharing = sharing;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Disclose something",
            description =
                    "THEY_TO_US by the supplier's users, or by a category manager who was told;"
                            + " WE_TO_THEM by our own people only: 403 not-your-side. 422"
                            + " disclosure-above-level, supplier-closed. What is RESTRICTED is read"
                            + " by its giver and by those named with name-readers.")
    public RestResponse<DisclosureProfile> give(@Valid @NotNull DisclosureBody body) {
        CommandContext context = request.context();
        Outcome<DisclosureState> outcome = disclosures.answered(context);
        if (outcome == null) {
            suppliers.open(body.supplierId());
            requireSide(body.direction());
            outcome =
                    disclosures.handle(
                            Ids.next(),
                            new DisclosureCommand.Give(
                                    body.supplierId(),
                                    body.direction(),
                                    body.kind(),
                                    body.informationClass(),
                                    body.title().strip(),
                                    body.content(),
                                    level(body.supplierId(), body.direction()),
                                    caller.actor()),
                            context);
        }
        return Answers.created(
                outcome, "/disclosures/" + outcome.id(), DisclosureProfile.of(outcome));
    }

    @POST
    @Path("/{id}/revise")
    @Operation(
            summary = "Say something else",
            description = "422 disclosure-above-level, disclosure-withdrawn; 403 not-your-side.")
    public RestResponse<DisclosureProfile> revise(
            @RestPath UUID id, @Valid @NotNull RevisionBody body) {
        return run(
                id,
                given ->
                        new DisclosureCommand.Revise(
                                body.content(), level(given.supplierId(), given.direction())));
    }

    @POST
    @Path("/{id}/name-readers")
    @Operation(
            summary = "Say who reads what is RESTRICTED",
            description =
                    "All of them on either side, by person id, beside who gave it. By who gave it,"
                            + " by the supplier's users for THEY_TO_US and by executive sponsors for"
                            + " WE_TO_THEM: 403 not-the-giver, not-your-side. 422"
                            + " disclosure-not-restricted, disclosure-withdrawn.")
    public RestResponse<DisclosureProfile> nameReaders(
            @RestPath UUID id, @Valid @NotNull ReadersBody body) {
        return run(
                id,
                given ->
                        new DisclosureCommand.NameReaders(
                                body.readers(),
                                caller.actor(),
                                given.direction() == Direction.THEY_TO_US
                                        ? caller.ofSupplier()
                                        : caller.has(Roles.EXECUTIVE_SPONSOR)));
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            summary = "Let nobody read it any more",
            description = "422 reason-missing; 403 not-your-side.")
    public RestResponse<DisclosureProfile> withdraw(
            @RestPath UUID id, @Valid @NotNull Reason body) {
        return run(id, _ -> new DisclosureCommand.Withdraw(body.reason()));
    }

    private RestResponse<DisclosureProfile> run(
            UUID id, Function<Given, DisclosureCommand> command) {
        CommandContext context = request.context();
        Outcome<DisclosureState> outcome = disclosures.answered(context);
        if (outcome == null) {
            Given given =
                    switch (disclosures.load(id).state()) {
                        case DisclosureState.Absent _ -> throw Missing.here();
                        case DisclosureState.Open s -> s.disclosed();
                        case DisclosureState.Withdrawn s -> s.disclosed();
                    };
            suppliers.inScope(given.supplierId());
            requireSide(given.direction());
            outcome = disclosures.handle(id, command.apply(given), context);
        }
        return Answers.ok(outcome, DisclosureProfile.of(outcome));
    }

    private InformationClass level(UUID supplier, Direction direction) {
        return sharing.load(supplier).state().of(direction).highest();
    }

    private void requireSide(Direction direction) {
        if (caller.ofSupplier() && direction == Direction.WE_TO_THEM) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "not-your-side",
                    "What we show is disclosed by our own people");
        }
    }
}
