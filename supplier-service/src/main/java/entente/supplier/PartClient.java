package entente.supplier;

import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Page;
import io.quarkus.security.ForbiddenException;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A part of an overview is what the capability's own operation answers to this caller. So who may
 * see what is decided in one place, and every number is the one that the API gives.
 */
final class PartClient {

    static final int MOST = 100;

    private PartClient() {}

    /** What the operation answers; null when it is not for this caller. */
    static <T> @Nullable T part(Supplier<RestResponse<T>> operation) {
        return own(() -> operation.get().getEntity());
    }

    /** The same of what is no answer yet. */
    static <T> @Nullable T own(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (ForbiddenException _) {
            return null;
        }
    }

    /** The items of a list; null when it is not for this caller. */
    static <T> @Nullable List<T> items(Supplier<RestResponse<Page<T>>> operation) {
        Page<T> page = part(operation);
        return page == null ? null : page.items();
    }

    /**
     * The first hundred.
     *
     * @param after position of the log that the list reflects at least; null: whatever it is at
     */
    static ListRequest first(@Nullable Long after, @Nullable String sort) {
        ListRequest first = new ListRequest();
        first.limit = MOST;
        first.after = after;
        first.sort = sort;
        return first;
    }
}
