package entente.soak;

import entente.soak.Http.Answer;
import entente.soak.Journal.Acknowledged;
import entente.soak.Journal.Command;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** Short loads, each aimed at what one mechanism is there for, and what went wrong under them. */
final class Aim {

    private static final int MANY = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalSystem system;
    private final Databases databases;
    private final Http http;
    private final Journal journal;
    private final Caller caller;
    private final CommandLoad commands;
    private int round;

    Aim(LocalSystem system, Http http, Timeline timeline) {
        this.system = system;
        this.databases = system.databases();
        this.http = http;
        this.journal = new Journal(timeline);
        this.caller =
                new Caller(
                        system,
                        journal,
                        new Disturbances(),
                        new ThreadDumps(system.settings().home().resolve("reports")));
        this.commands = new CommandLoad("aim", 7, system, http, caller, journal, new ArrayList<>());
    }

    private interface Sending {
        void at(Instance instance);
    }

    /** At both instances at once. */
    private void atOnce(Sending sending) {
        List<Thread> threads = new ArrayList<>();
        for (Instance instance : system.instancesOf("supplier")) {
            threads.add(Thread.ofVirtual().start(() -> sending.at(instance)));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Waiting.Interrupted(e);
            }
        }
    }

    private List<LoggedEvent> logOf(Predicate<LoggedEvent> which) {
        return LoggedEvent.all(databases).stream().filter(which).toList();
    }

    private Acknowledged registered(Command command, Instance at) {
        Answer answer =
                caller.ask("supplier", "register", new Random(1), _ -> commands.post(at, command))
                        .answer();
        return new Acknowledged(
                command,
                UUID.fromString(answer.body().path("id").asText()),
                answer.version(),
                answer.position());
    }

    /** For the lane: appends of two instances that meet, again and again. */
    List<String> registerManyAtOnce() {
        int before = journal.complaints().size();
        Queue<Command> all = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 2 * MANY; i++) {
            all.add(commands.register(List.of()));
        }
        for (int i = 0; i < MANY; i++) {
            atOnce(instance ->
                    caller.once(instance, "register", at -> commands.post(at, all.remove())));
        }
        List<String> wrong =
                new ArrayList<>(new LogInvariants(databases, LoggedEvent.all(databases)).density());
        journal.complaints().stream().skip(before).forEach(wrong::add);
        return wrong;
    }

    /** For the version check: two decide on the same state. */
    List<String> approveTwiceAtOnce() {
        Set<String> suppliers = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            Instance any = system.instancesOf("supplier").getFirst();
            UUID supplier = registered(commands.register(List.of()), any).supplier();
            suppliers.add(supplier.toString());
            List<Command> both = List.of(commands.approval(supplier), commands.approval(supplier));
            atOnce(instance ->
                    caller.once(
                            instance,
                            "approve",
                            at -> commands.post(at, both.get(instance == any ? 0 : 1))));
        }
        return new SupplierRules(logOf(event -> suppliers.contains(event.supplier()))).violations();
    }

    /** For the command key: the answer was lost, the client asks the other instance. */
    List<String> repeatRegistration() {
        List<Acknowledged> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Command command = commands.register(List.of());
            for (Instance instance : system.instancesOf("supplier")) {
                answers.add(registered(command, instance));
            }
        }
        return new LogInvariants(databases, LoggedEvent.all(databases)).acknowledged(answers);
    }

    private PurchaseLoad purchases() {
        return new PurchaseLoad(
                7, system.bootstrap(), http, caller, journal, List.of(), LocalDate.EPOCH);
    }

    /** For the offsets: partitions change hands while batches are under way. */
    List<String> rebalanceWhileTakingIn() {
        PurchaseInvariants invariants = new PurchaseInvariants(databases, http, caller);
        Predicate<String> ours = problem -> !problem.startsWith("Nobody sent");
        try (PurchaseLoad load = purchases()) {
            Set<String> bodies = load.sendUnreadable("aim " + round++, 60);
            for (int i = 0; i < 3; i++) {
                Topics.joinAndLeave(system.bootstrap(), "scorecard-purchases", "purchase-events");
            }
            var unused =
                    Waiting.until(
                            PATIENCE,
                            () ->
                                    invariants.quarantine(bodies).stream()
                                            .noneMatch(p -> p.endsWith(" 0 times")));
            return invariants.quarantine(bodies).stream().filter(ours).toList();
        }
    }

    /** For the uniqueness: the same events again. */
    List<String> repeatPurchases() {
        OrderLine line =
                OrderLine.random(
                        new Random(3), 1_000_000 + round++, "V1", LocalDate.of(2025, 1, 1));
        Set<String> ids = new HashSet<>();
        line.events().forEach(event -> ids.add(event.id()));
        try (PurchaseLoad load = purchases()) {
            load.sendToIntake(line.events());
            load.sendToIntake(line.events());
        }
        return new PurchaseInvariants(databases, http, caller)
                .log(ids).stream()
                        .filter(problem -> ids.stream().anyMatch(problem::startsWith))
                        .toList();
    }

    /**
     * For the incarnation: supplier-service goes on from a copy of its store that does not know the
     * last events, and gives their positions to others.
     */
    void restoreAnOlderStore() {
        Instance any = system.instancesOf("supplier").getFirst();
        endSessions("create database supplier_copy template supplier owner supplier");
        for (int i = 0; i < 5; i++) {
            registered(commands.register(List.of()), any);
        }
        awaitDirectories();
        system.instancesOf("supplier").forEach(Instance::kill);
        endSessions(
                "drop database supplier",
                "alter database supplier_copy rename to supplier",
                "grant connect on database supplier to supplier_app");
        databases.execute("supplier", "update store set incarnation = gen_random_uuid()");
        system.instancesOf("supplier").forEach(system::startAgain);
        system.instancesOf("supplier").forEach(system::awaitReady);
        for (int i = 0; i < 5; i++) {
            registered(commands.register(List.of()), any);
        }
        awaitDirectories();
    }

    /** Copying a database needs it to be nobody's for a moment. */
    private void endSessions(String... then) {
        databases.execute(
                "postgres",
                "alter database supplier with allow_connections false;"
                        + " select pg_terminate_backend(pid) from pg_stat_activity where datname ="
                        + " 'supplier'");
        for (String statement : then) {
            databases.execute("postgres", statement);
        }
        databases.execute("postgres", "alter database supplier with allow_connections true");
    }

    private void awaitDirectories() {
        var unused = Waiting.until(PATIENCE, () -> wrongInDirectory("innovation").isEmpty());
    }

    /** What this service shows of the suppliers that is not what the log says now. */
    List<String> wrongInDirectory(String service) {
        ViewInvariants views =
                new ViewInvariants(databases, new ViewRebuilds(http, caller, journal));
        return views.directories(new SupplierRules(LoggedEvent.all(databases)).suppliers()).stream()
                .filter(problem -> problem.startsWith(service + " "))
                .toList();
    }
}
