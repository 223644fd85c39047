package entente.scorecard.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.local.Postgres;
import entente.platform.store.CommandHandler;
import entente.platform.store.Leadership;
import entente.platform.testkit.Engines;
import entente.platform.testkit.StoreFixture;
import entente.platform.web.CompanyTime;
import entente.scorecard.Company;
import entente.scorecard.measuring.MeasuredEvent.Figure;
import entente.scorecard.measuring.MeasuredEvent.MetricsMeasured;
import entente.scorecard.metrics.MarketBaseline;
import entente.scorecard.metrics.MarketBaselineBook;
import entente.scorecard.metrics.MetricBook;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.Observation;
import entente.scorecard.metrics.ObservationSource;
import entente.scorecard.metrics.Rates;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The months of suppliers are told by themselves, in a company whose clock the test sets. */
class MeasuringRunIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final StoreFixture fixture = migrated();
    private final StoreFixture.Instance instance = fixture.instance();
    private final Leadership leadership = new Leadership(instance.database());
    private final CommandHandler<MeasuredCommand, MeasuredMonth.State, MeasuredEvent> months =
            CommandHandler.of(instance.store(), MeasuredEvent.CATEGORY, new MeasuredMonth());
    private final Company company = new Company(Instant.parse("2026-07-10T08:00:00Z"), ZONE);
    private final YearMonth month = YearMonth.of(2026, 7);
    private final MeasuringRunClient run =
            new MeasuringRunClient(
                    months,
                    (_, _) -> {},
                    company,
                    new MovedView(
                            instance.database(),
                            company,
                            _ -> new Rates("EUR", List.of()),
                            new NoBaselines(),
                            new NoMetrics(),
                            List.of(new Source(company))),
                    leadership,
                    new CompanyTime(ZONE, company),
                    Duration.ofMillis(20),
                    Duration.ZERO,
                    2,
                    10);

    private static StoreFixture migrated() {
        Postgres.Database where = Engines.freshDatabase();
        Flyway.configure()
                .dataSource(where.jdbcUrl(), where.owner(), where.ownerPassword())
                .locations("classpath:db/platform", "classpath:db/migration")
                .placeholders(Map.of("app", where.app()))
                .load()
                .migrate();
        return StoreFixture.on(where);
    }

    private static final class NoBaselines implements MarketBaselineBook {
        @Override
        public List<MarketBaseline> at(@Nullable Instant asOf) {
            return List.of();
        }

        @Override
        public List<String> views() {
            return List.of();
        }
    }

    private static final class NoMetrics implements MetricBook {
        @Override
        public List<MetricDefinition> at(@Nullable Instant asOf) {
            return List.of();
        }

        @Override
        public List<String> views() {
            return List.of();
        }
    }

    /** Tells of whom something changed. */
    private record Source(Company company) implements ObservationSource {
        @Override
        public List<MetricDefinition> metrics() {
            return List.of();
        }

        @Override
        public List<String> views() {
            return List.of();
        }

        @Override
        public Map<UUID, Long> marks() {
            return company.changes();
        }

        @Override
        public List<Observation> observed(
                Collection<UUID> suppliers, LocalDate from, LocalDate to, @Nullable Instant asOf) {
            return List.of();
        }
    }

    @AfterEach
    void stop() {
        run.stop(new ShutdownEvent());
        leadership.close();
        fixture.close();
    }

    private List<String> told(UUID supplier) {
        MetricsMeasured told =
                months.load(MeasuredEvent.id(supplier, month.toString())).state().told();
        return told == null
                ? List.of("nothing was ever told")
                : told.metrics().stream().map(Figure::value).map(String::valueOf).toList();
    }

    @Test
    void a_merged_supplier_has_no_metrics_any_more_until_it_is_itself_again() {
        UUID acme = company.supplier("80");
        UUID bolt = company.supplier("70");
        UUID bad = company.supplier("60");
        company.bad.add(bad);
        run.start(new StartupEvent());
        await().untilAsserted(() -> assertThat(told(acme)).containsExactly("80"));
        await().untilAsserted(() -> assertThat(told(bolt)).containsExactly("70"));
        await().untilAsserted(() -> assertThat(run.status().failing()).isEqualTo(1));
        assertThat(run.status().example()).contains(bad.toString());

        company.merge(acme, bolt);
        company.passes(Duration.ofDays(1));
        await().untilAsserted(() -> assertThat(told(acme)).isEmpty());
        await().untilAsserted(() -> assertThat(told(bolt)).containsExactly("80"));

        company.bad.clear();
        company.unmerge(acme, "90");
        company.passes(Duration.ofDays(1));
        await().untilAsserted(() -> assertThat(told(acme)).containsExactly("90"));
        await().untilAsserted(() -> assertThat(told(bad)).containsExactly("60"));
    }
}
