package entente.scorecard.templates;

import static entente.platform.store.Database.await;

import entente.platform.Recorded;
import entente.platform.store.Database;
import entente.platform.view.Feed;
import entente.platform.view.View;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which template is each supplier scored by? */
@Singleton
public class TemplateAssignmentView
        implements View<TemplateAssignmentEvent, TemplateAssignmentView.Row> {

    static final String NAME = "template_assignment_v2";

    private static final String ALL =
            "select supplier_id, valid_from, template, by_hand from"
                    + " read_model.template_assignment_v2";

    private final Database database;

    TemplateAssignmentView(Database database) {
        this.database = database;
    }

    /**
     * One assignment, kept even when a later one for the same day replaced it.
     *
     * <p>{@code position} orders assignments for the same day.
     */
    @Entity(name = "TemplateAssignment")
    @Table(name = NAME, indexes = @Index(columnList = "supplier_id"))
    public static class Row {
        @Id public UUID id = new UUID(0, 0);
        public UUID supplierId = new UUID(0, 0);
        public String template = "";
        public LocalDate validFrom = LocalDate.EPOCH;
        public boolean byHand;
        public Instant recordedAt = Instant.EPOCH;
        public long position;
    }

    @Override
    public Feed<TemplateAssignmentEvent> feed() {
        return new Feed.Log<>(TemplateAssignmentEvent.CATEGORY);
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public Object key(Recorded<TemplateAssignmentEvent> event) {
        return event.eventId();
    }

    @Override
    public Row evolve(@Nullable Row before, Recorded<TemplateAssignmentEvent> event) {
        Row row = new Row();
        switch (event.event()) {
            case TemplateAssignmentEvent.TemplateAssigned e -> {
                row.id = event.eventId();
                row.supplierId = UUID.fromString(event.id());
                row.template = e.template();
                row.validFrom = e.validFrom();
                row.byHand = e.byHand();
                row.recordedAt = event.recordedAt();
                row.position = event.position();
            }
        }
        return row;
    }

    /** By what is known now. */
    Assignments now() {
        return assignments(
                await(database.pool().preparedQuery(ALL + " order by position").execute()));
    }

    /** By what was known at an instant, of these suppliers. */
    Assignments asOf(Instant asOf, Collection<UUID> suppliers) {
        return assignments(
                await(
                        database.pool()
                                .preparedQuery(
                                        ALL
                                                + " where supplier_id = any($1::uuid[]) and"
                                                + " recorded_at <= $2 order by position")
                                .execute(
                                        Tuple.of(
                                                suppliers.toArray(UUID[]::new),
                                                asOf.atOffset(ZoneOffset.UTC)))));
    }

    private static Assignments assignments(Iterable<io.vertx.sqlclient.Row> rows) {
        Assignments assignments = new Assignments();
        for (io.vertx.sqlclient.Row row : rows) {
            assignments.add(
                    row.getUUID(0), row.getLocalDate(1), row.getString(2), row.getBoolean(3));
        }
        return assignments;
    }
}
