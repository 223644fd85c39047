package entente.soak;

import entente.soak.Journal.Acknowledged;
import entente.soak.Journal.Command;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What must hold in the log of supplier-service. */
final class LogInvariants {

    private final Databases databases;
    private final List<LoggedEvent> log;

    LogInvariants(Databases databases, List<LoggedEvent> log) {
        this.databases = databases;
        this.log = log;
    }

    void check(Journal journal, Report report) {
        report.add(
                "every acknowledged command is in the log exactly once",
                journal.acknowledged().size() + " commands",
                acknowledged(journal.acknowledged()));
        report.add(
                "a refused command left nothing",
                journal.refused().size() + " commands",
                refused(journal.refused()));
        report.add("positions and versions are dense", log.size() + " events", density());
        report.add(
                "every event was allowed when it was recorded",
                streams().size() + " streams",
                new SupplierRules(log).violations());
    }

    private Map<UUID, List<LoggedEvent>> byCorrelation() {
        return log.stream().collect(Collectors.groupingBy(LoggedEvent::correlation));
    }

    private Map<String, List<LoggedEvent>> streams() {
        return log.stream().collect(Collectors.groupingBy(LoggedEvent::stream));
    }

    /** What is wrong with the effects of these. */
    List<String> acknowledged(Collection<Acknowledged> commands) {
        List<String> violations = new ArrayList<>();
        Map<UUID, List<LoggedEvent>> events = byCorrelation();
        Map<String, String> remembered = remembered();
        for (Acknowledged each : commands) {
            Command command = each.command();
            List<LoggedEvent> own = events.getOrDefault(command.correlation(), List.of());
            if (own.size() < command.leastEvents() || own.size() > command.mostEvents()) {
                violations.add(each + " has " + own.size() + " events: " + own);
            } else if (!own.isEmpty() && !leadsTo(own.getLast(), each)) {
                violations.add(each + " is not what the log says: " + own.getLast());
            }
            String expected = each.supplier() + " " + each.version() + " " + each.position();
            String found = remembered.get(command.actor() + " " + command.key());
            if (!expected.equals(found)) {
                violations.add(each + " is remembered as " + found);
            }
        }
        return violations;
    }

    private static boolean leadsTo(LoggedEvent last, Acknowledged each) {
        return last.position() == each.position()
                && last.version() == each.version()
                && last.supplier().equals(each.supplier().toString())
                && last.actor().equals(each.command().actor());
    }

    private Map<String, String> remembered() {
        Map<String, String> remembered = new HashMap<>();
        databases
                .rows(
                        "supplier",
                        "select actor || ' ' || key, stream, version, position from command",
                        row ->
                                Map.entry(
                                        row.getString(1),
                                        row.getString(2)
                                                        .substring(
                                                                row.getString(2).indexOf('/') + 1)
                                                + " "
                                                + row.getInt(3)
                                                + " "
                                                + row.getLong(4)))
                .forEach(entry -> remembered.put(entry.getKey(), entry.getValue()));
        return remembered;
    }

    private List<String> refused(Collection<Command> commands) {
        Map<UUID, List<LoggedEvent>> events = byCorrelation();
        return commands.stream()
                .filter(command -> events.containsKey(command.correlation()))
                .map(command -> command + " left " + events.get(command.correlation()))
                .toList();
    }

    /** Gaps and doubles of positions and versions. */
    List<String> density() {
        List<String> violations = new ArrayList<>();
        long expected = 0;
        for (LoggedEvent event : log) {
            expected++;
            if (event.position() != expected) {
                violations.add("Position " + expected + " is followed by " + event);
                expected = event.position();
            }
        }
        streams()
                .forEach((stream, events) -> {
                    for (int i = 0; i < events.size(); i++) {
                        if (events.get(i).version() != i + 1) {
                            violations.add(
                                    "Version "
                                            + (i + 1)
                                            + " of "
                                            + stream
                                            + " is "
                                            + events.get(i));
                        }
                    }
                });
        return violations;
    }
}
