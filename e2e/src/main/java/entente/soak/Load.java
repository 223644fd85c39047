package entente.soak;

import entente.soak.Journal.Acknowledged;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everybody who uses the system at the same time, at a pace that two cores can bear. */
final class Load implements AutoCloseable {

    private static final int PEOPLE = 6;
    private static final int SCORED = 8;

    private final Journal journal;
    private final LocalDate quarter;
    private final CommandLoad registrar;
    private final List<Thread> threads = new ArrayList<>();
    private final List<LivePage> pages = new ArrayList<>();
    private final List<CommandLoad> people = new ArrayList<>();
    private final List<Acknowledged> contested = new CopyOnWriteArrayList<>();
    private final Map<String, UUID> scored = new LinkedHashMap<>();
    private final PurchaseLoad purchases;
    private final Http http;
    private final Caller caller;
    private final LocalSystem system;
    private final long seed;
    private volatile boolean ending;

    Load(
            long seed,
            LocalSystem system,
            Http http,
            Caller caller,
            Journal journal,
            LocalDate today) {
        this.seed = seed;
        this.system = system;
        this.http = http;
        this.journal = journal;
        this.caller = caller;
        this.quarter = Quarters.of(today.minusMonths(6));
        List<String> aliases = new ArrayList<>();
        for (int i = 1; i <= SCORED; i++) {
            aliases.add("V" + i);
        }
        this.purchases =
                new PurchaseLoad(seed, system.bootstrap(), http, caller, journal, aliases, quarter);
        this.registrar =
                new CommandLoad("registrar", seed, system, http, caller, journal, contested);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(
                    new CommandLoad(
                            "p" + i, seed * 31 + i, system, http, caller, journal, contested));
        }
    }

    /** Brings half of the scored suppliers on board, and begins; the others come later. */
    void begin() {
        for (int i = 1; i <= SCORED / 2; i++) {
            scored.put("V" + i, registrar.onBoard(OrderLine.SYSTEM, "V" + i).supplier());
        }
        for (int i = 0; i < 3; i++) {
            contested.add(registrar.onBoard("SOAK-C", "C" + i));
        }
        List<UUID> known = List.copyOf(scored.values());
        QueryLoad queries =
                new QueryLoad(seed, http, caller, journal, known, Quarters.name(quarter));
        people.forEach(person -> every(Duration.ofMillis(150), person::step));
        every(Duration.ofMillis(150), purchases::step);
        every(Duration.ofMillis(100), queries::step);
        for (int i = 0; i < 3; i++) {
            pages.add(new LivePage(seed + i, system, http, journal));
        }
        every(Duration.ofSeconds(1), () -> pages.forEach(LivePage::lookAt));
    }

    private void every(Duration pace, Runnable step) {
        threads.add(
                Thread.ofVirtual()
                        .start(() -> {
                            while (!ending) {
                                try {
                                    step.run();
                                    Waiting.pause(pace);
                                } catch (Waiting.Interrupted e) {
                                    return;
                                } catch (Caller.NoAnswer e) {
                                    journal.count("operations given up");
                                } catch (RuntimeException e) {
                                    journal.complain("The load itself failed: " + e);
                                    return;
                                }
                            }
                        }));
    }

    /** Ends it: registers those that were waited for, and sends all that was held back. */
    void finish() {
        ending = true;
        for (Thread thread : threads) {
            try {
                if (!thread.join(Duration.ofMinutes(2))) {
                    journal.complain("Somebody waits for ever: " + thread);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Waiting.Interrupted(e);
            }
        }
        for (int i = SCORED / 2 + 1; i <= SCORED; i++) {
            scored.put("V" + i, registrar.onBoard(OrderLine.SYSTEM, "V" + i).supplier());
        }
        purchases.finish();
    }

    /** The scored suppliers by alias. */
    Map<String, UUID> scored() {
        return scored;
    }

    PurchaseLoad purchases() {
        return purchases;
    }

    List<LivePage> pages() {
        return pages;
    }

    LocalDate quarter() {
        return quarter;
    }

    @Override
    public void close() {
        pages.forEach(LivePage::close);
        purchases.close();
    }
}
