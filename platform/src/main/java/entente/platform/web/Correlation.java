package entente.platform.web;

import entente.platform.Ids;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id that a request shares with everything that follows from it: its events, messages and log
 * lines. Callers may bring their own UUID in {@value #HEADER}; every answer carries it.
 */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Correlation() {}

    /** The correlation id of the request, made at the first call unless the caller brought one. */
    public static UUID of(RoutingContext request) {
        UUID known = request.get(HEADER);
        if (known != null) {
            return known;
        }
        UUID id = parsed(request.request().getHeader(HEADER));
        request.put(HEADER, id);
        return id;
    }

    /** What the header says, or a new id when it says nothing usable. */
    static UUID parsed(@Nullable String header) {
        return header != null && UUID_TEXT.matcher(header).matches()
                ? UUID.fromString(header)
                : Ids.next();
    }
}
