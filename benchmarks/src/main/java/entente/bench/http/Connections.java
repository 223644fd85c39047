package entente.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Kept-alive connections to one service: as many as are busy at once. */
public final class Connections implements AutoCloseable {
    private final int port;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    public Connections(int port) {
        this.port = port;
    }

    /** Sends a request on a connection that has nothing else to do. */
    public Connection.Answer exchange(byte[] request) throws IOException {
        Connection connection = idle.pollFirst();
        if (connection == null) {
            connection = new Connection(port);
        }
        Connection.Answer answer = connection.exchange(request);
        idle.addFirst(connection); // one that failed is not used again
        return answer;
    }

    @Override
    public void close() {
        try {
            for (Connection connection = idle.pollFirst();
                    connection != null;
                    connection = idle.pollFirst()) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
