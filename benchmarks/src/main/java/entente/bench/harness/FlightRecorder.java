package entente.bench.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;

/** Java Flight Recorder in this process, or in another one of this machine. */
final class FlightRecorder implements AutoCloseable {
    private static final Map<String, String> EVENTS =
            Map.of("jdk.CPUTimeSample", "2ms", "jdk.ObjectAllocationSample", "500/s");

    private final ProcessHandle process;
    private final Recording here = new Recording();

    FlightRecorder(ProcessHandle process) {
        this.process = process;
    }

    private boolean isHere() {
        return process.equals(ProcessHandle.current());
    }

    void start() throws IOException {
        if (isHere()) {
            EVENTS.forEach((event, throttle) -> here.enable(event).with("throttle", throttle));
            here.start();
            return;
        }
        List<String> arguments = new ArrayList<>(List.of("JFR.start", "name=bench"));
        EVENTS.forEach((event, throttle) -> {
            arguments.add(event + "#enabled=true");
            arguments.add(event + "#throttle=" + throttle);
        });
        jcmd(arguments);
    }

    /** Ends it; what was recorded is in the file. */
    void stop(Path file) throws IOException {
        if (isHere()) {
            here.stop();
            here.dump(file);
        } else {
            jcmd(List.of("JFR.stop", "name=bench", "filename=" + file));
        }
    }

    private void jcmd(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(process.pid()));
        command.addAll(arguments);
        Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.onExit().join().exitValue() != 0) {
            throw new IOException("jcmd " + arguments + ": " + said);
        }
    }

    @Override
    public void close() {
        here.close();
    }
}
