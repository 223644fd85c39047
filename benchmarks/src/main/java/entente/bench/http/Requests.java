package entente.bench.http;

import java.nio.charset.StandardCharsets;

/** Whole HTTP requests, ready to be sent. */
public final class Requests {
    private Requests() {}

    public static byte[] get(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + bearer(token) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * A command.
     *
     * @param key under which the command takes effect once
     */
    public static byte[] post(String path, String token, String key, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head =
                ("POST "
                                + path
                                + " HTTP/1.1\r\nHost: localhost\r\n"
                                + bearer(token)
                                + "Idempotency-Key: "
                                + key
                                + "\r\nContent-Type: application/json\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private static String bearer(String token) {
        return token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    }
}
