package entente.soak;

import entente.soak.SupplierRules.Supplier;
import entente.soak.ViewRebuilds.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What must hold in the read models: the directories equal a fold of the log by other code, and
 * every view equals what its own code makes of its source, undisturbed and from the beginning.
 */
final class ViewInvariants {

    private static final Duration REBUILD_PATIENCE = Duration.ofMinutes(1);

    private final Databases databases;
    private final ViewRebuilds rebuilds;

    ViewInvariants(Databases databases, ViewRebuilds rebuilds) {
        this.databases = databases;
        this.rebuilds = rebuilds;
    }

    void check(List<LoggedEvent> log, Report report) {
        Map<String, Supplier> suppliers = new SupplierRules(log).suppliers();
        report.add(
                "the directories of three services equal a fold of the log",
                suppliers.size() + " suppliers",
                directories(suppliers));
        List<String> differences = new ArrayList<>();
        long rows = 0;
        int views = 0;
        for (String service : Settings.SERVICES) {
            Map<String, String> before = new HashMap<>();
            for (Shown view : rebuilds.views(service)) {
                before.put(view.name(), hash(service, view));
                rows += databases.number(service, "select count(*) from " + view.table());
                views++;
                if (view.parked() > 0) {
                    differences.add(service + " has set events aside in " + view);
                }
            }
            Map<String, Integer> generations = generations(service);
            rebuilds.ask(service, true);
            if (!Waiting.until(REBUILD_PATIENCE, () -> rebuilt(service, generations))) {
                differences.add(service + " does not finish its rebuilds");
            }
            for (Shown view : rebuilds.views(service)) {
                String after = hash(service, view);
                if (!after.equals(before.get(view.name()))) {
                    differences.add(service + " " + view.name() + " has other rows when rebuilt");
                }
            }
        }
        report.add(
                "every view equals a single-threaded fold of its source",
                views + " views, " + rows + " rows",
                differences);
    }

    private Map<String, Integer> generations(String service) {
        Map<String, Integer> generations = new HashMap<>();
        rebuilds.views(service).forEach(v -> generations.put(v.name(), v.generation()));
        return generations;
    }

    private boolean rebuilt(String service, Map<String, Integer> before) {
        return rebuilds.views(service).stream()
                .allMatch(view ->
                        !view.rebuilding()
                                && view.generation() > before.getOrDefault(view.name(), 0));
    }

    private String hash(String service, Shown view) {
        return databases.text(
                service,
                "select md5(string_agg(t::text, chr(10) order by t::text)) from "
                        + view.table()
                        + " t");
    }

    /** What the three directories show otherwise. */
    List<String> directories(Map<String, Supplier> suppliers) {
        List<String> differences = new ArrayList<>();
        Map<String, String> expected = new HashMap<>();
        suppliers.forEach((id, s) -> expected.put(id, s.status() + " " + s.aliases()));
        compare(
                "supplier",
                expected,
                rows(
                        "supplier",
                        "select id, status, array_to_string(aliases, '|') from"
                                + " read_model.supplier_directory_v2"),
                differences);
        Map<String, String> heard = new HashMap<>();
        suppliers.forEach((id, s) -> heard.put(id, s.heard() + " []"));
        for (String service : List.of("governance", "innovation")) {
            compare(
                    service,
                    heard,
                    rows(service, "select id, status, '' from read_model.supplier_directory_v2"),
                    differences);
        }
        return differences;
    }

    private Map<String, String> rows(String service, String sql) {
        Map<String, String> rows = new HashMap<>();
        databases
                .rows(
                        service,
                        sql,
                        row -> {
                            String aliases = row.getString(3);
                            TreeSet<String> sorted =
                                    aliases.isEmpty()
                                            ? new TreeSet<>()
                                            : new TreeSet<>(List.of(aliases.split("\\|", -1)));
                            return Map.entry(row.getString(1), row.getString(2) + " " + sorted);
                        })
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return rows;
    }

    private static void compare(
            String service,
            Map<String, String> expected,
            Map<String, String> found,
            List<String> differences) {
        expected.forEach((id, row) -> {
            if (!row.equals(found.get(id))) {
                differences.add(
                        service + " shows " + id + " as " + found.get(id) + " and not " + row);
            }
        });
        found.keySet().stream()
                .filter(id -> !expected.containsKey(id))
                .forEach(id -> differences.add(service + " invents " + id));
    }
}
