package entente.scorecard.benchmarks;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which premiums of suppliers are not gone? */
@Singleton
class StandingPremiumView {

    private static final String STANDING =
            "select id, status from read_model.premium_v1 where supplier_id = any($1) and status <>"
                    + " 'GONE'";

    private final Database database;

    StandingPremiumView(Database database) {
        this.database = database;
    }

    /** How each stands, by the name of its stream. */
    Map<String, PremiumStatus> of(Collection<UUID> suppliers) {
        Map<String, PremiumStatus> standing = new HashMap<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(STANDING)
                                .execute(Tuple.of((Object) suppliers.toArray(UUID[]::new))))) {
            standing.put(row.getString(0), PremiumStatus.valueOf(row.getString(1)));
        }
        return standing;
    }
}
