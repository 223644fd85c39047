package entente.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A page that stays open: follows supplier-service's events from the first on, and comes back with
 * the last one it saw whenever the stream breaks.
 */
final class LivePage implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final LocalSystem system;
    private final Http http;
    private final Journal journal;
    private final Random random;
    private final Thread thread;
    private volatile long last;
    private volatile long heard = System.nanoTime();
    private volatile boolean closed;
    private volatile @Nullable InputStream open;

    LivePage(long seed, LocalSystem system, Http http, Journal journal) {
        this.random = new Random(seed);
        this.system = system;
        this.http = http;
        this.journal = journal;
        this.thread = Thread.ofVirtual().name("live page").start(this::run);
    }

    /** Position of the last event that was shown. */
    long last() {
        return last;
    }

    /** Gives a stream up that says nothing although it should have sent a sign of life. */
    void lookAt() {
        if (System.nanoTime() - heard > SILENCE.toNanos()) {
            hangUp();
        }
    }

    private void run() {
        while (!closed) {
            try (HttpClient client =
                    HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
                try {
                    watch(client);
                } catch (IOException e) {
                    journal.count("live pages reconnected");
                } finally {
                    client.shutdownNow();
                }
                Thread.sleep(Duration.ofMillis(200));
            } catch (InterruptedException e) {
                return; // closed
            }
        }
    }

    private void watch(HttpClient client) throws IOException, InterruptedException {
        Instance instance = system.anyOf("supplier", random);
        HttpResponse<InputStream> response =
                client.send(
                        http.request(instance, "/events", "auditor")
                                .header("Last-Event-ID", Long.toString(last))
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        BodyHandlers.ofInputStream());
        heard = System.nanoTime();
        try (InputStream body = response.body();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            open = body;
            if (response.statusCode() != 200) {
                return;
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard = System.nanoTime();
                if (line.startsWith("id:")) {
                    shown(Long.parseLong(line.substring(3).strip()));
                }
            }
        } finally {
            open = null;
        }
    }

    private void shown(long position) {
        if (position != last + 1) {
            journal.complain("A live page showed event " + position + " after " + last);
        }
        last = position;
        journal.count("events shown on live pages");
    }

    private void hangUp() {
        InputStream body = open;
        if (body != null) {
            try {
                body.close();
            } catch (IOException e) {
                journal.count("live pages reconnected");
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        hangUp();
        thread.interrupt();
    }
}
