package entente.bench.rest;

import entente.bench.harness.Contender;
import entente.local.Postgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own benchmark program, of whatever version this machine has. */
final class Pgbench implements Contender {
    private static final Pattern RATE =
            Pattern.compile("tps = (\\d+)[\\d.]* \\(without initial connection time\\)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    private final Postgres.Database database;
    private final int connections;
    private final Duration time;
    private final Path script;
    private String said = "";

    Pgbench(Postgres.Database database, int cards, int connections, Duration time)
            throws IOException {
        this.database = database;
        this.connections = connections;
        this.time = time;
        this.script = Files.createTempFile("entente-bench-", ".sql");
        Files.writeString(
                script,
                "\\set card random(0, " + (cards - 1) + ")\n" + StoredCards.SELECT + ":card;\n");
    }

    /** Whether a program of that name is on the path. */
    static boolean isThere() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }

    @Override
    public String name() {
        return "pgbench";
    }

    /** As many as it would have done had its connections been there from the start. */
    @Override
    public long round() throws IOException {
        long start = System.nanoTime();
        run();
        return Math.round(number(RATE) * (System.nanoTime() - start) / 1e9);
    }

    private void run() throws IOException {
        URI address = URI.create(database.reactiveUrl());
        ProcessBuilder pgbench =
                new ProcessBuilder(
                                "pgbench",
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + connections,
                                "--jobs=2",
                                "--time=" + time.toSeconds(),
                                "--file=" + script,
                                "--host=localhost",
                                "--port=" + address.getPort(),
                                "--username=" + database.app(),
                                database.name())
                        .redirectErrorStream(true);
        pgbench.environment().put("PGPASSWORD", database.appPassword());
        Process process = pgbench.start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.onExit().join();
    }

    private long number(Pattern pattern) {
        Matcher matcher = pattern.matcher(said);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    @Override
    public void verify() {
        if (number(FAILED) > 0 || number(RATE) <= 0) {
            throw new Unverified("pgbench said " + said);
        }
    }

    @Override
    public void close() {
        script.toFile().delete();
    }
}
