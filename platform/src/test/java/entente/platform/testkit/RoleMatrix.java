package entente.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.platform.Ids;
import entente.platform.web.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, tested cell by cell over HTTP against a running service.
 *
 * <p>The matrix is the test resource {@code role-matrix.csv}: a header line {@code operation} and
 * the roles in the order of {@link Roles#ALL}, then one line per operation of the OpenAPI document,
 * {@code POST /suppliers/{id}/approve}, with {@code yes} or {@code no} per role. {@code public}
 * instead of the cells: anybody, also without a token. Pages, which are no part of OpenAPI, stand
 * as {@code PAGE /directory/{id}}. A valid token without any role may do nothing that is not
 * public.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(EnginesResource.class)
 * class RoleMatrixIT {
 *     @Test
 *     void every_role_may_do_what_the_matrix_says_and_nothing_else() {
 *         RoleMatrix.load().check();
 *     }
 * }
 * }</pre>
 */
public final class RoleMatrix {

    private static final String FILE = "/role-matrix.csv";
    private static final String PUBLIC = "public";
    private static final String PAGE = "PAGE ";
    private static final int NO_TOKEN = -1;
    private static final int NO_ROLE = -2;
    private static final Set<String> METHODS =
            Set.of("get", "post", "put", "patch", "delete", "head", "options");

    private final Map<String, List<String>> rows;

    private RoleMatrix(Map<String, List<String>> rows) {
        this.rows = rows;
    }

    /** The matrix of the service whose tests run. */
    public static RoleMatrix load() {
        try (InputStream file = RoleMatrix.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new AssertionError("There is no test resource " + FILE);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RoleMatrix parse(String csv) {
        List<List<String>> lines =
                csv.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> List.of(line.split(",", -1)))
                        .toList();
        List<String> header = new ArrayList<>(List.of("operation"));
        header.addAll(Roles.ALL);
        assertThat(lines.getFirst()).as("header of " + FILE).isEqualTo(header);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            List<String> cells = line.subList(1, line.size());
            boolean open = cells.stream().allMatch(cell -> cell.equals(PUBLIC) || cell.isEmpty());
            assertThat(open || cells.size() == Roles.ALL.size())
                    .as("cells of " + line.getFirst())
                    .isTrue();
            assertThat(open || Set.of("yes", "no").containsAll(cells))
                    .as("yes or no for " + line.getFirst())
                    .isTrue();
            assertThat(rows.put(line.getFirst(), open ? List.of(PUBLIC) : cells))
                    .as(line.getFirst() + " stands twice")
                    .isNull();
        }
        return new RoleMatrix(rows);
    }

    /** Asks the service under test, with {@link TestTokens}. */
    public void check() {
        check(ConfigProvider.getConfig().getValue("test.url", URI.class), TestTokens::of);
    }

    /**
     * Asks the service for every cell. Allowed means neither 401 nor 403, whatever else is wrong
     * with an empty request; denied means 403, and 401 without a token.
     *
     * @param token a bearer token for a role
     * @throws AssertionError naming every operation without a row, every row without an operation,
     *     and every cell that is not so
     */
    public void check(URI service, UnaryOperator<String> token) {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            Map<String, String> operations = operations(http, service);
            assertThat(rows.keySet().stream().filter(row -> !row.startsWith(PAGE)))
                    .as("rows of %s and operations of the service", FILE)
                    .containsExactlyInAnyOrderElementsOf(operations.keySet());
            pages().forEach(page -> operations.put(page, ""));
            List<String> wrong = new ArrayList<>();
            operations.forEach((operation, body) -> {
                for (int role = NO_ROLE; role < Roles.ALL.size(); role++) {
                    String name =
                            switch (role) {
                                case NO_ROLE -> "nobody-in-particular";
                                case NO_TOKEN -> null;
                                default -> Roles.ALL.get(role);
                            };
                    int status =
                            ask(
                                    http,
                                    service,
                                    operation,
                                    body,
                                    name == null ? null : token.apply(name));
                    String should = should(operation, role);
                    if (!should.equals(was(status))) {
                        wrong.add(
                                "%s as %s: should be %s, answered %d"
                                        .formatted(operation, name, should, status));
                    }
                }
            });
            assertThat(wrong).as("cells that are not so").isEmpty();
        }
    }

    private String should(String operation, int role) {
        List<String> cells = rows.getOrDefault(operation, List.of());
        if (cells.equals(List.of(PUBLIC))) {
            return "allowed";
        }
        return switch (role) {
            case NO_ROLE -> "denied";
            case NO_TOKEN -> "unknown";
            default -> cells.get(role).equals("yes") ? "allowed" : "denied";
        };
    }

    private List<String> pages() {
        return rows.keySet().stream().filter(row -> row.startsWith(PAGE)).toList();
    }

    private static String was(int status) {
        return switch (status) {
            case 303, 401 -> "unknown"; // a browser is led to the sign-in
            case 403 -> "denied";
            default -> status >= 500 && status != 503 ? "broken" : "allowed";
        };
    }

    /** Every operation with the media type of its body, empty for none. */
    private static Map<String, String> operations(HttpClient http, URI service) {
        Map<String, String> operations = new TreeMap<>();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(service.resolve("/q/openapi?format=json")).build();
            String document = http.send(request, BodyHandlers.ofString()).body();
            for (Map.Entry<String, JsonNode> path :
                    new ObjectMapper().readTree(document).path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        JsonNode content = operation.getValue().at("/requestBody/content");
                        operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                content.isEmpty() ? "" : content.fieldNames().next());
                    }
                }
            }
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int ask(
            HttpClient http, URI service, String operation, String type, @Nullable String token) {
        int space = operation.indexOf(' ');
        String path = operation.substring(space + 1).replaceAll("\\{[^}]+}", Ids.next().toString());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(Duration.ofSeconds(20))
                        .method(
                                operation.startsWith(PAGE) ? "GET" : operation.substring(0, space),
                                type.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString("{}"));
        if (operation.startsWith(PAGE)) {
            request.header("Accept", "text/html");
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            // The body is not waited for: streams of events never end.
            HttpResponse<InputStream> answer =
                    http.send(request.build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(operation, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
