package entente.platform.web.list;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every list understands, as a {@code @BeanParam}. */
public class ListRequest {

    /** How many items, 1 to 500, default 50. */
    @RestQuery public @Nullable Integer limit;

    /** Where to go on: {@code next} of the page before. */
    @RestQuery public @Nullable String cursor;

    /** Fields to sort by, separated by commas, {@code -} before a field for descending. */
    @RestQuery public @Nullable String sort;

    /** Wait until the list reflects this position of the answering service's log. */
    @RestQuery public @Nullable Long after;

    int size() {
        return Cursors.size(limit);
    }

    @Nullable Long position() {
        if (after != null && after < 0) {
            throw malformed("after-malformed", "after takes a Position as answered");
        }
        return after;
    }

    static Rejected malformed(String code, String detail) {
        return new Rejected(Rejected.Kind.MALFORMED, code, detail);
    }
}
