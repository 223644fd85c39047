package entente.scorecard.definitions;

import static entente.platform.store.Database.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import entente.platform.Recorded;
import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.metrics.MetricKey;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which metrics did people define, and which of their versions are measured since when? */
@Singleton
public class MetricVersionView implements View<MetricEvent, MetricVersionView.Row> {

    static final String NAME = "metric_version_v1";

    private final Database database;

    MetricVersionView(Database database) {
        this.database = database;
    }

    /** A version; {@code content} is JSON, {@code activatedAt} null for a draft. */
    @Entity(name = "MetricVersion")
    @Table(name = NAME)
    public static class Row {
        @Id public String id = "";
        public String code = "";
        public int version;
        public String content = "";
        public String draftedBy = "";
        public @Nullable Instant activatedAt;
    }

    /** A version that is measured. */
    record Active(MetricKey key, FormulaContent content, String by) {}

    @Override
    public Feed<MetricEvent> feed() {
        return new Feed.Log<>(MetricEvent.CATEGORY);
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public @Nullable Object key(Recorded<MetricEvent> event) {
        return switch (event.event()) {
            case MetricEvent.Drafted e -> event.id() + " " + e.metricVersion();
            case MetricEvent.Activated e -> event.id() + " " + e.metricVersion();
            case MetricEvent.ImpactAssessed _ -> null;
        };
    }

    @Override
    public @Nullable Row evolve(@Nullable Row before, Recorded<MetricEvent> event) {
        return switch (event.event()) {
            case MetricEvent.Drafted e -> {
                Row row = new Row();
                row.id = event.id() + " " + e.metricVersion();
                row.code = event.id();
                row.version = e.metricVersion();
                row.content = written(e.content());
                row.draftedBy = e.by();
                yield row;
            }
            case MetricEvent.Activated _ -> {
                if (before != null) {
                    before.activatedAt = event.recordedAt();
                }
                yield before;
            }
            case MetricEvent.ImpactAssessed _ -> before;
        };
    }

    /**
     * Every version that is measured.
     *
     * @param asOf was by then; null: is now
     */
    List<Active> active(@Nullable Instant asOf) {
        List<Active> active = new ArrayList<>();
        for (io.vertx.sqlclient.Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select code, version, content, drafted_by from"
                                                + " read_model.metric_version_v1 where activated_at"
                                                + " is not null and ($1::timestamptz is null or"
                                                + " activated_at <= $1) order by code, version")
                                .execute(
                                        Tuple.of(
                                                asOf == null
                                                        ? null
                                                        : asOf.atOffset(ZoneOffset.UTC))))) {
            active.add(
                    new Active(
                            new MetricKey(row.getString(0), row.getInteger(1)),
                            read(row.getString(2)),
                            row.getString(3)));
        }
        return active;
    }

    private static String written(FormulaContent content) {
        try {
            return EventCodec.JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every formula is JSON", e);
        }
    }

    private static FormulaContent read(String content) {
        try {
            return EventCodec.JSON.readValue(content, FormulaContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No formula: " + content, e);
        }
    }
}
