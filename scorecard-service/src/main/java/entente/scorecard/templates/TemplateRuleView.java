package entente.scorecard.templates;

import static entente.platform.store.Database.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import entente.platform.Recorded;
import entente.platform.store.Database;
import entente.platform.store.EventCodec;
import entente.platform.view.Feed;
import entente.platform.view.View;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which rules do suppliers get their template? */
@Singleton
public class TemplateRuleView implements View<TemplateRulesEvent, TemplateRuleView.Row> {

    static final String NAME = "template_rule_v1";

    private static final TypeReference<List<Rule>> RULES = new TypeReference<>() {};

    private final Database database;

    TemplateRuleView(Database database) {
        this.database = database;
    }

    /** All rules as they were set once; {@code rules} is JSON. */
    @Entity(name = "TemplateRule")
    @Table(name = NAME)
    public static class Row {
        @Id public UUID id = new UUID(0, 0);
        public String rules = "[]";
        public LocalDate validFrom = LocalDate.EPOCH;
        public Instant recordedAt = Instant.EPOCH;
        public long position;
    }

    @Override
    public Feed<TemplateRulesEvent> feed() {
        return new Feed.Log<>(TemplateRulesEvent.CATEGORY);
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public Object key(Recorded<TemplateRulesEvent> event) {
        return event.eventId();
    }

    @Override
    public Row evolve(@Nullable Row before, Recorded<TemplateRulesEvent> event) {
        Row row = new Row();
        switch (event.event()) {
            case TemplateRulesEvent.RulesSet e -> {
                row.id = event.eventId();
                row.rules = written(e.rules());
                row.validFrom = e.from();
                row.recordedAt = event.recordedAt();
                row.position = event.position();
            }
        }
        return row;
    }

    /**
     * The rules by the day from which they count.
     *
     * @param asOf by what was known then; null: by what is known now
     */
    NavigableMap<LocalDate, List<Rule>> rules(@Nullable Instant asOf) {
        NavigableMap<LocalDate, List<Rule>> rules = new TreeMap<>();
        for (io.vertx.sqlclient.Row row :
                await(
                        database.pool()
                                .preparedQuery(
                                        "select valid_from, rules from"
                                                + " read_model.template_rule_v1 where"
                                                + " $1::timestamptz is null or recorded_at <= $1"
                                                + " order by position")
                                .execute(
                                        Tuple.of(
                                                asOf == null
                                                        ? null
                                                        : asOf.atOffset(ZoneOffset.UTC))))) {
            rules.put(row.getLocalDate(0), read(row.getString(1)));
        }
        return rules;
    }

    private static String written(List<Rule> rules) {
        try {
            return EventCodec.JSON.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rules are JSON", e);
        }
    }

    private static List<Rule> read(String rules) {
        try {
            return EventCodec.JSON.readValue(rules, RULES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No rules: " + rules, e);
        }
    }
}
