package entente.governance.heard;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.inject.Singleton;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a supplier's metrics and criteria were told? A telling of all values and one of a
 * single value are rows of their own, since their versions are those of different streams.
 */
@Singleton
public class MeasureView implements View<MeasureTold, MeasureView.MeasureRow> {

    /** The newest telling; {@code codes} and {@code numbers} belong together, place by place. */
    @Entity
    @Table(name = "measure_v1")
    public static class MeasureRow {
        @Id public String id = "";
        public UUID supplierId = new UUID(0, 0);
        public String level = "";
        public String period = "";
        public String[] codes = {};
        public String[] numbers = {};
        public int version;
        public UUID event = new UUID(0, 0);

        @Column(name = "told_at")
        public long position;
    }

    @Override
    public Feed<MeasureTold> feed() {
        return new Feed.Topic<>("scorecard-events", MeasureTold.class);
    }

    @Override
    public Class<MeasureRow> row() {
        return MeasureRow.class;
    }

    @Override
    public Object key(Recorded<MeasureTold> heard) {
        Telling telling = Telling.of(heard.event());
        UUID supplier = heard.event().supplierId();
        return telling.whole()
                ? whole(supplier, telling.level(), telling.period())
                : single(
                        supplier,
                        telling.level(),
                        telling.period(),
                        telling.values().keySet().iterator().next());
    }

    /** The id of the row that tells all values of a period. */
    static String whole(UUID supplier, String level, String period) {
        return supplier + "/" + period + "/" + level;
    }

    /** The id of the row that tells one value of a period. */
    static String single(UUID supplier, String level, String period, String code) {
        return whole(supplier, level, period) + "/" + code;
    }

    @Override
    public MeasureRow evolve(@Nullable MeasureRow known, Recorded<MeasureTold> heard) {
        MeasureTold told = heard.event();
        if (known != null && known.version >= told.aggregateVersion()) {
            return known;
        }
        Telling telling = Telling.of(told);
        MeasureRow row = new MeasureRow();
        row.id = key(heard).toString();
        row.supplierId = told.supplierId();
        row.level = telling.level();
        row.period = telling.period();
        Map<String, String> values = new TreeMap<>();
        telling.values().forEach((code, value) -> values.put(code, value.toPlainString()));
        row.codes = values.keySet().toArray(String[]::new);
        row.numbers = values.values().toArray(String[]::new);
        row.version = told.aggregateVersion();
        row.event = heard.eventId();
        row.position = heard.position();
        return row;
    }
}
