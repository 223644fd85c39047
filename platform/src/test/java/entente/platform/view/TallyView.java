package entente.platform.view;

import entente.platform.Recorded;
import entente.platform.store.Tally;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Sums per tally; stumbles over one amount until somebody mends it. */
final class TallyView implements View<Tally.Event, TallyView.Sum> {

    static final int POISON = 13;

    private volatile boolean mended;

    @Entity
    @Table(name = "sums_v1", indexes = @Index(columnList = "total"))
    public static class Sum {
        @Id public String id = "";
        public @Nullable String label;
        public long total;
        public int events;
        public boolean isClosed;
        public String[] history = {};
    }

    void mend() {
        mended = true;
    }

    @Override
    public Feed<Tally.Event> feed() {
        return new Feed.Log<>(Tally.CATEGORY);
    }

    @Override
    public Class<Sum> row() {
        return Sum.class;
    }

    @Override
    public Object key(Recorded<Tally.Event> event) {
        return event.id();
    }

    @Override
    public Sum evolve(@Nullable Sum before, Recorded<Tally.Event> event) {
        Sum row = before == null ? new Sum() : before;
        row.id = event.id();
        row.events++;
        switch (event.event()) {
            case Tally.Event.Begun e -> row.label = e.label();
            case Tally.Event.Counted e -> {
                if (e.amount() == POISON && !mended) {
                    throw new IllegalStateException("Thirteen is beyond me");
                }
                row.total += e.amount();
                // A zero byte is what PostgreSQL never takes in a text.
                String sign = e.amount() < 0 && !mended ? "\u0000" : "+";
                row.history = appended(row.history, sign + e.amount() + " \"quoted\\\"");
            }
            case Tally.Event.Closed _ -> row.isClosed = true;
        }
        return row;
    }

    private static String[] appended(String[] array, String value) {
        String[] longer = java.util.Arrays.copyOf(array, array.length + 1);
        longer[array.length] = value;
        return longer;
    }
}
