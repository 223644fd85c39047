package entente.governance.timeline;

import entente.governance.story.Chapter;
import entente.governance.story.Told;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.store.EventCodec;
import entente.platform.view.Feed;
import entente.platform.view.View;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened in this service, in the words of its chapters? The other sources have a table of
 * the same shape each ({@link SupplierTimelineView}, {@link ScorecardTimelineView}, {@link
 * InnovationTimelineView}), so that no row depends on the order in which they are heard and each is
 * rebuilt by itself.
 */
@Singleton
public class OwnTimelineView implements View<Object, OwnTimelineView.OwnRow> {

    /**
     * Something that happened. {@code about}: the stream in which, {@code place} where in its
     * source's log, {@code readers} for whom it is.
     */
    @MappedSuperclass
    public abstract static class TimelineRow {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public Instant occurredAt = Instant.EPOCH;
        public Instant recordedAt = Instant.EPOCH;
        public long place;
        public String type = "";
        public String kind = "";
        public String words = "";
        public String about = "";
        public String[] readers = {};

        abstract Source source();

        static <R extends TimelineRow> @Nullable R of(
                R row, Recorded<?> recorded, UUID supplier, Optional<Told> told) {
            if (told.isEmpty()) {
                return null;
            }
            row.id = recorded.eventId();
            row.supplierId = supplier;
            row.occurredAt = recorded.occurredAt();
            row.recordedAt = recorded.recordedAt();
            row.place = recorded.position();
            row.type = recorded.type();
            row.kind = told.get().kind();
            row.words = told.get().title();
            row.about = recorded.stream();
            row.readers =
                    told.get().readers().stream().map(Enum::name).sorted().toArray(String[]::new);
            return row;
        }
    }

    @Entity
    @Table(
            name = "timeline_own_v1",
            indexes = @Index(columnList = "supplier_id, occurred_at, place"))
    public static class OwnRow extends TimelineRow {
        @Override
        Source source() {
            return Source.GOVERNANCE;
        }
    }

    private final List<Chapter> chapters;

    OwnTimelineView(@All List<Chapter> chapters) {
        this.chapters = List.copyOf(chapters);
    }

    @Override
    public Feed<Object> feed() {
        return new Feed.Logs(
                chapters.stream().flatMap(each -> each.categories().stream()).distinct().toList());
    }

    @Override
    public Class<OwnRow> row() {
        return OwnRow.class;
    }

    @Override
    public Object key(Recorded<Object> recorded) {
        return recorded.eventId();
    }

    @Override
    public @Nullable OwnRow evolve(@Nullable OwnRow known, Recorded<Object> recorded) {
        String category = Category.of(recorded.stream());
        Optional<Told> told =
                chapters.stream()
                        .filter(chapter ->
                                chapter.categories().stream()
                                        .anyMatch(each -> each.name().equals(category)))
                        .flatMap(chapter -> chapter.tell(recorded).stream())
                        .findFirst();
        return told.isEmpty()
                ? null
                : TimelineRow.of(new OwnRow(), recorded, supplier(recorded.event()), told);
    }

    /** Every fact of a partnership names its supplier, under this name in its stored form. */
    private static UUID supplier(Object event) {
        return UUID.fromString(
                EventCodec.JSON.valueToTree(event).required("supplierId").textValue());
    }
}
