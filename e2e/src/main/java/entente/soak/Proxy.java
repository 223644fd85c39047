package entente.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP proxy in front of a server of this machine: it can hold everything up for a while, swallow
 * the server's answers, and cut all connections.
 */
final class Proxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final Set<Socket> servers = ConcurrentHashMap.newKeySet();
    private volatile boolean losing;
    private volatile Duration delay = Duration.ZERO;

    private Proxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("proxy").start(this::accept);
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
    void loseAnswers() {
        losing = true;
    }

    /** Ends all connections; new ones work again. */
    void cut() {
        clients.forEach(Proxy::quietly);
        servers.forEach(Proxy::quietly);
        losing = false;
    }

    /** Whether the server sees one of this proxy's connections come from that port. */
    boolean carries(int port) {
        return servers.stream().anyMatch(server -> server.getLocalPort() == port);
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
            clients.add(client);
            servers.add(server);
            Thread.ofVirtual().start(() -> copy(client, server, false));
            Thread.ofVirtual().start(() -> copy(server, client, true));
        } catch (IOException e) {
            quietly(client); // nobody listens there now
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[65_536];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!delay.isZero()) {
                    Waiting.pause(delay);
                }
                if (!(answers && losing)) {
                    out.write(buffer, 0, n);
                }
            }
        } catch (IOException e) {
            // One side is gone; so is the other now.
        } finally {
            clients.remove(answers ? to : from);
            servers.remove(answers ? from : to);
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
