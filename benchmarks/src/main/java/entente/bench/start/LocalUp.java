package entente.bench.start;

import entente.bench.harness.Contender.Unverified;
import entente.bench.harness.ProcessCpu;
import entente.bench.harness.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The local system as a user starts it, in a folder and on ports of its own. */
final class LocalUp implements AutoCloseable {
    static final Duration REST = Duration.ofSeconds(15);

    private static final List<String> PROCESSES =
            List.of(
                    "kafka",
                    "supplier-service",
                    "scorecard-service",
                    "governance-service",
                    "innovation-service");

    private final String command =
            Objects.requireNonNull(
                    System.getProperty("entente.command"), "entente.command is not set");
    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();

    private LocalUp(Path home) throws IOException {
        this.home = home;
        environment.put("ENTENTE_HOME", home.toString());
        List<ServerSocket> taken = new ArrayList<>();
        for (String process :
                List.of("POSTGRES", "KAFKA", "SUPPLIER", "SCORECARD", "GOVERNANCE", "INNOVATION")) {
            ServerSocket free = new ServerSocket(0);
            taken.add(free);
            environment.put("ENTENTE_" + process + "_PORT", "" + free.getLocalPort());
        }
        for (ServerSocket socket : taken) {
            socket.close();
        }
    }

    static LocalUp inTemporaryFolder() throws IOException {
        LocalUp system = new LocalUp(Files.createTempDirectory("entente-bench-up-"));
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop-up"));
        return system;
    }

    /** Starts it; returns after how many seconds all of it was ready. */
    double up(boolean fresh) throws IOException {
        long start = System.nanoTime();
        String said =
                entente(fresh ? List.of("up", "--detach", "--fresh") : List.of("up", "--detach"));
        double seconds = (System.nanoTime() - start) / 1e9;
        for (String process : PROCESSES) {
            if (!said.contains(process) || !ProcessHandle.of(pid(process)).isPresent()) {
                throw new Unverified(process + " does not run; up said:\n" + said);
            }
        }
        entente(List.of("status")); // fails unless all are ready
        return seconds;
    }

    /** Waits until everything lies there that a start which follows makes use of. */
    void awaitArchives() {
        Waiting.until(
                "the class archives are made",
                Duration.ofMinutes(10),
                () -> !Files.exists(home.resolve("run").resolve("archive.pid")));
    }

    /** Processor time by process since it was started. */
    Map<String, Double> cpuSeconds() throws IOException {
        Map<String, Double> cpu = new TreeMap<>();
        for (String process : PROCESSES) {
            cpu.put(process, ProcessCpu.of(pid(process)).toMillis() / 1e3);
        }
        return cpu;
    }

    void down() throws IOException {
        entente(List.of("down"));
    }

    /** Resident memory by process, after some time in which nobody asked for anything. */
    Map<String, Double> restingMebibytes() throws IOException, InterruptedException {
        Thread.sleep(REST);
        Map<String, Double> resident = new TreeMap<>();
        for (String process : PROCESSES) {
            try (var lines = Files.lines(Path.of("/proc/" + pid(process) + "/status"))) {
                resident.put(
                        process,
                        lines.filter(line -> line.startsWith("VmRSS:"))
                                        .mapToDouble(line ->
                                                Double.parseDouble(line.replaceAll("\\D", "")))
                                        .findFirst()
                                        .orElseThrow()
                                / 1024);
            }
        }
        return resident;
    }

    private long pid(String process) throws IOException {
        return Long.parseLong(
                Files.readString(home.resolve("run").resolve(process + ".pid")).strip());
    }

    private String entente(List<String> arguments) throws IOException {
        Path said = home.resolve("said");
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        int code = builder.start().onExit().join().exitValue();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        if (code != 0) {
            throw new Unverified("entente " + arguments + " failed:\n" + text);
        }
        return text;
    }

    /** Leaves nothing behind; may be called again when the run is ended from outside. */
    @Override
    public synchronized void close() {
        if (!Files.exists(home)) {
            return;
        }
        try {
            down();
            try (var files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
