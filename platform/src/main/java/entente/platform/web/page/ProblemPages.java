package entente.platform.web.page;

import entente.platform.web.Problem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows problems to people as a page, and takes who is not signed in to the sign-in. */
public class ProblemPages {

    private final LocalSignIn signIn;
    private final CurrentIdentityAssociation caller;
    private final Template template;

    @Inject
    ProblemPages(
            LocalSignIn signIn,
            CurrentIdentityAssociation caller,
            @Location("entente/problem") Template template) {
        this.signIn = signIn;
        this.caller = caller;
        this.template = template;
    }

    @ServerResponseFilter
    public Uni<Void> show(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem) || !fromPerson(request)) {
            return Uni.createFrom().voidItem();
        }
        if (problem.status() == 401 && signIn.available() && request.getMethod().equals("GET")) {
            response.setStatus(303);
            response.getHeaders().putSingle("Location", "/sign-in?return=" + here(request));
            response.setEntity(null);
            return Uni.createFrom().voidItem();
        }
        return identity()
                .invoke(() ->
                        response.setEntity(
                                template.data("problem", problem).render(),
                                new Annotation[0],
                                MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")))
                .replaceWithVoid();
    }

    /** The frame shows who is signed in, which must be known before: this thread may not wait. */
    private Uni<SecurityIdentity> identity() {
        return caller.getDeferredIdentity()
                .onFailure()
                .recoverWithItem(() -> QuarkusSecurityIdentity.builder().setAnonymous(true).build())
                .invoke(caller::setIdentity);
    }

    /** Browsers ask for HTML by name; programs and scripts do not. */
    private static boolean fromPerson(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    private static String here(ContainerRequestContext request) {
        UriInfo at = request.getUriInfo();
        String query = at.getRequestUri().getRawQuery();
        String address = at.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
