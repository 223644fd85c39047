package entente.supplier.onboarding;

import entente.platform.Ids;
import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Grounded;
import entente.platform.store.Grounded.Seen;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Registering suppliers, and changing what they are called. */
@Path("/suppliers")
@RunOnVirtualThread
@Tag(name = "Suppliers")
public class SupplierResource {

    /** What a supplier is called and where it belongs. */
    public record DetailsBody(
            @NotBlank @Size(max = 200) String name,
            @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
            @Size(max = 200) @Nullable List<@NotBlank @Size(max = 100) String> categories,
            @Nullable UUID parentId) {

        Details details() {
            return new Details(
                    name.strip(), country, categories == null ? List.of() : categories, parentId);
        }
    }

    /** A supplier's number in another system, e.g. one ERP client. */
    public record AliasBody(
            @NotBlank @Pattern(regexp = "[^:\\p{Cntrl}]{1,100}") String system,
            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}]{1,100}") String value) {

        Alias alias() {
            return new Alias(system.strip(), value.strip());
        }
    }

    /** A person on the supplier's side. */
    public record ContactBody(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Email @Size(max = 320) String email,
            @Size(max = 50) @Nullable String phone,
            @NotBlank @Size(max = 100) String role) {

        Person person(UUID id) {
            return new Person(id, name.strip(), email, phone);
        }
    }

    /** A request for a new supplier; {@code source} says where it came from. */
    public record Registration(
            @NotBlank @Size(max = 200) String name,
            @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
            @Size(max = 200) @Nullable List<@NotBlank @Size(max = 100) String> categories,
            @Size(max = 100) @Nullable List<@NotNull @Valid AliasBody> aliases,
            @Size(max = 100) @Nullable List<@NotNull @Valid ContactBody> contacts,
            @Nullable UUID parentId,
            @Pattern(regexp = "[a-z][a-z0-9-]{0,49}") @Nullable String source) {

        Details details() {
            return new DetailsBody(name, country, categories, parentId).details();
        }

        List<Alias> aliasList() {
            return aliases == null ? List.of() : aliases.stream().map(AliasBody::alias).toList();
        }

        List<ContactBody> contactList() {
            return contacts == null ? List.of() : contacts;
        }
    }

    private final CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers;
    private final PeopleClient people;
    private final PeopleFileClient file;
    private final RetiredCategories retired;
    private final Caller caller;
    private final CommandRequest request;

    SupplierResource(
            CommandHandler<SupplierCommand, SupplierState, SupplierEvent> suppliers,
            PeopleClient people,
            PeopleFileClient file,
            RetiredCategories retired,
            Caller caller,
            CommandRequest request) {
        this.suppliers = suppliers;
        this.people = people;
        this.file = file;
        this.retired = retired;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.SUPPLIER_USER})
    @Operation(
            summary = "Request a new supplier",
            description =
                    "Its aliases count from now on. 409 alias-taken when another supplier has one"
                            + " of them, 422 parent-unknown when the parent is not registered,"
                            + " category-retired. A"
                            + " supplier user without a supplier registers the own one (source"
                            + " self): 403 already-registered, 422 self-registration-limited.")
    public RestResponse<SupplierProfile> register(@Valid Registration body) {
        boolean self = caller.ofSupplier();
        if (self) {
            requireNewcomer(body);
        }
        Details details = body.details();
        caller.requireCategory(details.categories());
        CommandContext context = request.context();
        List<Person> persons = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        for (ContactBody contact : body.contactList()) {
            UUID id = people.idFor(context, persons.size());
            persons.add(contact.person(id));
            contacts.add(new Contact(id, contact.role().strip()));
        }
        SupplierCommand command =
                new SupplierCommand.Register(
                        details,
                        lineage(details.parentId(), new ArrayList<>()),
                        body.aliasList(),
                        contacts,
                        self ? "self" : body.source() == null ? "request" : body.source(),
                        caller.actor(),
                        List.copyOf(retired.among(details.categories())));
        UUID supplier = Ids.next();
        Outcome<SupplierState> earlier = suppliers.answered(context);
        Outcome<SupplierState> outcome =
                earlier != null
                        ? earlier
                        : file.naming(
                                supplier,
                                persons,
                                () -> suppliers.begin(supplier, command, context));
        return Answers.created(outcome, "/suppliers/" + outcome.id(), people.profile(outcome));
    }

    /** Who registers itself says who it is; what it is to us is ours to say. */
    private void requireNewcomer(Registration body) {
        if (caller.supplierId().isPresent()) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "already-registered",
                    "You belong to a supplier that is registered");
        }
        if (!body.aliasList().isEmpty() || body.parentId() != null || body.source() != null) {
            throw new Rejected(
                    "self-registration-limited",
                    "Who registers itself names no aliases, parent or source");
        }
    }

    @POST
    @Path("/{id}/change-details")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Change name, country, categories and parent",
            description =
                    "All four as they are to be. 422 parent-unknown, parent-cycle,"
                            + " category-retired, supplier-closed.")
    public RestResponse<SupplierProfile> changeDetails(@RestPath UUID id, @Valid DetailsBody body) {
        Details details = body.details();
        caller.requireCategory(details.categories());
        return run(
                id,
                () -> {
                    List<Seen> seen = new ArrayList<>();
                    Lineage lineage = lineage(details.parentId(), seen);
                    return Grounded.on(
                            seen,
                            new SupplierCommand.ChangeDetails(
                                    id,
                                    details,
                                    lineage,
                                    List.copyOf(retired.among(details.categories()))));
                },
                request.context(),
                List.of());
    }

    /** Carries out a command and keeps the people it names; answers the supplier. */
    RestResponse<SupplierProfile> run(
            UUID id, SupplierCommand command, CommandContext context, List<Person> persons) {
        return run(id, () -> Grounded.alone(command), context, persons);
    }

    /** The same for a command that rests on more than the supplier's own stream. */
    RestResponse<SupplierProfile> run(
            UUID id,
            Supplier<Grounded<SupplierCommand>> command,
            CommandContext context,
            List<Person> persons) {
        // The first answer holds, even if the command itself took the supplier out of scope.
        Outcome<SupplierState> outcome = suppliers.answered(context);
        if (outcome == null) {
            requireScope(id);
            outcome = file.naming(id, persons, () -> suppliers.handle(id, command, context));
        }
        return Answers.ok(outcome, people.profile(outcome));
    }

    /** What is bought from the supplier; nothing when it is not registered. */
    List<String> categories(UUID id) {
        return switch (suppliers.load(id).state()) {
            case SupplierState.Absent _ -> List.of();
            case SupplierState.Known known -> known.dossier().details().categories();
        };
    }

    void requireScope(UUID id) {
        if (!caller.categories().isEmpty()
                && suppliers.load(id).state() instanceof SupplierState.Known known) {
            caller.requireCategory(known.dossier().details().categories());
        }
    }

    /** The parents' own streams tell what is so about them; the decider only judges. */
    private Lineage lineage(@Nullable UUID parent, List<Seen> seen) {
        List<UUID> ancestors = new ArrayList<>();
        boolean known = false;
        UUID at = parent;
        while (at != null && !ancestors.contains(at)) {
            ancestors.add(at);
            Outcome<SupplierState> above = suppliers.load(at);
            seen.add(Seen.of(above));
            at =
                    switch (above.state()) {
                        case SupplierState.Absent _ -> null;
                        case SupplierState.Known state -> {
                            known = true;
                            yield state.dossier().details().parentId();
                        }
                    };
        }
        return new Lineage(known, ancestors);
    }
}
