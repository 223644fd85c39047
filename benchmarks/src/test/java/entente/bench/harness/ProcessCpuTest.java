package entente.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessCpuTest {

    @Test
    void it_counts_the_process_and_its_ended_children_whatever_its_name() {
        String stat = "42 (a (b) c) S 1 42 42 0 -1 4194560 100 200 0 0 11 7 30 2 20 0 1 0 5 6 7";

        assertThat(ProcessCpu.parse(stat)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void work_of_this_process_is_seen() {
        long pid = ProcessHandle.current().pid();
        Duration before = ProcessCpu.of(pid);
        long sink = 0;
        while (ProcessCpu.of(pid).minus(before).toMillis() < 20) {
            sink += System.nanoTime() % 7; // ends only when the work is counted
        }

        assertThat(sink).isNotNegative();
    }
}
