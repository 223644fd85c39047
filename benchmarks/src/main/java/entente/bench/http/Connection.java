package entente.bench.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection to a service of this machine; one exchange at a time. It does
 * so little that on a shared machine the time it takes is not mistaken for the service's.
 */
public final class Connection implements Closeable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[16 * 1024];
    private int from;
    private int to;

    public Connection(int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** What came back. */
    public static final class Answer {
        private final int status;
        private final String head;
        private final byte[] body;

        private Answer(int status, String head, byte[] body) {
            this.status = status;
            this.head = head;
            this.body = body;
        }

        public int status() {
            return status;
        }

        /** The value of a header, or an empty text. */
        public String header(String name) {
            return valueOf(head, name);
        }

        public byte[] body() {
            return body;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends a whole request, as {@link Requests} makes them, and waits for its answer. */
    public Answer exchange(byte[] request) throws IOException {
        out.write(request);
        String head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        String length = valueOf(head, "content-length");
        byte[] body;
        if (!length.isEmpty()) {
            body = bytes(Integer.parseInt(length));
        } else if (valueOf(head, "transfer-encoding").equals("chunked")) {
            body = chunks();
        } else {
            body = new byte[0];
        }
        return new Answer(status, head, body);
    }

    private static String valueOf(String head, String name) {
        String start = "\r\n" + name + ":";
        for (int at = head.indexOf("\r\n"); at >= 0; at = head.indexOf("\r\n", at + 2)) {
            if (head.regionMatches(true, at, start, 0, start.length())) {
                int end = head.indexOf("\r\n", at + 2);
                return head.substring(at + start.length(), end < 0 ? head.length() : end).strip();
            }
        }
        return "";
    }

    private String head() throws IOException {
        int looked = from;
        while (true) {
            for (int i = Math.max(looked, from + 3); i < to; i++) {
                if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                    String head =
                            new String(buffer, from, i - 3 - from, StandardCharsets.ISO_8859_1);
                    from = i + 1;
                    return head;
                }
            }
            looked = to;
            int moved = from;
            fill();
            looked -= moved - from;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (from == to) {
                fill();
            }
            char c = (char) buffer[from++];
            if (c == '\n') {
                return line.toString().strip();
            }
            line.append(c);
        }
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int have = Math.min(length, to - from);
        System.arraycopy(buffer, from, bytes, 0, have);
        from += have;
        if (in.readNBytes(bytes, have, length - have) < length - have) {
            throw new EOFException("The answer ended early");
        }
        return bytes;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line().toLowerCase(Locale.ROOT), 16);
            all.writeBytes(bytes(size));
            line();
        } while (size > 0);
        return all.toByteArray();
    }

    /** Reads some more behind what is there. */
    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            byte[] larger = new byte[2 * buffer.length];
            System.arraycopy(buffer, 0, larger, 0, to);
            buffer = larger;
        }
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("The service closed the connection");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
