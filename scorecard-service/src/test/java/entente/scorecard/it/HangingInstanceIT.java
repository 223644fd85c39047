package entente.scorecard.it;

import static entente.platform.store.Database.await;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.store.Database;
import entente.platform.testkit.EnginesResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One instance is stopped between taking events in and committing; the others must not wait. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class HangingInstanceIT {

    @Inject Database database;

    @Test
    void the_intake_goes_on_when_an_instance_hangs_with_the_log_locked() {
        SqlConnection hanging = await(database.pool().getConnection());
        Transaction transaction = await(hanging.begin());
        await(hanging.query("select pg_advisory_xact_lock(7234101)").execute());

        List<Erp.Event> events =
                new Erp("erp-hanging", "hanging")
                        .placed("H-1", "10", "5", "2026-01-05", "2026-01-20")
                        .events();
        assertThat(Api.intake(events).getInt("accepted")).isEqualTo(1);

        await(transaction.rollback().otherwiseEmpty());
        await(hanging.close().otherwiseEmpty());
    }
}
