package entente.platform.view;

import entente.platform.store.Leadership;
import entente.platform.store.LedTask;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.List;

/** What belongs together follows its feeds on one instance, in one task and on one connection. */
public final class Following implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final long LOOK_MILLIS = 1_000;

    private final List<Follower<?>> followers;
    private final LedTask task;

    /**
     * Stands for it at once.
     *
     * @param name of the task, the same on all instances of the service
     * @param followers the last is the one that is waited for while nothing comes
     */
    public Following(String name, List<Follower<?>> followers, Leadership leadership) {
        this.followers = List.copyOf(followers);
        this.task = new LedTask(leadership, name, this::follow);
        task.start();
    }

    public List<Follower<?>> followers() {
        return followers;
    }

    public List<Follower.Status> status() {
        return followers.stream().map(f -> f.status(task.lastError())).toList();
    }

    private void follow(LedTask led, PgConnection connection) throws InterruptedException {
        try {
            long looked = 0;
            while (!led.isClosed()) {
                boolean moved = false;
                for (Follower<?> follower : followers) {
                    boolean waits = !moved && follower.equals(followers.getLast());
                    moved |= follower.step(connection, waits ? POLL : Duration.ZERO);
                }
                if (moved) {
                    led.worked();
                }
                if (System.currentTimeMillis() - looked > LOOK_MILLIS) {
                    looked = System.currentTimeMillis();
                    Leadership.confirm(connection);
                    followers.forEach(Follower::look);
                }
            }
        } finally {
            followers.forEach(Follower::leave);
        }
    }

    /** From now on it ends by itself; {@link #close} waits for that. */
    public void leave() {
        task.leave();
    }

    @Override
    public void close() {
        task.close();
    }
}
