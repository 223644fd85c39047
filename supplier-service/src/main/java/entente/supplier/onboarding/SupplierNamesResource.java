package entente.supplier.onboarding;

import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.web.CommandRequest;
import entente.platform.web.Roles;
import entente.supplier.onboarding.SupplierResource.AliasBody;
import entente.supplier.onboarding.SupplierResource.ContactBody;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Under which numbers a supplier is known elsewhere, where it works, whom to talk to there. */
@Path("/suppliers/{id}")
@RunOnVirtualThread
@Tag(name = "Suppliers")
public class SupplierNamesResource {

    /** Who is no contact any more. */
    public record ContactRemoval(@NotNull UUID personId) {}

    /** A place where the supplier works. */
    public record SiteBody(
            @NotBlank @Size(max = 200) String name,
            @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
            @Size(min = 1, max = 200) @Nullable String city) {

        Site site(UUID id) {
            return new Site(id, name.strip(), country, city == null ? null : city.strip());
        }
    }

    /** Which site is none any more. */
    public record SiteRemoval(@NotNull UUID siteId) {}

    private final SupplierResource suppliers;
    private final PeopleClient people;
    private final CommandRequest request;

    SupplierNamesResource(SupplierResource suppliers, PeopleClient people, CommandRequest request) {
        this.suppliers = suppliers;
        this.people = people;
        this.request = request;
    }

    @POST
    @Path("/aliases")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Add an alias",
            description =
                    "Unique per system: 409 alias-taken names the supplier that has it. Purchase"
                            + " events that waited for it are applied by themselves.")
    public RestResponse<SupplierProfile> addAlias(@RestPath UUID id, @Valid AliasBody body) {
        return suppliers.run(
                id, new SupplierCommand.AddAlias(body.alias()), request.context(), List.of());
    }

    @POST
    @Path("/remove-alias")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(summary = "Remove an alias", description = "It is free for another supplier then.")
    public RestResponse<SupplierProfile> removeAlias(@RestPath UUID id, @Valid AliasBody body) {
        return suppliers.run(
                id, new SupplierCommand.RemoveAlias(body.alias()), request.context(), List.of());
    }

    @POST
    @Path("/contacts")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Add a contact",
            description =
                    "Name and addresses are kept apart from the history and can be erased."
                            + " 422 supplier-closed.")
    public RestResponse<SupplierProfile> addContact(@RestPath UUID id, @Valid ContactBody body) {
        CommandContext context = request.context();
        UUID person = people.idFor(context, 0);
        return suppliers.run(
                id,
                new SupplierCommand.AddContact(new Contact(person, body.role().strip())),
                context,
                List.of(body.person(person)));
    }

    @POST
    @Path("/remove-contact")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(summary = "Remove a contact", description = "The person's data stay until erased.")
    public RestResponse<SupplierProfile> removeContact(
            @RestPath UUID id, @Valid ContactRemoval body) {
        return suppliers.run(
                id,
                new SupplierCommand.RemoveContact(body.personId()),
                request.context(),
                List.of());
    }

    @POST
    @Path("/sites")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Add a site",
            description = "A place where it works. 422 site-exists, supplier-closed.")
    public RestResponse<SupplierProfile> addSite(@RestPath UUID id, @Valid @NotNull SiteBody body) {
        return suppliers.run(
                id,
                new SupplierCommand.AddSite(body.site(Ids.next())),
                request.context(),
                List.of());
    }

    @POST
    @Path("/remove-site")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(summary = "Remove a site", description = "422 supplier-closed.")
    public RestResponse<SupplierProfile> removeSite(
            @RestPath UUID id, @Valid @NotNull SiteRemoval body) {
        return suppliers.run(
                id, new SupplierCommand.RemoveSite(body.siteId()), request.context(), List.of());
    }
}
