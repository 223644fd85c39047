package entente.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final byte[] REQUEST = Requests.get("/", "");

    @Test
    void an_answer_has_a_status_headers_and_a_body_of_its_length() throws Exception {
        try (ServerSocket server =
                        saying(
                                "HTTP/1.1 201 Created\r\nPosition: 7\r\ncontent-length: 4\r\n\r\nyés");
                Connection connection = new Connection(server.getLocalPort())) {
            Connection.Answer answer = connection.exchange(REQUEST);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("position")).isEqualTo("7");
            assertThat(answer.header("ETag")).isEmpty();
            assertThat(answer.text()).isEqualTo("yés");
        }
    }

    @Test
    void answers_in_chunks_and_in_one_piece_follow_each_other() throws Exception {
        String large = "x".repeat(40_000);
        try (ServerSocket server =
                        saying(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        + "3\r\nabc\r\n9c40\r\n"
                                        + large
                                        + "\r\n0\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n"
                                        + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                Connection connection = new Connection(server.getLocalPort())) {
            assertThat(connection.exchange(REQUEST).text()).isEqualTo("abc" + large);
            assertThat(connection.exchange(REQUEST).status()).isEqualTo(204);
            assertThat(connection.exchange(REQUEST).text()).isEqualTo("ok");
        }
    }

    @Test
    void an_answer_that_ends_early_is_none() throws Exception {
        try (ServerSocket server = saying("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
                Connection connection = new Connection(server.getLocalPort())) {
            assertThatThrownBy(() -> connection.exchange(REQUEST)).isInstanceOf(EOFException.class);
        }
    }

    /** Says all of it at once to the first who connects, and hangs up. */
    private static ServerSocket saying(String text) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual()
                .start(() -> {
                    try (Socket socket = server.accept()) {
                        socket.getOutputStream().write(text.getBytes(UTF_8));
                        socket.shutdownOutput();
                        socket.getInputStream().readAllBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return server;
    }
}
