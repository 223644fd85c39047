package entente.scorecard.issue;

import static entente.platform.store.Database.await;

import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Leadership;
import entente.platform.web.CategoryPaths;
import entente.platform.web.CompanyTime;
import entente.scorecard.Retries;
import entente.scorecard.RunClient;
import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.issue.Publishing.Command.Count;
import entente.scorecard.issue.Publishing.Command.Finish;
import entente.scorecard.issue.Publishing.State.Running;
import entente.scorecard.issue.PublishingEvent.Asked;
import entente.scorecard.issue.PublishingEvent.Counted;
import entente.scorecard.scoring.Period;
import entente.scorecard.suppliers.Directory;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes what somebody asked for, one publication after the other, on one instance; another one
 * goes on with what was begun.
 */
@Singleton
public class PublishingRunClient {

    private static final Logger LOG = Logger.getLogger(PublishingRunClient.class);
    private static final String TASK = "publishing";

    private final CommandHandler<Publishing.Command, Publishing.State, PublishingEvent> asked;
    private final IssuingClient issuing;
    private final Directory directory;
    private final CategoryPaths paths;
    private final EventStore store;
    private final CompanyTime time;
    private final Retries<UUID> retries;
    private final RunClient task;

    PublishingRunClient(
            CommandHandler<Publishing.Command, Publishing.State, PublishingEvent> asked,
            IssuingClient issuing,
            Directory directory,
            CategoryPaths paths,
            EventStore store,
            Leadership leadership,
            CompanyTime time,
            @ConfigProperty(name = "entente.scorecard.asked-rhythm", defaultValue = "1S")
                    Duration rhythm) {
        this.asked = asked;
        this.issuing = issuing;
        this.directory = directory;
        this.paths = paths;
        this.store = store;
        this.time = time;
        this.retries = new Retries<>(rhythm);
        this.task = new RunClient(leadership, TASK, rhythm, 0, () -> this::round, retries);
    }

    void start(@Observes StartupEvent event) {
        task.start();
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    /** How the run is doing on this instance. */
    public RunClient.Status status() {
        return task.status();
    }

    /** Works off what is open; what fails as a whole waits and does not hold up the others. */
    void round(BooleanSupplier goesOn) {
        Set<UUID> due = retries.due(time.now());
        for (UUID id : open()) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            if (retries.isWaiting(id) && !due.contains(id)) {
                continue;
            }
            try {
                // Rows may not know yet that it is done.
                if (asked.load(id).state() instanceof Running running) {
                    publish(id, running, goesOn);
                }
                retries.forget(id);
            } catch (RuntimeException e) {
                if (RunClient.isElsewhere(e)) {
                    throw e;
                }
                LOG.warnf(e, "Publication %s does not go on", id);
                retries.failed(id, e.toString(), time.now());
            }
        }
    }

    private List<UUID> open() {
        List<UUID> open = new ArrayList<>();
        for (Row row :
                await(
                        store.database()
                                .pool()
                                .preparedQuery(
                                        "select id from read_model."
                                                + PublishingView.TABLE
                                                + " where progress = 'RUNNING' order by asked_at, id")
                                .execute())) {
            open.add(row.getUUID(0));
        }
        return open;
    }

    private void publish(UUID id, Running running, BooleanSupplier goesOn) {
        Asked what = running.asked();
        Period period = Period.of(what.period()).orElseThrow();
        List<Supplier> suppliers = suppliers(what);
        Work work = new Work(id, suppliers.size(), running.counted(), goesOn);
        // On behalf of who asked: that is who published them.
        CommandContext context = CommandContext.of(what.by());
        if (issuing.publish(suppliers, period, Cause.BY_HAND, context, work)) {
            asked.handle(id, new Finish(work.failed), CommandContext.of(TASK));
        }
    }

    /** Of a category are those of all categories below it as well. */
    private List<Supplier> suppliers(Asked what) {
        String category = what.category();
        Map<String, Boolean> below = new HashMap<>();
        return directory.at(null).all().stream()
                .filter(each ->
                        category == null
                                || each.categories().stream()
                                        .anyMatch(of ->
                                                below.computeIfAbsent(
                                                        of, c -> isBelow(c, category))))
                .toList();
    }

    private boolean isBelow(String category, String above) {
        return paths.withAbove(Set.of(category)).contains(above);
    }

    /** Counts while it goes on. */
    private final class Work implements IssuingClient.Watcher {
        private final UUID id;
        private final int suppliers;
        private final Counted begun;
        private final BooleanSupplier goesOn;
        private final List<UUID> failed = new ArrayList<>();

        Work(UUID id, int suppliers, Counted begun, BooleanSupplier goesOn) {
            this.id = id;
            this.suppliers = suppliers;
            this.begun = begun;
            this.goesOn = goesOn;
        }

        @Override
        public boolean goesOn() {
            return goesOn.getAsBoolean();
        }

        @Override
        public void failed(UUID supplier, RuntimeException why) {
            LOG.warnf(why, "%s is not published, as %s asked for", supplier, id);
            if (failed.size() < Publishing.MOST_NAMED) {
                failed.add(supplier);
            }
        }

        /**
         * What was published since it first counted was published by it, also by another leader.
         */
        @Override
        public void counted(IssuingClient.Counts soFar) {
            boolean first = begun.suppliers() == 0;
            int earlier = first ? 0 : Math.max(0, soFar.before() - begun.before());
            asked.handle(
                    id,
                    new Count(
                            new Counted(
                                    suppliers,
                                    soFar.published() + earlier,
                                    soFar.before() - earlier,
                                    soFar.withoutData(),
                                    soFar.failed())),
                    CommandContext.of(TASK));
        }
    }
}
