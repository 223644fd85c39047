package entente.supplier.category;

import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.supplier.spend.SpendBook;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The category tree. The version of all answers is the tree's. */
@Path("/categories")
@RunOnVirtualThread
@Tag(name = "Categories")
public class CategoryResource {

    /** A new category; {@code code} is what purchase events call it. */
    public record NewCategory(
            @NotNull @Pattern(regexp = "[^\\p{Cntrl}/\\s]([^\\p{Cntrl}/]{0,98}[^\\p{Cntrl}/\\s])?")
                    String code,
            @NotBlank @Size(max = 100) String name,
            @Size(max = 100) @Nullable String parentCode) {}

    /** What it is to be called. */
    public record NewName(@NotBlank @Size(max = 100) String name) {}

    /** Below what it is to be; without a code at the top. */
    public record NewPlace(@Size(max = 100) @Nullable String parentCode) {}

    private final CommandHandler<CategoryCommand, Categories, CategoryEvent> categories;
    private final SpendBook spend;
    private final Caller caller;
    private final CommandRequest request;

    CategoryResource(
            CommandHandler<CategoryCommand, Categories, CategoryEvent> categories,
            SpendBook spend,
            Caller caller,
            CommandRequest request) {
        this.categories = categories;
        this.spend = spend;
        this.caller = caller;
        this.request = request;
    }

    @GET
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "Read the category tree",
            description =
                    "All of it, each category right after the one above it; then, as UNMAPPED,"
                            + " what purchase events name and the tree does not. Always current.")
    public RestResponse<Page<CategoryBody>> tree(@RestQuery CategoryBody.@Nullable Status status) {
        Outcome<Categories> tree = categories.load(CategoryEvent.TREE);
        List<CategoryBody> all = new ArrayList<>();
        tree.state().inOrder().forEach(node -> all.add(CategoryBody.of(tree.state(), node)));
        for (String code : spend.categories()) {
            if (tree.state().find(code) == null) {
                all.add(CategoryBody.unmapped(code));
            }
        }
        all.removeIf(each -> status != null && each.status() != status);
        return new Page<>(all, null, tree.position(), CategoryBody.class).answer(tree).build();
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
    @Operation(
            summary = "Read one category",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<CategoryBody> get(@RestPath String code, @RestQuery @Nullable AsOf asOf) {
        Outcome<Categories> tree =
                asOf == null
                        ? categories.load(CategoryEvent.TREE)
                        : categories.load(CategoryEvent.TREE, asOf.at());
        return Answers.ok(tree, body(tree, code));
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Create a category",
            description = "409 category-code-taken, 422 parent-category-unknown, category-retired.")
    public RestResponse<CategoryBody> create(@Valid NewCategory body) {
        Outcome<Categories> outcome =
                run(
                        new CategoryCommand.Create(
                                Ids.next(), body.code(), body.name().strip(), body.parentCode()),
                        body.code(),
                        body.parentCode());
        String address = "/categories/" + URLEncoder.encode(body.code(), StandardCharsets.UTF_8);
        return Answers.created(outcome, address.replace("+", "%20"), body(outcome, body.code()));
    }

    @POST
    @Path("/{code}/rename")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Call a category something else",
            description = "Its code stays. 422 category-retired.")
    public RestResponse<CategoryBody> rename(@RestPath String code, @Valid NewName body) {
        return changed(new CategoryCommand.Rename(code, body.name().strip()), code);
    }

    @POST
    @Path("/{code}/move")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Put a category below another, with all that is below it",
            description = "422 category-cycle, parent-category-unknown, category-retired.")
    public RestResponse<CategoryBody> move(@RestPath String code, @Valid NewPlace body) {
        Outcome<Categories> outcome =
                run(new CategoryCommand.Move(code, body.parentCode()), code, body.parentCode());
        return Answers.ok(outcome, body(outcome, code));
    }

    @POST
    @Path("/{code}/retire")
    @RolesAllowed(Roles.CATEGORY_MANAGER)
    @Operation(
            summary = "Put nothing new into a category",
            description = "What is in it stays. For good. 422 category-has-children.")
    public RestResponse<CategoryBody> retire(@RestPath String code) {
        return changed(new CategoryCommand.Retire(code), code);
    }

    private RestResponse<CategoryBody> changed(CategoryCommand command, String code) {
        Outcome<Categories> outcome = run(command, code);
        return Answers.ok(outcome, body(outcome, code));
    }

    /** Who is bound to a category may change it, what is below it, and nothing else. */
    private Outcome<Categories> run(CategoryCommand command, @Nullable String... concerned) {
        CommandContext context = request.context();
        Outcome<Categories> earlier = categories.answered(context);
        if (earlier != null) {
            return earlier;
        }
        if (!caller.categories().isEmpty()) {
            Categories tree = categories.load(CategoryEvent.TREE).state();
            caller.requireCategory(
                    Arrays.stream(concerned)
                            .filter(Objects::nonNull)
                            .flatMap(code -> tree.path(String.valueOf(code)).stream())
                            .toList());
        }
        return categories.handle(CategoryEvent.TREE, command, context);
    }

    private static CategoryBody body(Outcome<Categories> tree, String code) {
        Categories.Node node = tree.state().find(code);
        if (node == null) {
            throw Missing.here();
        }
        return CategoryBody.of(tree.state(), node);
    }
}
