package entente.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.store.EventCodec;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What people write into a text is kept for ever and told to others, so the author of an accepted
 * command hears when it holds an e-mail address. Fields named {@code email} are where one belongs.
 */
public class FreeText {

    /** Names the texts that hold an address, e.g. {@code reason holds an e-mail address}. */
    public static final String WARNING = "Entente-Warning";

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@.]+\\.[^\\s@]");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^A-Za-z0-9/_-]");
    private static final int NAMED = 10;

    private final CommandRequest request;

    @Inject
    public FreeText(CommandRequest request) {
        this.request = request;
    }

    @ServerResponseFilter
    public void warn(ContainerRequestContext asked, ContainerResponseContext answer) {
        MediaType type = asked.getMediaType();
        if (answer.getStatus() >= 300
                || type == null
                || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return;
        }
        List<String> found = addressesIn(request.body());
        if (!found.isEmpty()) {
            answer.getHeaders()
                    .putSingle(
                            WARNING,
                            String.join(", ", found)
                                    + (found.size() == 1 ? " holds" : " hold")
                                    + " an e-mail address");
        }
    }

    /** Where in a JSON document, as paths without the leading slash; ten at most. */
    static List<String> addressesIn(byte[] json) {
        List<String> found = new ArrayList<>();
        if (contains(json, '@')) {
            try {
                gather("", EventCodec.JSON.readTree(json), found);
            } catch (IOException e) {
                return List.of(); // what was accepted and is no JSON has no fields
            }
        }
        return found;
    }

    private static boolean contains(byte[] json, char wanted) {
        for (byte each : json) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    private static void gather(String path, JsonNode node, List<String> found) {
        if (found.size() == NAMED) {
            return;
        }
        if (node.isTextual() && MAIL_ADDRESS.matcher(node.textValue()).find()) {
            found.add(path.isEmpty() ? "body" : path);
        }
        String before = path.isEmpty() ? "" : path + "/";
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            gather(before + i, node.get(i), found);
        }
        for (var field : node.properties()) {
            if (!field.getKey().equals("email")) {
                String name = UNPRINTABLE.matcher(field.getKey()).replaceAll("_");
                gather(before + name, field.getValue(), found);
            }
        }
    }
}
