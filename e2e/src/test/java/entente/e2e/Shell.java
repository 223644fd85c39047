package entente.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One bash in which the steps of a guide run, each knowing what the ones before have set. */
final class Shell implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String END = "--end-of-step--";

    private final Process bash;
    private final Writer input;
    private final BufferedReader output;
    private final Path script;

    /** What a step printed, errors included, and its exit code. */
    record Answer(String printed, int code) {}

    Shell(Path folder, Map<String, String> environment, Path home) {
        ProcessBuilder builder =
                new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        script = home.resolve("step.sh");
        try {
            Files.createDirectories(home);
            bash = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        input = bash.outputWriter();
        output = bash.inputReader();
    }

    Answer run(String commands) {
        try {
            Files.writeString(script, commands);
            input.write("source '%s' </dev/null; echo \"%s$?\"\n".formatted(script, END));
            input.flush();
            return CompletableFuture.supplyAsync(this::answer)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("No end of:\n" + commands, e);
        }
    }

    private Answer answer() {
        StringBuilder printed = new StringBuilder();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                int end = line.indexOf(END);
                if (end >= 0) {
                    printed.append(line, 0, end);
                    return new Answer(
                            printed.toString(),
                            Integer.parseInt(line.substring(end + END.length())));
                }
                printed.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The shell ended:\n" + printed);
    }

    @Override
    public void close() {
        bash.destroy();
    }
}
