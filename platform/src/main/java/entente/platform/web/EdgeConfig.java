package entente.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What happens to every request before anything else: it gets its correlation id, its answer gets
 * the headers that browsers need to be safe, and a body over 1 MiB is refused unread, as is an
 * address that cannot be one.
 */
@ApplicationScoped
public class EdgeConfig {

    /** The largest request body, in bytes. */
    public static final int MAX_BODY = 1024 * 1024;

    private static final int FIRST = 1000;
    private static final String CONTENT_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private final EdgeAnswers answers;

    @Inject
    EdgeConfig(EdgeAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext request) {
        String correlation = Correlation.of(request).toString();
        MDC.put("correlationId", correlation);
        request.response()
                .putHeader(Correlation.HEADER, correlation)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Content-Security-Policy", CONTENT_POLICY);
        String flaw = flaw(request.request());
        if (flaw != null) {
            answers.refuse(request, 400, "Bad Request", "malformed-address", flaw);
            return;
        }
        Long length = contentLength(request.request());
        if (length == null || length <= MAX_BODY) {
            request.next();
            return;
        }
        request.response().putHeader("Connection", "close");
        answers.refuse(
                request,
                413,
                "Request Entity Too Large",
                "body-too-large",
                "A request body may have " + MAX_BODY + " bytes at most");
    }

    /** Why this cannot be an address, or null when it can. */
    private static @Nullable String flaw(HttpServerRequest request) {
        if (request.uri().contains("%00")) {
            return "An address cannot contain NUL";
        }
        try {
            request.params();
            return null;
        } catch (IllegalArgumentException e) {
            return "A % in a query is written %25, or begins two hexadecimal digits";
        }
    }

    private static @Nullable Long contentLength(HttpServerRequest request) {
        String header = request.getHeader("Content-Length");
        try {
            return header == null ? null : Long.valueOf(header.strip());
        } catch (NumberFormatException e) {
            return null; // the HTTP layer refuses it
        }
    }
}
