package entente.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Switches one mechanism of the product off at a time, aims at what it is there for, and sees
 * whether the invariants miss it. The same is done before with the mechanism in place, and must be
 * found in order then.
 */
final class SelfTest {

    private static final Duration SLOW = Duration.ofMillis(30);

    private final LocalSystem system;
    private final Timeline timeline;
    private final Report report;
    private final Agent agent;
    private final Aim aim;

    SelfTest(LocalSystem system, Http http, Timeline timeline, Report report) {
        this.system = system;
        this.timeline = timeline;
        this.report = report;
        this.agent = new Agent(system.settings().home());
        this.aim = new Aim(system, http, timeline);
    }

    /** All that needs no process to start again. */
    void quick() {
        laneLock();
        versionCheck();
        commandKey();
        offsets();
        lineUniqueness();
    }

    /** What takes longer, on top. */
    void thorough() {
        incarnation();
    }

    private void laneLock() {
        String wider = "base := coalesce(base, 0);";
        SqlMutant slow =
                new SqlMutant(system.databases(), "supplier", "append")
                        .replace(wider, wider + " perform pg_sleep(0.05);");
        slow.apply();
        missed(
                "the lane lock",
                aim::registerManyAtOnce,
                () -> slow.replace("perform pg_advisory_xact_lock(7234001);", "").apply(),
                slow::restore);
    }

    private void versionCheck() {
        SqlMutant mutant =
                new SqlMutant(system.databases(), "supplier", "append")
                        .replace("where w.expected >= 0 and w.expected <> w.actual", "where false");
        system.instancesOf("supplier").forEach(i -> i.database().delay(SLOW));
        missed("the version check", aim::approveTwiceAtOnce, mutant::apply, mutant::restore);
        system.instancesOf("supplier").forEach(i -> i.database().delay(Duration.ZERO));
    }

    private void commandKey() {
        Databases databases = system.databases();
        missed(
                "the command key",
                aim::repeatRegistration,
                () ->
                        databases.execute(
                                "supplier",
                                "create function forget() returns trigger language plpgsql as"
                                        + " 'begin return null; end';"
                                        + " create trigger forget before insert on command for each"
                                        + " row execute function forget()"),
                () -> databases.execute("supplier", "drop function forget() cascade"));
    }

    private void offsets() {
        String inbox = "entente.platform.messaging.Inbox";
        List<Instance> readers = system.instancesOf("scorecard");
        missed(
                "the intake's offsets: lock and trim",
                aim::rebalanceWhileTakingIn,
                () -> agent.replace(readers, inbox, "fresh", "second-argument"),
                () -> agent.restore(readers, inbox));
    }

    /** Lines forget what they have, and the log takes the same id again. */
    private void lineUniqueness() {
        String log = "entente.scorecard.purchases.PurchaseLogClient";
        List<Instance> readers = system.instancesOf("scorecard");
        SqlMutant mutant =
                new SqlMutant(system.databases(), "scorecard", "open_purchase_lines")
                        .replace("l.unsettled, l.events", "l.unsettled, null::bytea");
        missed(
                "the uniqueness of a purchase event",
                aim::repeatPurchases,
                () -> {
                    system.databases()
                            .execute(
                                    "scorecard",
                                    "alter table purchase_event drop constraint"
                                            + " purchase_event_once");
                    mutant.apply();
                    agent.replace(readers, log, "known", "empty-list");
                },
                () -> {
                    agent.restore(readers, log);
                    mutant.restore();
                });
    }

    /** innovation-service keeps the check and is the proof that it is what makes the difference. */
    private void incarnation() {
        timeline.say("self-test: the incarnation check is switched off in governance-service");
        List<Instance> readers = system.instancesOf("governance");
        agent.replace(readers, "entente.platform.view.Intake", "isNews", "position-alone");
        aim.restoreAnOlderStore();
        conclude(
                "the incarnation check",
                aim.wrongInDirectory("innovation"),
                aim.wrongInDirectory("governance"));
        agent.restore(readers, "entente.platform.view.Intake");
    }

    private void missed(String mechanism, Supplier<List<String>> aimed, Runnable off, Runnable on) {
        timeline.say("self-test: " + mechanism + " is switched off");
        List<String> inPlace = aimed.get();
        off.run();
        List<String> without;
        try {
            without = aimed.get();
        } finally {
            on.run();
        }
        conclude(mechanism, inPlace, without);
    }

    private void conclude(String mechanism, List<String> inPlace, List<String> without) {
        List<String> wrong = new ArrayList<>();
        inPlace.forEach(each -> wrong.add("With it in place: " + each));
        if (without.isEmpty()) {
            wrong.add("Nothing was noticed");
        }
        String seen = without.isEmpty() ? "" : ", e.g. " + shortened(without.getFirst());
        report.add(
                "self-test: " + mechanism + " is missed when it is off",
                without.size() + " violations seen" + seen,
                wrong);
    }

    private static String shortened(String text) {
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }
}
