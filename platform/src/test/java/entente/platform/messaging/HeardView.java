package entente.platform.messaging;

import entente.platform.EventType;
import entente.platform.Recorded;
import entente.platform.view.Feed;
import entente.platform.view.View;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The other service's view of tallies; remembers the order in which amounts came. */
record HeardView(String topic) implements View<HeardView.News, HeardView.Line> {

    sealed interface News {
        @EventType("tally.begun.v1")
        record Begun(String id) implements News {}

        @EventType("tally.counted.v1")
        record Counted(int amount) implements News {}
    }

    @Entity
    @Table(name = "heard_v1")
    public static class Line {
        @Id public String id = "";
        public boolean begun;
        public long total;
        public int count;
        public String[] amounts = {};
    }

    @Override
    public Feed<News> feed() {
        return new Feed.Topic<>(topic, News.class);
    }

    @Override
    public Class<Line> row() {
        return Line.class;
    }

    @Override
    public Object key(Recorded<News> event) {
        return event.id();
    }

    @Override
    public Line evolve(@Nullable Line before, Recorded<News> event) {
        Line line = before == null ? new Line() : before;
        line.id = event.id();
        switch (event.event()) {
            case News.Begun _ -> line.begun = true;
            case News.Counted e -> {
                line.total += e.amount();
                line.count++;
                line.amounts = Arrays.copyOf(line.amounts, line.count);
                line.amounts[line.count - 1] = String.valueOf(e.amount());
            }
        }
        return line;
    }
}
