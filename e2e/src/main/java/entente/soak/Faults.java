package entente.soak;

import entente.soak.Schedule.Planned;
import java.time.Duration;
import java.util.List;

/**
 * Does to the system what the schedule says, one thing after the other, and makes it good again.
 */
final class Faults {

    private static final Duration FOR_A_WHILE = Duration.ofSeconds(4);
    private static final Duration REBALANCING = Duration.ofSeconds(8);
    private static final Duration TWIN_PATIENCE = Duration.ofMinutes(1);

    private final LocalSystem system;
    private final Timeline timeline;
    private final Disturbances disturbances;
    private final Leaders leaders;
    private final ViewRebuilds rebuilds;
    private final Journal journal;
    private final Duration hold;

    /**
     * @param hold how long a process is stopped
     */
    Faults(
            LocalSystem system,
            Timeline timeline,
            Disturbances disturbances,
            Leaders leaders,
            ViewRebuilds rebuilds,
            Journal journal,
            Duration hold) {
        this.system = system;
        this.timeline = timeline;
        this.disturbances = disturbances;
        this.leaders = leaders;
        this.rebuilds = rebuilds;
        this.journal = journal;
        this.hold = hold;
    }

    void run(Planned planned) {
        Instance instance = system.instancesOf(planned.service()).get(planned.number() - 1);
        switch (planned.fault()) {
            case KILL_SERVICE -> withLeader(planned, instance, this::kill);
            case HOLD_SERVICE -> withLeader(planned, instance, this::hold);
            case END_SERVICE -> withTwin(planned, instance, this::end);
            case CUT_DATABASE -> withTwin(planned, instance, this::cutDatabase);
            case DELAY_DATABASE -> withTwin(planned, instance, this::delayDatabase);
            case LOSE_ANSWERS -> withTwin(planned, instance, this::loseAnswers);
            case REBUILD -> rebuild(planned, instance);
            case CUT_KAFKA -> toAll(planned, this::cutKafka);
            case DELAY_KAFKA -> toAll(planned, this::delayKafka);
            case KILL_KAFKA -> toAll(planned, this::killKafka);
            case HOLD_KAFKA -> toAll(planned, this::holdKafka);
            case KILL_POSTGRES -> toAll(planned, this::killPostgres);
            case RESTART_POSTGRES -> toAll(planned, this::restartPostgres);
            case REBALANCE -> toAll(planned, this::rebalance);
        }
        journal.count("fault: " + planned.fault().words());
    }

    private interface OnInstance {
        void to(Instance instance);
    }

    /** Hits the instance that leads more, so that there is something to take over. */
    private void withLeader(Planned planned, Instance instance, OnInstance fault) {
        Instance twin = system.twinOf(instance);
        withTwin(
                planned,
                leaders.tasksOf(instance).size() >= leaders.tasksOf(twin).size() ? instance : twin,
                fault);
    }

    /** Waits until the other instance is there: one of two may fail at a time. */
    private void withTwin(Planned planned, Instance instance, OnInstance fault) {
        Instance twin = system.twinOf(instance);
        if (!Waiting.until(TWIN_PATIENCE, () -> system.isReady(twin) && system.isReady(instance))) {
            journal.complain(
                    twin
                            + " or "
                            + instance
                            + " is not ready again after "
                            + TWIN_PATIENCE.toSeconds()
                            + " s");
            return;
        }
        timeline.say(instance + ": " + planned.fault().words());
        try (var _ = disturbances.begin(instance.name())) {
            fault.to(instance);
        }
    }

    private interface OnAll {
        void happens();
    }

    private void toAll(Planned planned, OnAll fault) {
        timeline.say(planned.fault().words());
        try (var _ = disturbances.begin(Disturbances.EVERYTHING)) {
            fault.happens();
        }
    }

    private void kill(Instance instance) {
        List<String> tasks = leaders.tasksOf(instance);
        instance.kill();
        leaders.awaitTakeover(instance, tasks);
        system.startAgain(instance);
    }

    private void hold(Instance instance) {
        List<String> tasks = leaders.tasksOf(instance);
        long until = System.nanoTime() + hold.toNanos();
        instance.hold();
        try {
            leaders.awaitTakeover(instance, tasks);
            Waiting.pause(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        } finally {
            instance.release();
        }
    }

    private void end(Instance instance) {
        instance.end();
        system.startAgain(instance);
    }

    private void cutDatabase(Instance instance) {
        for (int i = 0; i < 3; i++) {
            instance.database().cut();
            Waiting.pause(Duration.ofMillis(700));
        }
    }

    private void delayDatabase(Instance instance) {
        instance.database().delay(Duration.ofMillis(60));
        Waiting.pause(FOR_A_WHILE);
        instance.database().delay(Duration.ZERO);
    }

    private void loseAnswers(Instance instance) {
        instance.database().loseAnswers();
        Waiting.pause(FOR_A_WHILE);
        instance.database().cut();
    }

    private void cutKafka() {
        for (int i = 0; i < 4; i++) {
            system.kafkaProxy().cut();
            Waiting.pause(Duration.ofMillis(700));
        }
    }

    private void delayKafka() {
        system.kafkaProxy().delay(Duration.ofMillis(60));
        Waiting.pause(FOR_A_WHILE);
        system.kafkaProxy().delay(Duration.ZERO);
    }

    private void killKafka() {
        system.kafka().kill();
        Waiting.pause(Duration.ofSeconds(2));
        system.startKafka();
    }

    private void holdKafka() {
        system.kafka().hold();
        Waiting.pause(FOR_A_WHILE);
        system.kafka().release();
    }

    private void killPostgres() {
        system.postgres().kill();
        Waiting.pause(Duration.ofSeconds(1));
        system.postgres().startAgain();
    }

    private void restartPostgres() {
        system.postgres().stop();
        Waiting.pause(Duration.ofSeconds(1));
        system.postgres().startAgain();
    }

    private void rebalance() {
        long end = System.nanoTime() + REBALANCING.toNanos();
        while (System.nanoTime() < end) {
            Topics.joinAndLeave(system.bootstrap(), "scorecard-purchases", "purchase-events");
            Waiting.pause(Duration.ofMillis(200));
        }
    }

    private void rebuild(Planned planned, Instance instance) {
        timeline.say(instance.service() + ": " + planned.fault().words());
        rebuilds.ask(instance.service(), false);
    }
}
