package entente.scorecard.scoring;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import entente.platform.web.Missing;
import entente.scorecard.metrics.Catalogue;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The shipped templates, read from {@code templates/*.json}. */
@Singleton
public class TemplateConfig {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final List<Template> templates = new ArrayList<>();

    TemplateConfig() {
        Templates.IDS.forEach(id -> templates.add(read(id)));
    }

    List<Template> all() {
        return List.copyOf(templates);
    }

    /** The template of this id; 404 when there is none. */
    Template of(String id) {
        return templates.stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(Missing::here);
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
