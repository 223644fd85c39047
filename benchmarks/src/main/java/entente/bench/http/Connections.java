package entente.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * Kept-alive connections to one service, never more than a caller's pool would hold. Who finds them
 * all busy waits: a service that stood still for a moment is not buried under new connections.
 */
public final class Connections implements AutoCloseable {
    private final int port;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    public Connections(int port, int most) {
        this.port = port;
        this.free = new Semaphore(most, true);
    }

    /** Sends a request on a connection that has nothing else to do. */
    public Connection.Answer exchange(byte[] request) throws IOException {
        free.acquireUninterruptibly();
        try {
            Connection connection = idle.pollFirst();
            if (connection == null) {
                connection = new Connection(port);
            }
            Connection.Answer answer = connection.exchange(request);
            idle.addFirst(connection); // one that failed is not used again
            return answer;
        } finally {
            free.release();
        }
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
