package entente.platform.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP proxy on this machine that can swallow the server's answers and cut its connections. */
public final class CutProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final List<Link> open = new ArrayList<>();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private boolean losing;

    private CutProxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
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

    /** A proxy for the server that listens on this port of this machine. */
    public static CutProxy to(int port) {
        try {
            return new CutProxy(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** From now on requests arrive and answers do not, until {@link #cut}. */
    public synchronized void loseAnswers() {
        losing = true;
        silence();
    }

    /** The connections of now never get an answer again, and are not ended; new ones work. */
    public synchronized void silence() {
        open.forEach(link -> link.silent = true);
    }

    /** From now on answers wait until {@link #letGo}. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    /** What waited goes on. */
    public void letGo() {
        held.countDown();
    }

    /** How many connections clients have. */
    public synchronized int connections() {
        return (int) open.stream().filter(link -> !link.client.isClosed()).count();
    }

    /** Ends all connections; new ones work again. */
    public synchronized void cut() {
        losing = false;
        open.forEach(Link::end);
        open.clear();
    }

    /** The next so many connections are ended as soon as they are made. */
    public void turnAway(int connections) {
        turnedAway.set(connections);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (turnedAway.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    quietly(client);
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void connect(Socket client) {
        try {
            Link link = linked(client, new Socket(InetAddress.getLoopbackAddress(), target));
            Thread.ofVirtual().start(() -> copy(link, false));
            Thread.ofVirtual().start(() -> copy(link, true));
        } catch (IOException nobodyThere) {
            quietly(client);
        }
    }

    private synchronized Link linked(Socket client, Socket server) {
        Link link = new Link(client, server, losing);
        open.add(link);
        return link;
    }

    private void copy(Link link, boolean answers) {
        Socket from = answers ? link.server : link.client;
        Socket to = answers ? link.client : link.server;
        byte[] buffer = new byte[16_384];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (answers) {
                    held.await();
                }
                if (!(answers && link.silent)) {
                    out.write(buffer, 0, n);
                    out.flush();
                }
            }
        } catch (IOException e) {
            quietly(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
