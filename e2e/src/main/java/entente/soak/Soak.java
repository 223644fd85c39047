package entente.soak;

import entente.soak.Leaders.Takeover;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One run: a fresh system, load, faults until the time is over, calm, and then every invariant. */
final class Soak {

    private static final Duration LONGEST_TAKEOVER = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final Settings settings;
    private final Options options;
    private final Timeline timeline;
    private final Journal journal;
    private final Disturbances disturbances = new Disturbances();
    private final Report report = new Report();

    Soak(Settings settings, Options options, Timeline timeline) {
        this.settings = settings;
        this.options = options;
        this.timeline = timeline;
        this.journal = new Journal(timeline);
    }

    /** Whether all held. */
    boolean run() {
        timeline.say("seed " + options.seed() + ": starting two instances of every service");
        LocalSystem system = LocalSystem.started(settings, Map.of());
        try (system) {
            timeline.say("all ready");
            Http http = new Http(settings);
            ThreadDumps dumps = new ThreadDumps(settings.home().resolve("reports"));
            Caller caller = new Caller(system, journal, disturbances, dumps);
            ViewRebuilds rebuilds = new ViewRebuilds(http, caller, journal);
            Leaders leaders = new Leaders(system.databases());
            Topics topics = new Topics(system.bootstrap());
            Load load =
                    new Load(
                            options.seed(),
                            system,
                            http,
                            caller,
                            journal,
                            LocalDate.now(ZoneOffset.UTC));
            try (load) {
                load.begin();
                Waiting.pause(WARM_UP);
                Resources resources = new Resources(system);
                Resources.Measured before = resources.measure();
                timeline.say("load has begun; now the faults");
                disturb(
                        new Faults(
                                system,
                                timeline,
                                disturbances,
                                leaders,
                                rebuilds,
                                journal,
                                options.hold()));
                timeline.say("no more faults; the load comes to its end");
                load.finish();
                new Calm(system, topics, dumps).await(load, report);
                timeline.say("calm; checking what must hold");
                check(system, load, http, caller, rebuilds, topics);
                reportLeaders(leaders);
                resources.check(before, report);
                report.add(
                        "every request ends in bounded time, with an answer that was to be expected",
                        "%s requests, the longest at an undisturbed instance %d ms"
                                .formatted(
                                        journal.counts().get("requests"),
                                        journal.longest().toMillis()),
                        List.copyOf(journal.complaints()));
            }
            test(new SelfTest(system, http, timeline, report));
        }
        timeline.say(report.held() ? "all held" : "something did not hold");
        publish();
        return report.held();
    }

    private void disturb(Faults faults) {
        Schedule schedule = new Schedule(options.seed());
        Duration end = timeline.elapsed().plus(options.length());
        while (timeline.elapsed().compareTo(end) < 0) {
            faults.run(schedule.next());
            Waiting.pause(options.between());
        }
    }

    private void test(SelfTest selfTest) {
        if (options.tests() != Options.Tests.NONE) {
            selfTest.quick();
        }
        if (options.tests() == Options.Tests.ALL) {
            selfTest.thorough();
        }
    }

    private void check(
            LocalSystem system,
            Load load,
            Http http,
            Caller caller,
            ViewRebuilds rebuilds,
            Topics topics) {
        List<LoggedEvent> log = LoggedEvent.all(system.databases());
        new LogInvariants(system.databases(), log).check(journal, report);
        new TopicInvariants(system.databases(), topics).check(log, report);
        new ViewInvariants(system.databases(), rebuilds).check(log, report);
        new PurchaseInvariants(system.databases(), http, caller).check(load, report);
    }

    private void reportLeaders(Leaders leaders) {
        List<Takeover> takeovers = leaders.takeovers();
        report.add(
                "another instance leads within 5 s",
                takeovers.size()
                        + " takeovers, the longest "
                        + takeovers.stream()
                                .map(Takeover::took)
                                .max(Comparator.naturalOrder())
                                .map(took -> took.toMillis() + " ms")
                                .orElse("none"),
                takeovers.stream()
                        .filter(each -> each.took().compareTo(LONGEST_TAKEOVER) > 0)
                        .map(Takeover::toString)
                        .toList());
    }

    private void publish() {
        report.lines().forEach(System.out::println);
        Path file = settings.home().resolve("reports").resolve("soak-" + options.seed() + ".txt");
        String title =
                "Soak of %d s with seed %d on %s"
                        .formatted(
                                options.length().toSeconds(),
                                options.seed(),
                                LocalDate.now(ZoneOffset.UTC));
        report.write(file, title, timeline, journal);
        System.out.println("The report is in " + file);
    }
}
