package entente.platform.web;

import entente.platform.store.Outcome;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Answers about one stream: the body with {@code ETag} (the stream's version) and {@code Position}
 * (what to give as {@code after=} to see it in a list).
 *
 * <p>Everything in an answer must come from the {@link Outcome}: a repeated command is answered
 * from the stream at the version it made, and that answer is the first one again, byte for byte.
 */
public final class Answers {

    public static final String POSITION = "Position";

    /** Seconds by which the answer's sources are ahead of it; 0 when it keeps up with them. */
    public static final String LAG = "Entente-Lag";

    private Answers() {}

    /**
     * 201 for a command that made something new.
     *
     * @param location path of the new thing, e.g. {@code /suppliers/<id>}
     */
    public static <T> RestResponse<T> created(Outcome<?> outcome, String location, T body) {
        return answer(RestResponse.Status.CREATED, outcome, body)
                .header("Location", location)
                .build();
    }

    /**
     * 202 for something that goes on after this answer.
     *
     * @param location where to ask how far it is
     */
    public static <T> RestResponse<T> accepted(Outcome<?> outcome, String location, T body) {
        return answer(RestResponse.Status.ACCEPTED, outcome, body)
                .header("Location", location)
                .build();
    }

    /** 200 for a transition or for reading one thing. */
    public static <T> RestResponse<T> ok(Outcome<?> outcome, T body) {
        return answer(RestResponse.Status.OK, outcome, body).build();
    }

    private static <T> ResponseBuilder<T> answer(
            RestResponse.Status status, Outcome<?> outcome, T body) {
        return ResponseBuilder.create(status, body)
                .header("ETag", etag(outcome.version()))
                .header(POSITION, outcome.position());
    }

    /** The entity tag of a stream at this version. */
    public static String etag(int version) {
        return "\"" + version + "\"";
    }
}
