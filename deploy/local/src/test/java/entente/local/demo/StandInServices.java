package entente.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers what the demo asks of supplier- and scorecard-service, with their rules of api.md. */
final class StandInServices implements AutoCloseable {

    final Map<String, String> statusByName = new ConcurrentHashMap<>();
    final Set<String> rates = new ConcurrentSkipListSet<>();
    final List<String> commands = new CopyOnWriteArrayList<>();

    private final Map<String, String> idByAlias = new ConcurrentHashMap<>();
    private final Map<String, String> nameById = new ConcurrentHashMap<>();
    private final Map<String, String> statusById = new ConcurrentHashMap<>();
    private final HttpServer server;

    StandInServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        List<String> path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
        JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody());
        if (method.equals("POST")) {
            commands.add(path.getLast());
        }
        if (path.getFirst().equals("exchange-rates")) {
            rates.add(body.path("currency").asText() + body.path("validFrom").asText());
            reply(exchange, 201, "{}");
        } else if (path.size() == 1 && method.equals("POST")) {
            register(exchange, body);
        } else if (path.size() == 1) {
            String alias = exchange.getRequestURI().getQuery().replace("alias=", "");
            reply(exchange, 200, "{\"items\":[{\"id\":\"" + idByAlias.get(alias) + "\"}]}");
        } else {
            String id = path.get(1);
            if (path.size() == 3) {
                String before = statusById.get(id);
                String after = after(path.get(2), before == null ? "" : before);
                statusById.put(id, after);
                statusByName.put(nameById.getOrDefault(id, ""), after);
            }
            reply(exchange, 200, "{\"status\":\"" + statusById.get(id) + "\"}");
        }
    }

    private void register(HttpExchange exchange, JsonNode body) throws IOException {
        List<String> aliases = new ArrayList<>();
        body.path("aliases")
                .forEach(alias ->
                        aliases.add(
                                alias.path("system").asText()
                                        + ":"
                                        + alias.path("value").asText()));
        if (aliases.stream().anyMatch(idByAlias::containsKey)) {
            reply(exchange, 409, "{\"code\":\"alias-taken\"}");
            return;
        }
        String id = "id-" + idByAlias.size();
        aliases.forEach(alias -> idByAlias.put(alias, id));
        nameById.put(id, body.path("name").asText());
        statusById.put(id, "REQUESTED");
        exchange.getResponseHeaders().add("Location", "/suppliers/" + id);
        reply(exchange, 201, "{}");
    }

    private static String after(String verb, String before) {
        return switch (verb + " " + before) {
            case "approve REQUESTED" -> "APPROVED";
            case "activate APPROVED" -> "ACTIVE";
            case "suspend ACTIVE" -> "SUSPENDED";
            default -> "WRONG after " + verb + " of " + before;
        };
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
