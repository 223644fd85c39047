package entente.platform.web;

import entente.platform.Rejected;
import entente.platform.store.CommandContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The command side of a request: turns its headers into the {@link CommandContext} that the command
 * handler needs.
 *
 * <ul>
 *   <li>{@code If-Match: "7"}: only if the stream is at version 7
 *   <li>{@code Idempotency-Key}: take effect once, however often this is sent
 *   <li>{@code X-Correlation-Id}, {@code traceparent}: what this belongs to
 * </ul>
 */
@RequestScoped
public class CommandRequest {

    private static final Pattern STRONG_TAG = Pattern.compile("\"(0|[1-9][0-9]{0,8})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final RoutingContext routing;
    private final Caller caller;
    private byte[] body = {};

    @Inject
    CommandRequest(RoutingContext routing, Caller caller) {
        this.routing = routing;
        this.caller = caller;
    }

    void body(byte[] raw) {
        body = raw.clone();
    }

    byte[] body() {
        return body.clone();
    }

    /**
     * Everything about this command that is not its content.
     *
     * @throws Rejected 400 for a malformed {@code If-Match} or {@code Idempotency-Key}
     */
    public CommandContext context() {
        HttpServerRequest request = routing.request();
        String key = key(request.getHeader("Idempotency-Key"));
        return new CommandContext(
                caller.actor(),
                key,
                key == null ? null : fingerprint(request.method().name(), request.uri(), body),
                version(request.getHeader("If-Match")),
                Correlation.of(routing),
                null,
                trace(request));
    }

    /** The version in a strong entity tag; {@code *} and absence ask for none in particular. */
    static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = STRONG_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw malformed("if-match-malformed", "If-Match takes one ETag as answered: \"7\"");
        }
        return Integer.valueOf(tag.group(1));
    }

    static @Nullable String key(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw malformed(
                    "idempotency-key-malformed",
                    "Idempotency-Key takes 1 to 200 visible ASCII characters without spaces");
        }
        return header;
    }

    /** SHA-256 over method, address and body, in hex. */
    static String fingerprint(String method, String uri, byte[] body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((method + ' ' + uri + '\n').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static @Nullable String trace(HttpServerRequest request) {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-"
                        + span.getTraceId()
                        + '-'
                        + span.getSpanId()
                        + '-'
                        + span.getTraceFlags().asHex()
                : request.getHeader("traceparent");
    }

    private static Rejected malformed(String code, String detail) {
        return new Rejected(Rejected.Kind.MALFORMED, code, detail);
    }
}
