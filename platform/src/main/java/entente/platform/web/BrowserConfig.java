package entente.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets browsers sign in with a cookie that holds the bearer token, and keeps other sites from using
 * it: the cookie is {@code SameSite=Strict}, and whatever changes something must come from a page
 * of the same origin. A link cannot ask for a media type, so {@code ?format=csv} stands for {@code
 * Accept: text/csv}.
 */
@ApplicationScoped
public class BrowserConfig {

    /** The cookie with the bearer token. */
    public static final String COOKIE = "entente-token";

    private static final int BEFORE_AUTHENTICATION = 400;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final EdgeAnswers answers;

    @Inject
    BrowserConfig(EdgeAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_AUTHENTICATION);
    }

    private void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if ("csv".equals(request.getParam("format"))) {
            request.headers().set("Accept", "text/csv");
        }
        if (request.getHeader("HX-History-Restore-Request") != null) {
            request.headers().remove("HX-Request"); // it replaces the whole page
        }
        Cookie token = request.getCookie(COOKIE);
        if (token == null || request.getHeader("Authorization") != null) {
            routing.next();
        } else if (SAFE.contains(request.method().name()) || sameOrigin(request)) {
            request.headers().set("Authorization", "Bearer " + token.getValue());
            routing.next();
        } else {
            answers.refuse(
                    routing,
                    403,
                    "Forbidden",
                    "cross-site-request",
                    "Changes with a browser's sign-in must come from a page of this service");
        }
    }

    private static boolean sameOrigin(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return sameOrigin(
                request.getHeader("Origin"),
                request.getHeader("HX-Request"),
                authority == null ? null : authority.toString());
    }

    /** Browsers send Origin with every change; without one only our own scripts' header counts. */
    static boolean sameOrigin(
            @Nullable String origin, @Nullable String scripted, @Nullable String authority) {
        if (origin == null) {
            return "true".equals(scripted);
        }
        try {
            String from = URI.create(origin).getAuthority();
            return from != null && from.equalsIgnoreCase(authority);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
