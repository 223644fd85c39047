package entente.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import entente.platform.Rejected;
import entente.platform.store.Database;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever goes wrong into a {@link Problem}. Resources just throw: {@link Rejected} for what
 * a caller may not do; while PostgreSQL is away it is 503; anything unforeseen becomes a 500 that
 * says nothing but the correlation id under which the log has the rest.
 */
@ApplicationScoped
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final RoutingContext request;

    @Inject
    Problems(RoutingContext request) {
        this.request = request;
    }

    @ServerExceptionMapper
    public Response rejected(Rejected e) {
        int status = status(e.kind());
        List<Problem.Issue> issues = e.mistakes().stream().map(Problem.Issue::plain).toList();
        Response.ResponseBuilder answer = answer(status, e.code(), e.detail(), issues);
        return e.kind() == Rejected.Kind.BUSY
                ? answer.header("Retry-After", "1").build()
                : answer.build();
    }

    static int status(Rejected.Kind kind) {
        return switch (kind) {
            case RULE -> 422;
            case CONFLICT -> 409;
            case VERSION -> 412;
            case MISSING -> 404;
            case MALFORMED -> 400;
            case FORBIDDEN -> 403;
            case BUSY -> 503;
        };
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        boolean ours =
                e.getConstraintViolations().stream()
                        .anyMatch(
                                violation -> kindsOf(violation).contains(ElementKind.RETURN_VALUE));
        if (ours) {
            return unforeseen(e);
        }
        List<Problem.Issue> issues =
                e.getConstraintViolations().stream()
                        .map(Problems::issue)
                        .sorted(Comparator.comparing(Problem.Issue::toString))
                        .toList();
        return answer(400, "invalid-request", "The request has invalid values", issues).build();
    }

    private static List<ElementKind> kindsOf(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::getKind)
                .toList();
    }

    /** A path is method, parameter, then fields: without fields it is about the parameter. */
    static Problem.Issue issue(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() != ElementKind.METHOD) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                } else if (node.getKey() != null) {
                    pointer.append('/').append(node.getKey());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        return pointer.isEmpty()
                ? Problem.Issue.of(parameter, violation.getMessage())
                : Problem.Issue.at(pointer.toString(), violation.getMessage());
    }

    // The second is named because the framework's own mapper for it is nearer than the first.
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response unreadable(JsonProcessingException e) {
        Rejected rejected = cause(e, Rejected.class);
        if (rejected != null) {
            return rejected(rejected);
        }
        JsonProblems.Unreadable what = JsonProblems.explain(e);
        return answer(400, what.code(), what.detail(), what.errors()).build();
    }

    /** With an identity provider browsers are sent there; everybody else is told. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> unknownCaller(SecurityException e) {
        Response told =
                answer(401, "unauthenticated", "A valid bearer token is needed", List.of())
                        .header("WWW-Authenticate", "Bearer")
                        .build();
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator == null
                ? Uni.createFrom().item(told)
                : authenticator
                        .getChallenge(request)
                        .map(challenge -> challenge == null ? told : challenged(challenge, told));
    }

    private static Response challenged(ChallengeData challenge, Response otherwise) {
        if (challenge.status != 302) {
            return otherwise;
        }
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(403, "forbidden", "Your role does not allow this", List.of()).build();
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        Rejected rejected = cause(e, Rejected.class);
        if (rejected != null) {
            return rejected(rejected);
        }
        JsonProcessingException json = cause(e, JsonProcessingException.class);
        if (json != null) {
            return unreadable(json);
        }
        // The framework wraps what a parameter's conversion threw in a 404.
        if (status == 404 && e.getCause() != null) {
            return answer(400, "malformed-parameter", "A parameter has the wrong form", List.of())
                    .build();
        }
        if (status >= 500) {
            return unforeseen(e);
        }
        Response.ResponseBuilder answer = answer(status, code(status), detail(status), List.of());
        String allowed = e.getResponse().getHeaderString("Allow");
        return allowed == null ? answer.build() : answer.header("Allow", allowed).build();
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable e) {
        if (Database.isUnavailable(e)) {
            LOG.warnf("%s %s: %s", request.request().method(), request.request().path(), e);
            return rejected(
                    new Rejected(
                            Rejected.Kind.BUSY,
                            "store-unavailable",
                            "The store does not answer; send it again"));
        }
        LOG.errorf(e, "%s %s failed", request.request().method(), request.request().path());
        return answer(500, "internal-error", "Something went wrong on our side", List.of()).build();
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            default -> "malformed-request";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 401 -> "A valid bearer token is needed";
            case 403 -> "Your role does not allow this";
            case 404 -> Missing.DETAIL;
            case 405 -> "This address does not know that method";
            case 406 -> "This address cannot answer in the media type asked for";
            case 413 -> "A request body may have " + EdgeConfig.MAX_BODY + " bytes at most";
            case 415 -> "This address does not understand the body's media type";
            default -> "The request cannot be understood";
        };
    }

    Response.ResponseBuilder answer(
            int status, String code, String detail, List<Problem.Issue> errors) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Unprocessable Content" : known.getReasonPhrase();
        String correlation = Correlation.of(request).toString();
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(title, status, code, detail, errors, correlation));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> type) {
        Throwable at = e;
        for (int depth = 0; at != null && depth < 8; depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
