package entente.bench.intake;

import entente.bench.harness.Contender;
import entente.local.Postgres;
import entente.scorecard.purchases.PurchaseInbox;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The scorecard-service's own intake. */
final class EntenteIntake implements Contender {

    private final String name;
    private final ServiceIntake intake;
    private final long events;
    private final long distinctEvents;
    private final Map<String, LineFigures> expected;

    EntenteIntake(
            String name,
            Postgres.Database database,
            String bootstrap,
            Supplier<Curtain> curtains,
            long events,
            long distinctEvents,
            Map<String, LineFigures> expected) {
        this.name = name;
        PurchaseInbox purchases = new PurchaseInbox("EUR");
        this.intake =
                new ServiceIntake(
                        PurchaseInbox.class, purchases::batch, database, bootstrap, curtains);
        this.events = events;
        this.distinctEvents = distinctEvents;
        this.expected = new TreeMap<>(expected);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() throws Exception {
        intake.prepare(
                "purchase_event, purchase_id_reused, purchase_line, purchase_line_party,"
                        + " purchase_sum, purchase_unsettled, purchase_change, quarantine");
    }

    @Override
    public long round() throws Exception {
        intake.take(events);
        return events;
    }

    @Override
    public void verify() throws Exception {
        Unverified.unlessEqual(
                "events, each once",
                distinctEvents,
                intake.ask("select count(*) from purchase_event"));
        Unverified.unlessEqual(
                "dense positions",
                distinctEvents,
                intake.ask("select max(position) from purchase_event"));
        Unverified.unlessEqual("offsets", events, intake.ask("select sum(next) from checkpoint"));
        Unverified.unlessEqual(
                "events without their effect",
                0,
                intake.ask("select count(*) from purchase_unsettled"));
        Unverified.unlessEqual(
                "events that count",
                distinctEvents,
                intake.ask("select sum(events) from purchase_total"));
        Map<String, LineFigures> found = found();
        found.values().removeIf(LineFigures.ZERO::equals); // what was taken out again
        if (!expected.equals(found)) {
            throw new Unverified(
                    "its figures differ: %,d supplier months expected, %,d found"
                            .formatted(expected.size(), found.size()));
        }
    }

    private Map<String, LineFigures> found() throws SQLException {
        Map<String, LineFigures> found = new HashMap<>();
        try (Connection connection = intake.owner();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select party_value || '|' || to_char(month, 'YYYY-MM'),"
                                        + " sum(lines_due), sum(lines_on_time_in_full),"
                                        + " sum(countable_received), sum(countable_rejected),"
                                        + " sum(spend) from purchase_total group by 1")) {
            while (row.next()) {
                BigDecimal spend = row.getBigDecimal(6);
                found.put(
                        row.getString(1),
                        new LineFigures(
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                spend.movePointRight(2).longValueExact()));
            }
        }
        return found;
    }

    @Override
    public void close() {
        intake.close();
    }
}
