package entente.bench.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** CPU time of processes, from /proc (Linux; resolution 10 ms). */
public final class ProcessCpu {
    /** USER_HZ, which Linux promises to programs whatever its own clock is. */
    private static final long TICKS_PER_SECOND = 100;

    private ProcessCpu() {}

    /** Of the process, its living descendants and those that have ended. */
    static Duration ofTree(ProcessHandle process) {
        Duration total = of(process.pid());
        for (ProcessHandle descendant : process.descendants().toList()) {
            total = total.plus(of(descendant.pid()));
        }
        return total;
    }

    /** Of one process and of its children that have ended. */
    public static Duration of(long pid) {
        try {
            return parse(Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (NoSuchFileException e) {
            return Duration.ZERO; // has just ended; its parent counts it from now on
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** utime, stime, cutime and cstime: fields 14 to 17; the name before them may hold spaces. */
    static Duration parse(String stat) {
        List<String> field =
                Arrays.asList(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        long ticks = 0;
        for (int i = 11; i <= 14; i++) {
            ticks += Long.parseLong(field.get(i));
        }
        return Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND);
    }
}
