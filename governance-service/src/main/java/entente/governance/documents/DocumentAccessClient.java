package entente.governance.documents;

import static entente.platform.store.Database.await;

import entente.platform.Rejected;
import entente.platform.store.Database;
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
public class DocumentAccessClient {

    private static final Logger LOG = Logger.getLogger(DocumentAccessClient.class);

    /**
     * One read.
     *
     * @param id grows
     * @param version of the document that was read
     */
    public record Access(
            long id,
            Instant at,
            String actor,
            UUID supplierId,
            UUID documentId,
            int version,
            String sha256,
            InformationClass informationClass) {}

    private final Database database;

    DocumentAccessClient(Database database) {
        this.database = database;
    }

    /**
     * Writes down a read that is about to be answered. When that fails there is no answer.
     *
     * @throws Rejected BUSY {@code access-not-logged}
     */
    void read(String actor, UUID document, DocumentState.Known what, DocumentState.Version which) {
        try {
            await(
                    database.pool()
                            .preparedQuery(
                                    "insert into document_access (actor, supplier_id, document_id,"
                                            + " version, sha256, information_class) values ($1, $2,"
                                            + " $3, $4, $5, $6)")
                            .execute(
                                    Tuple.of(
                                            actor,
                                            what.supplierId(),
                                            document,
                                            which.number(),
                                            which.content().sha256(),
                                            what.paper().informationClass().name())));
        } catch (RuntimeException e) {
            if (!Database.isFinal(e)) {
                throw e;
            }
            LOG.errorf(e, "A read of %s could not be logged and was refused", document);
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
            @Nullable UUID document,
            @Nullable String actor,
            @Nullable Long before,
            int limit) {
        List<Access> found = new ArrayList<>();
        for (Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select id, at, actor, supplier_id, document_id, version,"
                                                + " sha256, information_class from document_access"
                                                + " where ($1::uuid is null or supplier_id = $1)"
                                                + " and ($2::uuid is null or document_id = $2) and"
                                                + " ($3::text is null or actor = $3) and"
                                                + " ($4::bigint is null or id < $4) order by id"
                                                + " desc limit $5")
                                .execute(Tuple.of(supplier, document, actor, before, limit)))) {
            found.add(
                    new Access(
                            row.getLong(0),
                            row.getOffsetDateTime(1).toInstant(),
                            row.getString(2),
                            row.getUUID(3),
                            row.getUUID(4),
                            row.getInteger(5),
                            row.getString(6),
                            InformationClass.valueOf(row.getString(7))));
        }
        return found;
    }
}
