package entente.scorecard.scoring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where to learn the templates, and by which one each supplier is scored. */
public interface TemplateBook {

    /** By what is known now, of every supplier. */
    TemplateChoice now();

    /** By what was known at an instant, of these suppliers at least. */
    TemplateChoice asOf(Instant asOf, Collection<UUID> suppliers);

    /** A version of a template, active or not; null when there is none. */
    @Nullable Template version(String id, int version);

    /** The views it reads: nothing changed as long as they stand still. */
    List<String> views();
}
