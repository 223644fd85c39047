package entente.platform.store;

import static entente.platform.store.AppendRequest.ANY;

import entente.platform.store.AppendResult.Appended;
import entente.platform.store.AppendResult.Conflict;
import entente.platform.testkit.Linearizability.Call;
import entente.platform.testkit.Linearizability.Model;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What clients asked of one stream and were answered, and what one stream is. */
final class StreamHistory {

    sealed interface Ask {
        record Append(int expected, String content) implements Ask {}

        record Read() implements Ask {}
    }

    sealed interface Answer {
        record Recorded(int version) implements Answer {}

        record Refused(int actual) implements Answer {}

        record Seen(List<String> contents) implements Answer {}
    }

    /** A list that grows at its end, by whoever knows its length or does not care. */
    static final Model<List<String>, Ask, Answer> STREAM =
            new Model<>() {
                @Override
                public List<String> initial() {
                    return List.of();
                }

                @Override
                public @Nullable List<String> step(
                        List<String> stream, Ask asked, @Nullable Answer answered) {
                    return switch (asked) {
                        case Ask.Read _ ->
                                answered == null || answered.equals(new Answer.Seen(stream))
                                        ? stream
                                        : null;
                        case Ask.Append append -> {
                            boolean fits =
                                    append.expected() == ANY || append.expected() == stream.size();
                            List<String> after = fits ? with(stream, append.content()) : stream;
                            Answer right =
                                    fits
                                            ? new Answer.Recorded(after.size())
                                            : new Answer.Refused(stream.size());
                            yield answered == null || answered.equals(right) ? after : null;
                        }
                    };
                }
            };

    private final Queue<Call<Ask, Answer>> calls = new ConcurrentLinkedQueue<>();

    List<Call<Ask, Answer>> calls() {
        return List.copyOf(calls);
    }

    /** Appends, writes the call down, and returns the version that the client knows now. */
    int append(EventStore store, String stream, int expected, String content) {
        long from = System.nanoTime();
        Answer answer;
        try {
            answer =
                    switch (store.append(Requests.one(stream, expected, content))) {
                        case Appended a -> new Answer.Recorded(a.version());
                        case Conflict c -> new Answer.Refused(c.actual());
                        case AppendResult.Duplicate d -> throw new AssertionError(d);
                        case AppendResult.Claimed c -> throw new AssertionError(c);
                    };
        } catch (RuntimeException e) {
            answer = null;
        }
        note(new Ask.Append(expected, content), answer, from);
        return switch (answer) {
            case Answer.Recorded a -> a.version();
            case Answer.Refused a -> a.actual();
            case Answer.Seen a -> a.contents().size();
            case null -> expected;
        };
    }

    /** Reads the stream, writes the call down, and returns the version that the client saw. */
    int read(EventStore store, String stream) {
        long from = System.nanoTime();
        List<String> contents;
        try {
            contents =
                    store.read(stream).stream()
                            .map(e -> new String(e.event(), StandardCharsets.UTF_8))
                            .map(json -> json.substring(12, json.length() - 2))
                            .toList();
        } catch (RuntimeException e) {
            return 0; // a read without an answer tells nothing
        }
        note(new Ask.Read(), new Answer.Seen(contents), from);
        return contents.size();
    }

    private void note(Ask asked, @Nullable Answer answered, long from) {
        calls.add(new Call<>(asked, answered, from, System.nanoTime()));
    }

    private static List<String> with(List<String> stream, String content) {
        List<String> longer = new ArrayList<>(stream);
        longer.add(content);
        return List.copyOf(longer);
    }
}
