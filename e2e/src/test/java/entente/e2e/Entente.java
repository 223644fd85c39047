package entente.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The command line of an Entente of its own: free ports and a folder below {@code target}, so that
 * one which already runs on this machine is not disturbed.
 */
final class Entente {
    private static final List<String> PROCESSES =
            List.of("supplier", "scorecard", "governance", "innovation", "postgres", "kafka");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Map<String, Integer> ports = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    /** What a finished command said, errors included. */
    record Result(int code, String output) {}

    Entente(Path home) {
        this.home = home;
        List<Integer> free = freePorts(PROCESSES.size());
        IntStream.range(0, PROCESSES.size()).forEach(i -> ports.put(PROCESSES.get(i), free.get(i)));
    }

    /** Runs {@code ./entente} with these arguments to its end. */
    Result run(String... arguments) {
        try {
            Process process = start(arguments);
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts {@code ./entente} with these arguments and leaves it running. */
    Process start(String... arguments) throws IOException {
        return command(arguments).start();
    }

    private ProcessBuilder command(String... arguments) {
        // Who runs the tests in the background ignores Ctrl-C, and all that they start would too.
        List<String> command =
                Stream.concat(
                                Stream.of(
                                        "env",
                                        "--default-signal=INT,QUIT,HUP",
                                        ROOT.resolve("entente").toString()),
                                Stream.of(arguments))
                        .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        return builder;
    }

    /** By which {@code ./entente} knows that it is about this one. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("ENTENTE_HOME", home.toString());
        ports.forEach((process, port) -> environment.put(variable(process), "" + port));
        return environment;
    }

    /** Ends a service on the spot and starts it again; returns when it is ready. */
    void killAndStart(String service) {
        Path pid = pidFile(service);
        Path log = home.resolve("log").resolve(service + "-service.log");
        try {
            ProcessHandle running = ProcessHandle.of(pid(service)).orElseThrow();
            running.destroyForcibly();
            running.onExit().join();
            Process again =
                    command("run", service + "-service")
                            .redirectOutput(Redirect.appendTo(log.toFile()))
                            .start();
            Files.writeString(pid, again.pid() + "\n"); // ./entente down stops it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> getAs(service, "/q/health/ready", "nobody").statusCode() == 200);
    }

    /** The process of a service, by its short name. */
    long pid(String service) throws IOException {
        return Long.parseLong(Files.readString(pidFile(service)).strip());
    }

    private Path pidFile(String service) {
        return home.resolve("run").resolve(service + "-service.pid");
    }

    /** Whether what the services start from is being made in the background. */
    boolean isArchiving() {
        return Files.exists(home.resolve("run").resolve("archive.pid"));
    }

    /** Where a service is, by its short name: {@code supplier}. */
    URI address(String service, String path) {
        return URI.create("http://localhost:" + port(service) + path);
    }

    int port(String process) {
        return Objects.requireNonNull(ports.get(process));
    }

    String token(String role) {
        return run("token", role).output().strip();
    }

    /** What of it runs now, recognised by its folder on the command line. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info()
                                .commandLine()
                                .filter(line -> line.contains(home.toString()))
                                .isPresent())
                .toList();
    }

    /** What a service answers this role. */
    HttpResponse<String> get(String service, String path, String role) {
        return getAs(service, path, token(role));
    }

    /** What a service answers the bearer of this token. */
    HttpResponse<String> getAs(String service, String path, String token) {
        return send(HttpRequest.newBuilder(address(service, path)), token);
    }

    /** What a service answers when this role posts that JSON. */
    HttpResponse<String> post(String service, String path, String role, String json) {
        return send(
                HttpRequest.newBuilder(address(service, path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                token(role));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token) {
        try {
            return http.send(
                    request.header("Authorization", "Bearer " + token).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    static String variable(String process) {
        return "ENTENTE_" + process.toUpperCase(Locale.ROOT) + "_PORT";
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets =
                IntStream.range(0, count).mapToObj(_ -> open()).toList(); // all at once: no doubles
        List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        sockets.forEach(Entente::close);
        return ports;
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
