package entente.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers 304 without a body when the caller has this version already ({@code If-None-Match}), but
 * not in place of an answer that nobody may keep ({@code Cache-Control: no-store}).
 */
public class NotModified {

    @ServerResponseFilter
    public void spare(ContainerRequestContext request, ContainerResponseContext response) {
        String held = request.getHeaderString("If-None-Match");
        String tag = response.getHeaderString("ETag");
        if (held != null
                && tag != null
                && request.getMethod().equals("GET")
                && response.getStatus() == 200
                && !"no-store".equals(response.getHeaderString("Cache-Control"))
                && matches(held, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    static boolean matches(String held, String tag) {
        return Arrays.stream(held.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }
}
