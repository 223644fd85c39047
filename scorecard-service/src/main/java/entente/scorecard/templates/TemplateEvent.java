package entente.scorecard.templates;

import entente.platform.Category;
import entente.platform.EventType;
import entente.scorecard.scoring.Template;
import entente.scorecard.whatif.Impact;
import java.time.LocalDate;

/** What happens to a template and its versions; the stream is named after the template. */
public sealed interface TemplateEvent {

    Category<TemplateEvent> CATEGORY = new Category<>("template", TemplateEvent.class);

    /** A new version, which has no effect yet. */
    @EventType("template-drafted")
    record Drafted(int templateVersion, Template content, String by) implements TemplateEvent {}

    /** Somebody looked at what a version would have changed. */
    @EventType("template-impact-assessed")
    record ImpactAssessed(int templateVersion, Impact impact, String by) implements TemplateEvent {}

    /** Periods that end on {@code from} or later are scored by this version. */
    @EventType("template-activated")
    record Activated(int templateVersion, LocalDate from, String by) implements TemplateEvent {}

    /** Nobody is assigned to it any more, and nobody is to be. */
    @EventType("template-retired")
    record Retired(String reason, String by) implements TemplateEvent {}
}
