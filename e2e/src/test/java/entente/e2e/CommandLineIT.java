package entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RunningEntente.class)
class CommandLineIT {
    @TempDir Path elsewhere;

    @Test
    void everything_is_ready_after_up(Entente entente) {
        Entente.Result status = entente.run("status");
        assertThat(status.output().lines().skip(1))
                .hasSize(6)
                .allMatch(line -> line.contains(" ready"));
        assertThat(status.code()).isZero();
    }

    @Test
    void a_second_up_says_that_it_is_running(Entente entente) {
        Entente.Result up = entente.run("up", "--detach");
        assertThat(up.output()).contains("already running");
        assertThat(up.code()).isNotZero();
    }

    @Test
    void a_taken_port_is_reported_with_its_holder_and_nothing_is_left_running() throws Exception {
        Entente another = new Entente(elsewhere);
        try (ServerSocket _ = new ServerSocket(another.port("kafka"))) {
            Entente.Result up = another.run("up", "--detach");
            assertThat(up.output())
                    .contains("Port " + another.port("kafka") + " for kafka is taken by")
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("ENTENTE_KAFKA_PORT");
            assertThat(up.code()).isNotZero();
        }
        assertThat(another.run("status").output()).doesNotContain("ready", "starting");
    }

    @Test
    void a_token_opens_what_is_closed_without_one(Entente entente) {
        assertThat(entente.get("supplier", "/suppliers", "auditor").statusCode()).isEqualTo(200);
        assertThat(entente.getAs("supplier", "/suppliers", "no-token").statusCode()).isEqualTo(401);
        assertThat(entente.run("token", "emperor").code()).isNotZero();
    }

    @Test
    void ctrl_c_stops_everything_and_what_was_stored_is_there_after_the_next_start()
            throws Exception {
        Entente entente = new Entente(elsewhere);
        Process up = entente.start("up");
        try (BufferedReader output = up.inputReader()) {
            assertThat(output.lines().anyMatch(line -> line.startsWith("Ctrl-C stops"))).isTrue();
            assertThat(
                            entente.post(
                                            "supplier",
                                            "/suppliers",
                                            "category-manager",
                                            """
                                            {"name": "Keeps Data Ltd", "country": "IE"}\
                                            """)
                                    .statusCode())
                    .isEqualTo(201);
            new ProcessBuilder("kill", "-INT", Long.toString(up.pid())).start().waitFor();
            List<String> stopped =
                    output.lines().filter(line -> line.endsWith(" stopped")).toList();
            assertThat(stopped).hasSize(6);
            assertThat(stopped.get(4)).contains("kafka");
            assertThat(stopped.get(5)).contains("postgres");
        }
        assertThat(up.waitFor()).isEqualTo(130);
        assertThat(entente.processes()).isEmpty();

        Entente.Result again = entente.run("up", "--detach");
        assertThat(again.output()).doesNotContain("Building");
        assertThat(again.code()).isZero();
        await().untilAsserted(() ->
                assertThat(entente.get("supplier", "/suppliers", "auditor").body())
                        .contains("Keeps Data Ltd"));
        entente.run("down");
        assertThat(entente.processes()).isEmpty();
    }

    @Test
    void every_command_explains_itself() {
        Entente entente = new Entente(elsewhere);
        for (String command :
                new String[] {
                    "up", "demo", "down", "status", "logs", "token", "import", "test", "soak"
                }) {
            Entente.Result help = entente.run(command, "--help");
            assertThat(help.output()).startsWith("./entente " + command);
            assertThat(help.code()).isZero();
            assertThat(entente.run("--help").output()).contains("./entente " + command);
        }
        assertThat(entente.run("undo").code()).isNotZero();
    }
}
