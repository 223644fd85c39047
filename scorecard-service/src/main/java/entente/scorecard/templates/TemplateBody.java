package entente.scorecard.templates;

import entente.scorecard.scoring.Template;
import entente.scorecard.templates.TemplateVersions.State;
import entente.scorecard.templates.TemplateVersions.Version;
import entente.scorecard.whatif.Impact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A template: what counts today, and all its versions.
 *
 * @param version the one that counts today; 0 while none does, and then what is shown is the newest
 *     draft
 * @param retired why nobody is scored by it any more; null while it is in use
 */
public record TemplateBody(
        String id,
        int version,
        String name,
        List<Template.Criterion> criteria,
        @Nullable String retired,
        List<VersionBody> versions) {

    /**
     * A version.
     *
     * @param draftedBy null for one that comes with the service
     * @param from periods that end on one of these days or later, until another version counts, are
     *     scored by it; empty for a draft
     * @param impact what it would have changed when that was last looked at
     */
    public record VersionBody(
            int version,
            String name,
            List<Template.Criterion> criteria,
            @Nullable String draftedBy,
            List<LocalDate> from,
            @Nullable Impact impact) {

        boolean isDraft() {
            return draftedBy != null && from.isEmpty();
        }
    }

    /**
     * What is to be said of a template; null when there is nothing.
     *
     * @param shipped its versions that come with the service, in order
     * @param drafts whether those that were never activated may be seen
     */
    static @Nullable TemplateBody of(
            String id, State state, List<Template> shipped, LocalDate today, boolean drafts) {
        List<VersionBody> versions = new ArrayList<>();
        shipped.forEach(template -> versions.add(version(state, template, null)));
        state.drafted().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .map(version -> version(state, version.content(), version.by()))
                .filter(version -> drafts || !version.isDraft())
                .forEach(versions::add);
        if (versions.isEmpty()) {
            return null;
        }
        int active = state.on(today);
        int counts = active == 0 ? shipped.size() : active;
        VersionBody shown =
                versions.stream()
                        .filter(version -> version.version() == counts)
                        .findFirst()
                        .orElse(versions.getLast());
        return new TemplateBody(
                id, counts, shown.name(), shown.criteria(), state.retired(), versions);
    }

    static VersionBody version(State state, Template content, @Nullable String by) {
        return new VersionBody(
                content.version(),
                content.name(),
                content.criteria(),
                by,
                state.activations().entrySet().stream()
                        .filter(entry -> entry.getValue() == content.version())
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.naturalOrder())
                        .toList(),
                state.impacts().get(content.version()));
    }

    /** One version of it; null when there is no such. */
    @Nullable VersionBody find(int number) {
        return versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElse(null);
    }

    /** The contents of a version, shipped or drafted; null when there is no such. */
    static @Nullable Template content(State state, List<Template> shipped, int number) {
        Version drafted = state.drafted().get(number);
        if (drafted != null) {
            return drafted.content();
        }
        return shipped.stream()
                .filter(template -> template.version() == number)
                .findFirst()
                .orElse(null);
    }

    /** What a command made of a template that is there. */
    static TemplateBody known(String id, State state, List<Template> shipped, LocalDate today) {
        return Objects.requireNonNull(of(id, state, shipped, today, true), "a known template");
    }

    /** What a command made of a version that is there. */
    static VersionBody known(State state, List<Template> shipped, int number) {
        Version drafted = state.drafted().get(number);
        Template content =
                Objects.requireNonNull(content(state, shipped, number), "a known version");
        return version(state, content, drafted == null ? null : drafted.by());
    }
}
