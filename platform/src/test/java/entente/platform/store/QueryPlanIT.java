package entente.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.testkit.StoreFixture;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store's queries walk an index, wherever in the log they start. */
class QueryPlanIT {

    private final StoreFixture fixture = StoreFixture.fresh();

    @BeforeEach
    void fill() {
        fixture.sql(
                """
                insert into event select n, 'plan/' || n % 1000, n / 1000 + 1, gen_random_uuid(),
                  'noted', 'tester', gen_random_uuid(), null, null, now(), now(), '{}'
                  from generate_series(1, 50000) n;
                insert into stream select 'plan/' || n, 50 from generate_series(0, 999) n;
                analyze event; analyze stream
                """);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 25_000, 49_999, 50_000})
    void following_the_log_walks_its_key(long after) {
        assertThat(
                        plan(
                                "select "
                                        + EventStore.COLUMNS
                                        + " from event where position > "
                                        + after
                                        + " order by position limit 1000"))
                .contains("Index Scan using event_pkey")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    @Test
    void loading_a_stream_walks_its_versions() {
        assertThat(plan(loading())).contains("event_stream_version").doesNotContain("Seq Scan");
    }

    @Test
    void without_the_index_the_plan_is_noticed() {
        fixture.sql("alter table event drop constraint event_stream_version");
        assertThat(plan(loading())).contains("Seq Scan");
    }

    @Test
    void finding_the_head_of_the_log_reads_one_entry() {
        assertThat(plan("select max(position) from event"))
                .contains("Index Only Scan Backward using event_pkey");
    }

    private static String loading() {
        return "select "
                + EventStore.COLUMNS
                + " from event where stream = 'plan/7' and version > 0 order by version";
    }

    private String plan(String sql) {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = fixture.owner();
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain " + sql)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return plan.toString();
    }
}
