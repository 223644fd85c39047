package entente.soak;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Where everything is, as {@code ./entente} says in the environment.
 *
 * @param home folder of this run's stores, logs and reports
 * @param command the {@code entente} command, which starts single processes
 * @param signingKey file of the key that signs tokens on this machine
 * @param ports of the engines and of each service's first instance
 */
record Settings(Path home, Path command, String signingKey, Map<String, Integer> ports) {

    static final List<String> SERVICES =
            List.of("supplier", "scorecard", "governance", "innovation");

    static Settings from(Map<String, String> environment) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String process : List.of("postgres", "kafka")) {
            ports.put(process, port(environment, process));
        }
        SERVICES.forEach(service -> ports.put(service, port(environment, service)));
        return new Settings(
                Path.of(given(environment, "ENTENTE_HOME")),
                Path.of(given(environment, "ENTENTE_COMMAND")),
                given(environment, "ENTENTE_LOCAL_SIGNING_KEY"),
                ports);
    }

    private static int port(Map<String, String> environment, String process) {
        return Integer.parseInt(given(environment, variable(process)));
    }

    /** {@code ENTENTE_SUPPLIER_PORT} for {@code supplier}. */
    static String variable(String process) {
        return "ENTENTE_" + process.toUpperCase(Locale.ROOT) + "_PORT";
    }

    private static String given(Map<String, String> environment, String variable) {
        return Objects.requireNonNull(environment.get(variable), variable + " is not set");
    }

    int port(String process) {
        return Objects.requireNonNull(ports.get(process), process);
    }

    Path log(String name) {
        return home.resolve("log").resolve(name + ".log");
    }
}
