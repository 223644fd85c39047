package entente.platform.web.operations;

import entente.platform.messaging.Relay;
import entente.platform.policy.Policies;
import entente.platform.store.Database;
import entente.platform.view.Parked;
import entente.platform.view.ViewAdmin;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Looking after views, what was set aside, and the relay. Shows ids and errors, never content. */
@Path("/admin")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AdminResource {

    private static final int MOST_PARKED = 500;
    private static final String RELAY = "relay";

    private final ViewAdmin views;
    private final Policies policies;
    private final Relay relay;
    private final Database database;

    @Inject
    AdminResource(ViewAdmin views, Policies policies, Relay relay, Database database) {
        this.views = views;
        this.policies = policies;
        this.relay = relay;
        this.database = database;
    }

    /** A view's new generation, which takes over when it has caught up. */
    public record Rebuild(String view, int generation) {}

    /** How many events were taken in; the first that fails again stops it. */
    public record Replayed(int events) {}

    /** Every view with position, lag, generation and what it set aside. */
    @GET
    @Path("/views")
    public List<ViewAdmin.Status> views() {
        return views.status();
    }

    /** Builds the view again beside the one that is queried. 409 while it is being built. */
    @POST
    @Path("/views/{name}/rebuild")
    public Rebuild rebuild(@RestPath String name) {
        return new Rebuild(name, views.rebuild(name));
    }

    /** Gives a running rebuild up; the view that is queried stays as it is. */
    @DELETE
    @Path("/views/{name}/rebuild")
    public void cancelRebuild(@RestPath String name) {
        views.cancelRebuild(name);
    }

    /** What views, policies and relay set aside, oldest first. */
    @GET
    @Path("/parked")
    public List<Parked.Summary> parked() {
        return Parked.list(database.pool(), MOST_PARKED);
    }

    /**
     * Takes in again what was set aside under a key, in order.
     *
     * @param consumer a view's name, or the consumer as {@code /admin/parked} shows it
     */
    @POST
    @Path("/parked/{consumer}/{key:.+}/replay")
    public Replayed replay(@RestPath String consumer, @RestPath String key) {
        if (consumer.equals(RELAY)) {
            return new Replayed(relay.replay(key));
        }
        Optional<String> view =
                views.status().stream()
                        .map(ViewAdmin.Status::name)
                        .filter(name ->
                                consumer.equals(name) || consumer.matches(name + "_v[0-9]+.*"))
                        .findFirst();
        return new Replayed(
                view.isPresent() ? views.replay(view.get(), key) : policies.replay(consumer, key));
    }

    /** How far the relay is, and whether Kafka answers. */
    @GET
    @Path("/relay")
    public Relay.Status relay() {
        return relay.status();
    }
}
