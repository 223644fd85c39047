package entente.platform.web;

import entente.platform.Rejected;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Keeps the raw body of a request, so that a repeated command can be told from another one. Refuses
 * what has no body where one is needed, or too large a one that came in chunks.
 */
@Provider
public class BodyFingerprint implements ReaderInterceptor {

    private final CommandRequest request;

    @Inject
    public BodyFingerprint(CommandRequest request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = context.getInputStream().readNBytes(EdgeConfig.MAX_BODY + 1);
        if (body.length > EdgeConfig.MAX_BODY) {
            throw new WebApplicationException(413);
        }
        request.body(body);
        context.setInputStream(new ByteArrayInputStream(body));
        Object read = context.proceed();
        if (read == null) {
            throw new Rejected(Rejected.Kind.MALFORMED, "body-missing", "The request needs a body");
        }
        return read;
    }
}
