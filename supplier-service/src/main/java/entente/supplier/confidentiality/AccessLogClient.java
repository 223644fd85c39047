package entente.supplier.confidentiality;

import static entente.platform.store.Database.await;

import entente.platform.Rejected;
import entente.platform.store.Database;
import entente.supplier.confidentiality.DisclosureEvent.Given;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The log of who read what. Rows are added and never changed: the service has no right to. */
@Singleton
public class AccessLogClient {

    private static final Logger LOG = Logger.getLogger(AccessLogClient.class);

    /**
     * One read.
     *
     * @param id grows
     * @param version of the disclosure that was read
     */
    public record Access(
            long id,
            Instant at,
            String actor,
            UUID supplierId,
            UUID disclosureId,
            int version,
            Direction direction,
            DisclosureKind kind,
            InformationClass informationClass) {}

    private final Database database;

    AccessLogClient(Database database) {
        this.database = database;
    }

    /**
     * Writes down a read that is about to be answered. When that fails there is no answer.
     *
     * @throws Rejected BUSY {@code access-not-logged}
     */
    void read(String actor, UUID disclosure, int version, Given what) {
        try {
            await(
                    database.pool()
                            .preparedQuery(
                                    "insert into disclosure_access (actor, supplier_id,"
                                            + " disclosure_id, version, direction, kind,"
                                            + " information_class) values ($1, $2, $3, $4, $5, $6,"
                                            + " $7)")
                            .execute(
                                    Tuple.of(
                                                    actor,
                                                    what.supplierId(),
                                                    disclosure,
                                                    version,
                                                    what.direction().name(),
                                                    what.kind().name())
                                            .addString(what.informationClass().name())));
        } catch (RuntimeException e) {
            if (!Database.isFinal(e)) {
                throw e;
            }
            LOG.errorf(e, "A read of %s could not be logged and was refused", disclosure);
            throw new Rejected(
                    Rejected.Kind.BUSY,
                    "access-not-logged",
                    "This read could not be written down, so it is not answered");
        }
    }

    /**
     * The latest reads first.
     *
     * @param before only reads with a smaller id; null: from the latest on
     */
    List<Access> latest(
            @Nullable UUID supplier,
            @Nullable UUID disclosure,
            @Nullable String actor,
            @Nullable Long before,
            int limit) {
        List<Access> found = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select id, at, actor, supplier_id, disclosure_id, version,"
                                                + " direction, kind, information_class from"
                                                + " disclosure_access where ($1::uuid is null or"
                                                + " supplier_id = $1) and ($2::uuid is null or"
                                                + " disclosure_id = $2) and ($3::text is null or"
                                                + " actor = $3) and ($4::bigint is null or id < $4)"
                                                + " order by id desc limit $5")
                                .execute(Tuple.of(supplier, disclosure, actor, before, limit)))) {
            found.add(
                    new Access(
                            row.getLong(0),
                            row.getOffsetDateTime(1).toInstant(),
                            row.getString(2),
                            row.getUUID(3),
                            row.getUUID(4),
                            row.getInteger(5),
                            Direction.valueOf(row.getString(6)),
                            DisclosureKind.valueOf(row.getString(7)),
                            InformationClass.valueOf(row.getString(8))));
        }
        return found;
    }
}
