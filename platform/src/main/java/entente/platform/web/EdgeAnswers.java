package entente.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Problems for requests that are refused before they reach a resource. */
@Singleton
class EdgeAnswers {

    private final ObjectMapper json;

    @Inject
    EdgeAnswers(ObjectMapper json) {
        this.json = json;
    }

    void refuse(RoutingContext request, int status, String title, String code, String detail) {
        String correlation = Correlation.of(request).toString();
        try {
            String body =
                    json.writeValueAsString(
                            new Problem(title, status, code, detail, List.of(), correlation));
            request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }
}
