package entente.platform.web.page;

import entente.platform.Rejected;
import entente.platform.web.BrowserConfig;
import entente.platform.web.LocalTokens;
import entente.platform.web.LocalTokens.Identity;
import entente.platform.web.Roles;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Signing in as one of the demo identities, on one's own machine; 404 anywhere else. The sign-in
 * holds for all services of the machine.
 */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class SignInPage {

    private static final List<Choice> CHOICES =
            List.of(
                    new Choice(
                            Roles.CATEGORY_MANAGER,
                            "Category manager",
                            "Runs suppliers, agreements and scorecards of a category."),
                    new Choice(
                            Roles.EXECUTIVE_SPONSOR,
                            "Executive sponsor",
                            "Approves, overrides, signs, and decides what others may not."),
                    new Choice(
                            Roles.ENGINEER,
                            "Engineer",
                            "Works on initiatives and on actions of their own."),
                    new Choice(Roles.AUDITOR, "Auditor", "Reads everything and changes nothing."),
                    new Choice(
                            Roles.OPERATOR,
                            "Operator",
                            "Looks after relay, views and what was set aside."),
                    new Choice(
                            Roles.ERP_INTEGRATION,
                            "ERP integration",
                            "The system that delivers purchase events."));

    private final LocalSignIn signIn;
    private final Template template;

    @Inject
    SignInPage(LocalSignIn signIn, @Location("entente/sign-in") Template template) {
        this.signIn = signIn;
        this.template = template;
    }

    /** A demo identity as the page offers it. */
    public record Choice(String role, String title, String task) {}

    @GET
    @Path("/sign-in")
    @Produces(MediaType.TEXT_HTML)
    public String choose(@RestQuery("return") @Nullable String target) {
        signIn.tokens();
        return template.data("choices", CHOICES).data("target", local(target)).render();
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @RestForm @Nullable String role,
            @RestForm @Nullable String supplierId,
            @RestForm("return") @Nullable String target) {
        LocalTokens tokens = signIn.tokens();
        if (role == null || !Roles.ALL.contains(role)) {
            throw new Rejected(Rejected.Kind.MALFORMED, "role-unknown", "There is no such role");
        }
        Identity identity =
                new Identity(
                        role,
                        role,
                        Roles.SUPPLIER_USER.equals(role) ? supplier(supplierId) : null,
                        Set.of());
        return Response.seeOther(URI.create(first(role, local(target))))
                .cookie(cookie(tokens.token(identity), (int) LocalTokens.LIFETIME.toSeconds()))
                .build();
    }

    @POST
    @Path("/sign-out")
    public Response signOut() {
        signIn.tokens();
        return Response.seeOther(URI.create("/sign-in")).cookie(cookie("", 0)).build();
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(BrowserConfig.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static UUID supplier(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text.strip());
        } catch (IllegalArgumentException e) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "supplier-malformed",
                    "A supplier user signs in with the id of a supplier");
        }
    }

    /** The first page is of what operators have no business with; theirs is another. */
    private static String first(String role, String target) {
        return role.equals(Roles.OPERATOR) && target.equals("/") ? "/operations" : target;
    }

    /** Only an address of this service; whatever else was asked for leads to its first page. */
    static String local(@Nullable String target) {
        boolean ours = target != null && target.matches("/([^/\\\\].*)?") && isAddress(target);
        return ours ? String.valueOf(target) : "/";
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return address.getAuthority() == null && address.getScheme() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
