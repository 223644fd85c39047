package entente.scorecard.templates;

import entente.scorecard.scoring.Template;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The templates in all their versions, and which version counts from which day on. */
final class Shelf {

    private final Map<String, NavigableMap<Integer, Template>> versions = new TreeMap<>();
    private final Map<String, NavigableMap<LocalDate, Integer>> activations = new HashMap<>();
    private final Set<String> retired = new TreeSet<>();

    /** Templates that come with the service; the newest version of each counts from the start. */
    Shelf(Collection<Template> shipped) {
        for (Template template : shipped) {
            add(template);
            activations
                    .computeIfAbsent(template.id(), _ -> new TreeMap<>())
                    .merge(LocalDate.MIN, template.version(), Math::max);
        }
    }

    void add(Template version) {
        versions.computeIfAbsent(version.id(), _ -> new TreeMap<>())
                .put(version.version(), version);
    }

    /** Of two from the same day on the one added later counts. */
    void activate(String id, int version, LocalDate from) {
        activations.computeIfAbsent(id, _ -> new TreeMap<>()).put(from, version);
    }

    void retire(String id) {
        retired.add(id);
    }

    /** All ids, of templates without an active version too. */
    Set<String> ids() {
        return versions.keySet();
    }

    boolean isRetired(String id) {
        return retired.contains(id);
    }

    /** The version that counts on a day; null when there is no such template or none counts. */
    @Nullable Template on(String id, LocalDate day) {
        NavigableMap<LocalDate, Integer> of = activations.get(id);
        Map.Entry<LocalDate, Integer> entry = of == null ? null : of.floorEntry(day);
        NavigableMap<Integer, Template> known = versions.get(id);
        return entry == null || known == null ? null : known.get(entry.getValue());
    }

    /** Those by which suppliers can be scored on a day. */
    Set<String> usable(LocalDate day) {
        Set<String> usable = new TreeSet<>();
        for (String id : ids()) {
            if (!isRetired(id) && on(id, day) != null) {
                usable.add(id);
            }
        }
        return usable;
    }

    /** The newest version there is, active or not. */
    @Nullable Template newest(String id) {
        NavigableMap<Integer, Template> of = versions.get(id);
        return of == null ? null : of.lastEntry().getValue();
    }

    /** Equal when every template has the same versions, and the same one counts on every day. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shelf that
                && versions.equals(that.versions)
                && activations.equals(that.activations)
                && retired.equals(that.retired);
    }

    @Override
    public int hashCode() {
        return versions.keySet().hashCode();
    }
}
