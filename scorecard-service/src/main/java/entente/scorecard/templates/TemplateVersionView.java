package entente.scorecard.templates;

import static entente.platform.store.Database.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import entente.platform.Recorded;
import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import entente.platform.view.Feed;
import entente.platform.view.View;
import entente.scorecard.scoring.Template;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which templates are there, and which version of each counts from when on? */
@Singleton
public class TemplateVersionView implements View<TemplateEvent, TemplateVersionView.Row> {

    static final String NAME = "template_version_v1";

    private final Database database;
    private final TemplateConfig shipped;

    TemplateVersionView(Database database, TemplateConfig shipped) {
        this.database = database;
        this.shipped = shipped;
    }

    /**
     * Something that happened to a template: drafted where there is a {@code content} (JSON),
     * activated where there is a day, else retired.
     */
    @Entity(name = "TemplateVersion")
    @Table(name = NAME)
    public static class Row {
        @Id public UUID id = new UUID(0, 0);
        public String template = "";
        public int version;
        public @Nullable String content;
        public @Nullable LocalDate validFrom;
        public Instant recordedAt = Instant.EPOCH;
        public long position;
    }

    @Override
    public Feed<TemplateEvent> feed() {
        return new Feed.Log<>(TemplateEvent.CATEGORY);
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public @Nullable Object key(Recorded<TemplateEvent> event) {
        return event.event() instanceof TemplateEvent.ImpactAssessed ? null : event.eventId();
    }

    @Override
    public Row evolve(@Nullable Row before, Recorded<TemplateEvent> event) {
        Row row = new Row();
        row.id = event.eventId();
        row.template = event.id();
        row.recordedAt = event.recordedAt();
        row.position = event.position();
        switch (event.event()) {
            case TemplateEvent.Drafted e -> {
                row.version = e.templateVersion();
                row.content = written(e.content());
            }
            case TemplateEvent.Activated e -> {
                row.version = e.templateVersion();
                row.validFrom = e.from();
            }
            case TemplateEvent.ImpactAssessed _, TemplateEvent.Retired _ -> {}
        }
        return row;
    }

    /**
     * All templates.
     *
     * @param asOf by what was known then; null: by what is known now
     */
    Shelf shelf(@Nullable Instant asOf) {
        Shelf shelf = new Shelf(shipped.all());
        for (io.vertx.sqlclient.Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select template, version, content, valid_from from"
                                                + " read_model.template_version_v1 where"
                                                + " $1::timestamptz is null or recorded_at <= $1"
                                                + " order by position")
                                .execute(
                                        Tuple.of(
                                                asOf == null
                                                        ? null
                                                        : asOf.atOffset(ZoneOffset.UTC))))) {
            String content = row.getString(2);
            LocalDate from = row.getLocalDate(3);
            if (content != null) {
                shelf.add(read(content));
            } else if (from != null) {
                shelf.activate(row.getString(0), row.getInteger(1), from);
            } else {
                shelf.retire(row.getString(0));
            }
        }
        return shelf;
    }

    private static String written(Template template) {
        try {
            return EventCodec.JSON.writeValueAsString(template);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every template is JSON", e);
        }
    }

    private static Template read(String content) {
        try {
            return EventCodec.JSON.readValue(content, Template.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No template: " + content, e);
        }
    }
}
