package entente.supplier.onboarding;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import entente.supplier.SupplierClient;
import entente.supplier.onboarding.People.Erase;
import entente.supplier.onboarding.People.Erased;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Forgetting people. */
@Path("/suppliers/{id}")
@RunOnVirtualThread
@Tag(name = "Suppliers")
public class PeopleResource {

    /** Whom. */
    public record PersonBody(@NotNull UUID personId) {}

    /** Who was erased, of this supplier, so far. */
    public record ErasedBody(UUID supplierId, List<UUID> personIds) {}

    private final CommandHandler<Erase, Erased, PeopleEvent> people;
    private final PeopleFileClient file;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;

    PeopleResource(
            CommandHandler<Erase, Erased, PeopleEvent> people,
            PeopleFileClient file,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request) {
        this.people = people;
        this.file = file;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
    }

    @POST
    @Path("/erase-person")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Erase a person's data",
            description =
                    "Name and addresses of a contact, or of a former one, are gone for good; the"
                            + " history shows an erased person. Of a supplier in any status, a"
                            + " merged one included. 404 for who never was a contact.")
    public RestResponse<ErasedBody> erase(@RestPath UUID id, @Valid @NotNull PersonBody body) {
        caller.requireCategory(suppliers.visible(id).dossier().details().categories());
        CommandContext context = request.context();
        boolean named = file.named(id, body.personId());
        if (named) {
            // Before it is recorded: whatever ends in between, nothing says so and is not true.
            file.erase(id, body.personId());
        }
        Outcome<Erased> outcome = people.handle(id, new Erase(body.personId(), named), context);
        return Answers.ok(outcome, new ErasedBody(id, outcome.state().personIds()));
    }
}
