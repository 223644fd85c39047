package entente.scorecard.templates;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.scorecard.metrics.Catalogue;
import entente.scorecard.scoring.Template;
import entente.scorecard.scoring.Templates;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shipped templates, read from {@code templates/*.json}, and who carries out the commands. */
@Singleton
public class TemplateConfig {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final List<Template> templates = new ArrayList<>();

    TemplateConfig() {
        Templates.IDS.forEach(id -> templates.add(read(id)));
    }

    @Produces
    @Singleton
    CommandHandler<TemplateVersions.Command, TemplateVersions.State, TemplateEvent> versions(
            EventStore store) {
        return CommandHandler.of(store, TemplateEvent.CATEGORY, new TemplateVersions());
    }

    @Produces
    @Singleton
    CommandHandler<TemplateRules.SetRules, TemplateRules.State, TemplateRulesEvent> rules(
            EventStore store) {
        return CommandHandler.of(store, TemplateRulesEvent.CATEGORY, new TemplateRules());
    }

    @Produces
    @Singleton
    CommandHandler<TemplateAssignment.Command, TemplateAssignment.Assigned, TemplateAssignmentEvent>
            assignments(EventStore store) {
        return CommandHandler.of(store, TemplateAssignmentEvent.CATEGORY, new TemplateAssignment());
    }

    List<Template> all() {
        return List.copyOf(templates);
    }

    /** The versions of a template that are shipped, in order; none for a template of people. */
    List<Template> versions(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).toList();
    }

    private static Template read(String id) {
        String file = "templates/" + id.toLowerCase(Locale.ROOT) + ".json";
        try (InputStream in = TemplateConfig.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            Template template = JSON.readValue(in, Template.class);
            template.check(Catalogue.SHIPPED);
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
