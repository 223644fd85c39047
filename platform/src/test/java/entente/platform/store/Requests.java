package entente.platform.store;

import entente.platform.Ids;
import entente.platform.store.AppendRequest.NewEvent;
import entente.platform.store.AppendRequest.StreamAppend;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Appends as tests need them. */
final class Requests {

    private Requests() {}

    static AppendRequest one(String stream, int expected, String content) {
        return keyed(null, stream, expected, content);
    }

    static AppendRequest keyed(
            @Nullable String key, String stream, int expected, String... contents) {
        return new AppendRequest(
                "tester",
                key,
                "print",
                List.of(
                        new StreamAppend(
                                stream,
                                expected,
                                List.of(contents).stream().map(Requests::event).toList())),
                List.of());
    }

    static NewEvent event(String content) {
        return new NewEvent(
                Ids.next(),
                "noted",
                "tester",
                Ids.next(),
                null,
                null,
                Instant.now(),
                Buffer.buffer("{\"content\":\"" + content + "\"}"));
    }

    /** Runs all at once, each on its own virtual thread, and waits for all. */
    static <T> List<T> together(List<? extends Callable<T>> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = threads.invokeAll(List.copyOf(work));
            return running.stream().map(Requests::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
