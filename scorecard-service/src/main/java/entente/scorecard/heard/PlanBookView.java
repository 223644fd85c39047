package entente.scorecard.heard;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Answers from what {@link PlanView} holds; plans of which only the end was heard are none. */
@Singleton
public class PlanBookView implements PlanBook {

    private final Database database;

    PlanBookView(Database database) {
        this.database = database;
    }

    @Override
    public List<Plan> plans(Collection<UUID> suppliers) {
        List<Plan> plans = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select id, supplier_id, period, codes, opened_at,"
                                                + " opened_position, ended, ended_at, ended_position from"
                                                + " read_model.improvement_plan_v2 where"
                                                + " supplier_id = any($1) and opened_at is not null"
                                                + " order by opened_at, id")
                                .execute(Tuple.of((Object) suppliers.toArray(UUID[]::new))))) {
            String end = row.getString(6);
            OffsetDateTime endedAt = row.getOffsetDateTime(7);
            plans.add(
                    new Plan(
                            row.getUUID(0),
                            row.getUUID(1),
                            row.getString(2),
                            Set.copyOf(List.of(Objects.requireNonNull(row.getArrayOfStrings(3)))),
                            row.getOffsetDateTime(4).toInstant(),
                            row.getLong(5),
                            end == null ? null : End.valueOf(end),
                            endedAt == null ? null : endedAt.toInstant(),
                            endedAt == null ? null : row.getLong(8)));
        }
        return plans;
    }
}
