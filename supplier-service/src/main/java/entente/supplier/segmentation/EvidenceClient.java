package entente.supplier.segmentation;

import static entente.platform.store.Database.await;

import entente.platform.store.Database;
import entente.platform.view.Views;
import entente.supplier.onboarding.SupplierStatus;
import entente.supplier.spend.SpendBook;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is known of suppliers and judged of them. */
@Singleton
public class EvidenceClient {

    private final Database database;
    private final Views views;
    private final JudgementView judgements;
    private final SegmentSupplierView suppliers;
    private final SpendBook spend;

    EvidenceClient(
            Database database,
            Views views,
            JudgementView judgements,
            SegmentSupplierView suppliers,
            SpendBook spend) {
        this.database = database;
        this.views = views;
        this.judgements = judgements;
        this.suppliers = suppliers;
        this.spend = spend;
    }

    /** All that is known as of this position of the log, or later. */
    Evidence read(long position) {
        views.await(judgements, position);
        awaitSuppliers(position);
        return new Evidence(known(), judged(), spend.holders());
    }

    private List<Evidence.Known> known() {
        Map<String, String> codes = new HashMap<>(); // each category once, however many are in it
        List<Evidence.Known> known = new ArrayList<>();
        for (Row row :
                rows(
                        "select id, status, categories from read_model.segment_supplier_v2 where"
                                + " not merged",
                        Tuple.tuple())) {
            List<String> categories = new ArrayList<>();
            for (String category : row.getArrayOfStrings(2)) {
                categories.add(codes.computeIfAbsent(category, code -> code));
            }
            known.add(
                    new Evidence.Known(
                            row.getUUID(0), SupplierStatus.valueOf(row.getString(1)), categories));
        }
        return known;
    }

    private List<Evidence.Judged> judged() {
        List<Evidence.Judged> judged = new ArrayList<>();
        for (Row row :
                rows(
                        "select category, supplier_id, factor, input from"
                                + " read_model.segment_judgement_v1",
                        Tuple.tuple())) {
            judged.add(
                    new Evidence.Judged(
                            row.getString(0),
                            row.getUUID(1),
                            row.getString(2),
                            row.getBigDecimal(3).doubleValue()));
        }
        return judged;
    }

    /** Until what is known of suppliers reflects this position of the log. */
    void awaitSuppliers(long position) {
        views.await(suppliers, position);
    }

    /** The positions with what is known of their suppliers now. */
    List<Position.Named> named(Collection<Position> positions) {
        record Name(String text, SupplierStatus status) {}
        Map<UUID, Name> names = new HashMap<>();
        for (Row row :
                rows(
                        "select id, name, status from read_model.segment_supplier_v2 where id ="
                                + " any($1)",
                        Tuple.of(
                                positions.stream()
                                        .map(Position::supplierId)
                                        .toArray(UUID[]::new)))) {
            names.put(
                    row.getUUID(0),
                    new Name(row.getString(1), SupplierStatus.valueOf(row.getString(2))));
        }
        List<Position.Named> named = new ArrayList<>(positions.size());
        for (Position position : positions) {
            Name name = names.get(position.supplierId());
            if (name != null) {
                named.add(new Position.Named(position, name.text, name.status));
            }
        }
        return named;
    }

    private Iterable<Row> rows(String sql, Tuple tuple) {
        return await(database.pool().preparedQuery(sql).execute(tuple));
    }
}
