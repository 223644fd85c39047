package entente.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer, {@code application/problem+json} (RFC 9457).
 *
 * @param title the name of the status
 * @param status the HTTP status
 * @param code what is wrong, stable, for programs
 * @param detail what is wrong, in plain words, for people
 * @param errors each single mistake, when there are several or when it has a place
 * @param correlationId finds this request in the logs
 */
public record Problem(
        String title,
        int status,
        String code,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Issue> errors,
        @Nullable String correlationId) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * One mistake in a request.
     *
     * @param pointer JSON pointer (RFC 6901) to the place in the body, null when it is not there
     * @param parameter name of the query parameter or header, null when it is not there
     * @param detail what is wrong with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Issue(@Nullable String pointer, @Nullable String parameter, String detail) {

        public static Issue at(String pointer, String detail) {
            return new Issue(pointer, null, detail);
        }

        /** One that has no place in the request. */
        public static Issue plain(String detail) {
            return new Issue(null, null, detail);
        }

        public static Issue of(String parameter, String detail) {
            return new Issue(null, parameter, detail);
        }
    }
}
