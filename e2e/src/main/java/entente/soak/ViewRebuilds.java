package entente.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Asks over {@code /admin} for views to be built again. */
final class ViewRebuilds {

    private static final String OPERATOR = "operator";

    private final Http http;
    private final Caller caller;
    private final Journal journal;
    private final Random random = new Random(1);

    ViewRebuilds(Http http, Caller caller, Journal journal) {
        this.http = http;
        this.caller = caller;
        this.journal = journal;
    }

    /**
     * A view as its service shows it.
     *
     * @param rebuilding whether a new generation is on its way
     */
    record Shown(String name, int version, int generation, boolean rebuilding, long parked) {
        String table() {
            return "read_model." + name + "_v" + version;
        }
    }

    List<Shown> views(String service) {
        JsonNode answer =
                caller.ask(
                                service,
                                "GET /admin/views",
                                random,
                                at -> http.get(at, "/admin/views", OPERATOR))
                        .answer()
                        .body();
        List<Shown> views = new ArrayList<>();
        for (JsonNode view : answer) {
            views.add(
                    new Shown(
                            view.path("name").asText(),
                            view.path("version").asInt(),
                            view.path("generation").asInt(),
                            view.hasNonNull("rebuilding"),
                            view.path("parked").asLong()));
        }
        return views;
    }

    /**
     * Asks for all views of the service; one that is being built already is left alone.
     *
     * @param all complain about a view that cannot be built now
     */
    void ask(String service, boolean all) {
        for (Shown view : views(service)) {
            Http.Answer answer =
                    caller.ask(
                                    service,
                                    "rebuild",
                                    random,
                                    at ->
                                            http.post(
                                                    at,
                                                    "/admin/views/" + view.name() + "/rebuild",
                                                    OPERATOR,
                                                    "application/json",
                                                    new byte[0],
                                                    Map.of()))
                            .answer();
            journal.count("view rebuilds asked for");
            // A repeated question may meet the build that the first try began.
            if (!answer.isSuccess() && (all || answer.status() != 409)) {
                journal.complain(
                        "The rebuild of "
                                + view.name()
                                + " was answered "
                                + answer.status()
                                + " "
                                + answer.body());
            }
        }
    }
}
