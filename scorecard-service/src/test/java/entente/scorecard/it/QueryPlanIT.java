package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.store.Database;
import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.Plans;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever the service asks about purchases finds its rows by an index. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@TestProfile(QueryPlanIT.Alone.class)
class QueryPlanIT {

    /** An instance and a database of its own: what other tests ask is not about one supplier. */
    public static class Alone implements QuarkusTestProfile {}

    private static final int POOL = 20;

    /** Tables that grow with every purchase. */
    private static final Set<String> GROWING =
            Set.of(
                    "purchase_event",
                    "purchase_line",
                    "purchase_total",
                    "purchase_unsettled",
                    "event",
                    "command");

    @Inject Database database;

    @Test
    void questions_about_one_supplier_walk_indexes() {
        UUID supplier = Api.known("Planned", "planned");
        Api.intake(
                new Erp("erp-planned", "planned")
                        .placed("planned", "10", "5", "2026-01-05", "2026-01-20")
                        .received("planned", "R1", "10", "2026-01-22")
                        .events());
        for (String query : List.of("", "?effective=2026-01-21", "?asOf=2099-01-01")) {
            for (String what : List.of("", "/explanation", "/facts")) {
                Api.as(Roles.AUDITOR)
                        .get("/scorecards/" + supplier + "/2026-Q1" + what + query)
                        .then()
                        .statusCode(200);
            }
        }
        Api.as(Roles.AUDITOR).get("/metrics/values?period=2026-Q1&supplierId=" + supplier);
        String card = "/scorecards/" + supplier + "/2026-Q1";
        Api.as(Roles.CATEGORY_MANAGER).post(card + "/publish").then().statusCode(200);
        for (String what : List.of("/explanation", "/facts?published=true")) {
            Api.as(Roles.AUDITOR).get(card + what).then().statusCode(200);
        }
        Set<String> asked = Plans.asked(database, POOL);
        assertThat(asked).anyMatch(sql -> sql.contains("purchase_line"));
        assertThat(asked).anyMatch(sql -> sql.contains("purchase_total"));
        assertThat(Plans.withoutIndex(database, asked, GROWING)).isEmpty();
    }

    @Test
    void the_end_of_the_log_is_found_by_its_index_also_when_planned_for_an_empty_one()
            throws SQLException {
        Owner.runs("vacuum analyze purchase_event");
        long walks =
                database.inTransaction(connection -> {
                    append(connection, UUID.randomUUID());
                    append(connection, UUID.randomUUID());
                    long found =
                            Database.await(
                                            connection
                                                    .query(
                                                            "select seq_scan from"
                                                                    + " pg_stat_xact_user_tables where"
                                                                    + " relname = 'purchase_event'")
                                                    .execute())
                                    .iterator()
                                    .next()
                                    .getLong(0);
                    Database.await(connection.query("rollback").execute()); // nobody bought these
                    return found;
                });
        assertThat(walks).isZero();
    }

    private static void append(SqlConnection connection, UUID id) {
        Database.await(
                connection
                        .preparedQuery(
                                "select append_purchases(array[$1::uuid], array[0::smallint], array[$1],"
                                        + " array[$1], array['erp-planned'], array[$1::text], array['t'],"
                                        + " array['2026-01-01'], array[''::bytea], 'KAFKA')")
                        .execute(Tuple.of(id)));
    }
}
