package entente.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * A TCP proxy in front of a server of this machine: it can hold everything up for a while, swallow
 * the server's answers, and cut all connections.
 */
final class Proxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final Set<Link> open = new HashSet<>();
    private boolean losing;
    private volatile Duration delay = Duration.ZERO;

    private Proxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    /** One client's connection and the one behind it. */
    private static final class Link {
        private final Socket client;
        private final Socket server;
        private volatile boolean silent;

        private Link(Socket client, Socket server, boolean silent) {
            this.client = client;
            this.server = server;
            this.silent = silent;
        }

        private void end() {
            quietly(client);
            quietly(server);
        }
    }

    static Proxy to(int port) {
        try {
            return new Proxy(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From now on everything takes that much longer, in both directions. */
    void delay(Duration each) {
        delay = each;
    }

    /** From now on requests arrive and answers do not, until {@link #cut}. */
    synchronized void loseAnswers() {
        losing = true;
        open.forEach(link -> link.silent = true);
    }

    /** Ends all connections; new ones work again. */
    synchronized void cut() {
        losing = false;
        open.forEach(Link::end);
        open.clear();
    }

    /** Whether the server sees one of this proxy's connections come from that port. */
    synchronized boolean carries(int port) {
        return open.stream().anyMatch(link -> link.server.getLocalPort() == port);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Link link = linked(client, server);
            Thread.ofVirtual().start(() -> copy(link, false));
            Thread.ofVirtual().start(() -> copy(link, true));
        } catch (IOException e) {
            quietly(client); // nobody listens there now
        }
    }

    private synchronized Link linked(Socket client, Socket server) {
        Link link = new Link(client, server, losing);
        open.add(link);
        return link;
    }

    private synchronized void ended(Link link) {
        open.remove(link);
    }

    private void copy(Link link, boolean answers) {
        Socket from = answers ? link.server : link.client;
        Socket to = answers ? link.client : link.server;
        byte[] buffer = new byte[65_536];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!delay.isZero()) {
                    Waiting.pause(delay);
                }
                if (!(answers && link.silent)) {
                    out.write(buffer, 0, n);
                }
            }
        } catch (IOException e) {
            // One side is gone; so is the other now.
        } finally {
            ended(link);
        }
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
