package entente.platform.web.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import entente.platform.store.Database;
import entente.platform.store.EventStore;
import entente.platform.view.View;
import entente.platform.view.Views;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where lists come from: the rows of views, read through Hibernate Reactive. */
@Singleton
public class Lists {

    private final Mutiny.SessionFactory sessions;
    private final Views views;
    private final EventStore store;
    private final ObjectMapper json;
    private final Caller caller;

    @Inject
    Lists(
            Mutiny.SessionFactory sessions,
            Views views,
            EventStore store,
            ObjectMapper json,
            Caller caller) {
        this.sessions = sessions;
        this.views = views;
        this.store = store;
        this.json = json;
        this.caller = caller;
    }

    /**
     * Reads every view once before anybody may ask. The first query of a process has Hibernate load
     * itself on an event loop: a second on an idle machine, ten on a busy one, in which whoever
     * asked and every connection of that loop would wait.
     */
    void warmUp(
            @Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event,
            @All List<View<?, ?>> all) {
        all.forEach(view -> Database.atStart(() -> of(view).first()));
    }

    /** A list of the view's rows; filters and order are to be added. */
    public <R> Listing<R> of(View<?, R> view) {
        return new Listing<>(this, view);
    }

    /**
     * A page of several lists whose rows have one shape, as if they were one list in the order of
     * the first, which names no field that may be null. It is behind as the slowest of them.
     */
    public <R, T> RestResponse<Page<T>> answer(
            ListRequest request,
            List<Listing<? extends R>> parts,
            Class<T> type,
            Function<R, T> show) {
        return Listing.page(request, parts, type, show)
                .answer()
                .header(Answers.LAG, parts.stream().mapToLong(Listing::lag).max().orElse(0))
                .build();
    }

    /**
     * Any other reading of view rows, awaited on the calling virtual thread. The session ends with
     * the call; what it returns must be loaded.
     */
    public <T> @Nullable T read(Function<Mutiny.Session, Uni<T>> query) {
        try {
            return VertxContextSupport.subscribeAndAwait(() ->
                    sessions.withSession(query)
                            .ifNoItem()
                            .after(Database.PATIENCE)
                            .failWith(() -> new Database.DatabaseUnavailable(null)));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    Caller caller() {
        return caller;
    }

    ObjectMapper json() {
        return json;
    }

    /** Where the service's log ends now. */
    long head() {
        return store.head();
    }

    long await(View<?, ?> view, @Nullable Long after) {
        return views.await(view, after);
    }

    long lag(View<?, ?> view) {
        return views.lag(view);
    }
}
