package entente.scorecard.benchmarks;

import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.benchmarks.BenchmarkEvent.BenchmarkSet;
import entente.scorecard.benchmarks.BenchmarkEvent.BenchmarkWithdrawn;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which market prices did people set, and what did they say of each earlier? */
@Singleton
public class BenchmarkView implements View<BenchmarkEvent, BenchmarkView.Row> {

    static final String TABLE = "benchmark_v1";

    private static final String WITHDRAWN = "-";

    /**
     * The price of an item or category from a day on.
     *
     * <p>{@code history}: all that was said of it, oldest first, as {@code <recorded at> <price>
     * <currency>}, or {@code <recorded at> -} when it was withdrawn.
     */
    @Entity(name = "Benchmark")
    @Table(name = BenchmarkView.TABLE)
    public static class Row {
        @Id public String id = "";
        public String subjectId = "";
        public @Nullable String itemNumber;
        public @Nullable String category;
        public LocalDate validFrom = LocalDate.EPOCH;
        public BigDecimal unitPrice = BigDecimal.ONE;
        public String currency = "";
        public String source = "";
        public String setBy = "";
        public boolean withdrawn;
        public String[] history = {};
    }

    @Override
    public Feed<BenchmarkEvent> feed() {
        return new Feed.Log<>(BenchmarkEvent.CATEGORY);
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public Object key(Recorded<BenchmarkEvent> event) {
        return switch (event.event()) {
            case BenchmarkSet e -> id(event, e.validFrom());
            case BenchmarkWithdrawn e -> id(event, e.validFrom());
        };
    }

    private static String id(Recorded<BenchmarkEvent> event, LocalDate validFrom) {
        return event.id() + "|" + validFrom;
    }

    @Override
    public Row evolve(@Nullable Row before, Recorded<BenchmarkEvent> event) {
        Row row = before == null ? new Row() : before;
        switch (event.event()) {
            case BenchmarkSet e -> {
                row.id = id(event, e.validFrom());
                row.subjectId = event.id();
                row.itemNumber = e.itemNumber();
                row.category = e.category();
                row.validFrom = e.validFrom();
                row.unitPrice = e.unitPrice();
                row.currency = e.currency();
                row.source = e.source();
                row.setBy = e.by();
                row.withdrawn = false;
                said(row, event, e.unitPrice().toPlainString() + " " + e.currency());
            }
            case BenchmarkWithdrawn _ -> {
                row.withdrawn = true;
                said(row, event, WITHDRAWN);
            }
        }
        return row;
    }

    private static void said(Row row, Recorded<BenchmarkEvent> event, String what) {
        List<String> history = new ArrayList<>(List.of(row.history));
        history.add(event.recordedAt() + " " + what);
        row.history = history.toArray(String[]::new);
    }
}
