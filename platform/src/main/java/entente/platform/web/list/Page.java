package entente.platform.web.list;

import com.fasterxml.jackson.annotation.JsonIgnore;
import entente.platform.paging.Cursors;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the order asked for
 * @param next the cursor of the next page, null when this is the last
 * @param position the log position of the answering service that the items reflect at least
 * @param type what the items are, so that an empty page has its columns as well
 */
public record Page<T>(
        List<T> items, @Nullable String next, long position, @JsonIgnore Class<T> type) {

    /** A slice of a list as a page of it. */
    public Page(Cursors.Slice<T> slice, long position, Class<T> type) {
        this(slice.items(), slice.next(), position, type);
    }

    public Page {
        items = List.copyOf(items);
    }

    /** The answer with this page of what one stream says, which names the stream's version. */
    public ResponseBuilder<Page<T>> answer(Outcome<?> stream) {
        return answer().header("ETag", Answers.etag(stream.version()));
    }

    /** The answer with this page; its headers tell also readers of CSV how to go on. */
    public ResponseBuilder<Page<T>> answer() {
        ResponseBuilder<Page<T>> answer =
                ResponseBuilder.ok(this)
                        .header("Vary", "Accept")
                        .header(Answers.POSITION, position);
        return next == null ? answer : answer.header("Next", next);
    }
}
