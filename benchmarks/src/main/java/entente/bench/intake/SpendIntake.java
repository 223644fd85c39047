package entente.bench.intake;

import entente.bench.harness.Contender;
import entente.local.Postgres;
import entente.supplier.spend.SpendInbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The supplier-service's intake of the same events: each once, and what was spent. */
final class SpendIntake implements Contender {

    private final ServiceIntake intake;
    private final long events;
    private final long distinctEvents;
    private final Map<String, Long> expected = new HashMap<>();

    SpendIntake(
            Postgres.Database database,
            String bootstrap,
            Supplier<Curtain> curtains,
            long events,
            long distinctEvents,
            Map<String, LineFigures> figures) {
        SpendInbox spend = new SpendInbox(new SimpleMeterRegistry());
        this.intake =
                new ServiceIntake(SpendInbox.class, spend::batch, database, bootstrap, curtains);
        this.events = events;
        this.distinctEvents = distinctEvents;
        figures.forEach((key, figure) -> {
            if (figure.spendCents() != 0) {
                expected.put(key, figure.spendCents());
            }
        });
    }

    @Override
    public String name() {
        return "supplier-service";
    }

    @Override
    public void prepare() throws Exception {
        intake.prepare("spend_event, spend_line, spend_sum, spend_moved");
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
                intake.ask("select count(*) from spend_event where counts"));
        Unverified.unlessEqual("offsets", events, intake.ask("select sum(next) from checkpoint"));
        Map<String, Long> found = found();
        if (!expected.equals(found)) {
            throw new Unverified(
                    "its spend differs: %,d supplier months expected, %,d found"
                            .formatted(expected.size(), found.size()));
        }
    }

    private Map<String, Long> found() throws SQLException {
        Map<String, Long> found = new HashMap<>();
        try (Connection connection = intake.owner();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select party_value || '|' || to_char(month, 'YYYY-MM'), sum(amount)"
                                        + " from spend_sum where lines > 0 group by 1")) {
            while (row.next()) {
                found.put(
                        row.getString(1), row.getBigDecimal(2).movePointRight(2).longValueExact());
            }
        }
        return found;
    }

    @Override
    public void close() {
        intake.close();
    }
}
