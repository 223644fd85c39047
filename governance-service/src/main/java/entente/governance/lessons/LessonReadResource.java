package entente.governance.lessons;

import entente.governance.ReaderClient;
import entente.governance.SupplierClient;
import entente.governance.lessons.LessonView.LessonRow;
import entente.governance.story.Reader;
import entente.platform.Rejected;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.ListRequest;
import entente.platform.web.list.Lists;
import entente.platform.web.list.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Finding and reading what was learnt. Engineers read what is not about terms and judgements. */
@Path("/lessons")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR, Roles.ENGINEER, Roles.AUDITOR})
@Tag(name = "Lessons")
public class LessonReadResource {

    /** Engineers may not read reviews, plans and wind-downs, and so not what these taught. */
    private static final Set<LessonSource> FOR_ENGINEERS =
            Set.of(LessonSource.WAVE, LessonSource.WORK);

    /** A lesson in a list; {@code supplierId} null: it holds for all. */
    public record Listed(
            UUID id,
            Kind kind,
            LessonSource source,
            @Nullable UUID sourceId,
            @Nullable UUID supplierId,
            String title,
            String text,
            List<String> tags,
            Instant learntAt) {

        static Listed of(LessonRow row) {
            return new Listed(
                    row.id,
                    row.kind,
                    row.source,
                    row.sourceId,
                    row.supplierId.equals(LessonView.ALL) ? null : row.supplierId,
                    row.title,
                    row.text,
                    List.of(row.tags),
                    row.learntAt);
        }
    }

    private final CommandHandler<LessonCommand, LessonState, LessonEvent> lessons;
    private final LessonView view;
    private final Lists lists;
    private final SupplierClient suppliers;
    private final ReaderClient readers;
    private final CompanyTime time;

    LessonReadResource(
            CommandHandler<LessonCommand, LessonState, LessonEvent> lessons,
            LessonView view,
            Lists lists,
            SupplierClient suppliers,
            ReaderClient readers,
            CompanyTime time) {
        this.lessons = lessons;
        this.view = view;
        this.lists = lists;
        this.suppliers = suppliers;
        this.readers = readers;
        this.time = time;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "Find what was learnt",
            description =
                    "The latest first; those that hold. words: all of them, in any form; \"…\" in a"
                            + " row, or, -without. category: learnt with suppliers that are in it, or"
                            + " for all. proposedFor: the same for the categories of a supplier, and"
                            + " what was learnt with itself. Filters: supplierId, tag, kind, source."
                            + " Sorts by learntAt, title.")
    public RestResponse<Page<Listed>> list(
            @BeanParam ListRequest page,
            @RestQuery @Nullable @Size(max = 500) String words,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable UUID proposedFor,
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String tag,
            @RestQuery @Nullable Kind kind,
            @RestQuery @Nullable LessonSource source) {
        return lists.of(view)
                .matching("words", words)
                .in("supplierId", category == null ? null : learntIn(List.of(category)))
                .in("supplierId", proposedFor == null ? null : helping(proposedFor))
                .where("supplierId", supplierId)
                .having("tags", tag == null ? null : tag.strip().toLowerCase(Locale.ROOT))
                .where("kind", kind)
                .where("source", source)
                .in("source", readers.reader() == Reader.ENGINEER ? FOR_ENGINEERS : null)
                .sortable("learntAt", "title")
                .sortedBy("-learntAt")
                .answer(page, Listed.class, Listed::of);
    }

    private Set<UUID> helping(UUID supplierId) {
        Set<UUID> with = learntIn(suppliers.categories(supplierId));
        with.addAll(suppliers.with(supplierId));
        return with;
    }

    /** With whom lessons were learnt that hold in these categories. */
    private Set<UUID> learntIn(List<String> categories) {
        Set<UUID> with = new HashSet<>(suppliers.inOneOf(categories));
        with.add(LessonView.ALL);
        return with;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read one lesson",
            description = "Always current, or as it was known at asOf.")
    public RestResponse<LessonProfile> get(@RestPath UUID id, @RestQuery @Nullable AsOf asOf) {
        Outcome<LessonState> outcome =
                asOf == null ? lessons.load(id) : lessons.load(id, asOf.at());
        return Answers.ok(outcome, LessonProfile.of(id, require(outcome)));
    }

    @GET
    @Path("/{id}/case-study")
    @Produces("text/markdown")
    @Operation(
            summary = "Export a success story as a case study",
            description = "Markdown. 422 not-a-success-story, lesson-withdrawn.")
    public RestResponse<String> caseStudy(@RestPath UUID id) {
        LessonState.Known known = require(lessons.load(id));
        if (known.withdrawnBecause() != null) {
            throw new Rejected("lesson-withdrawn", "This lesson does not hold any more");
        }
        Content content = known.content();
        Content.CaseStudy story = content.story();
        if (story == null) {
            throw new Rejected("not-a-success-story", "Nobody told this lesson as a case");
        }
        UUID supplier = known.learnt().supplierId();
        String text =
                CaseStudyText.of(
                        content.title(),
                        content.text(),
                        story,
                        content.tags(),
                        supplier == null ? null : suppliers.name(supplier),
                        LocalDate.ofInstant(known.learnt().at(), time.zone()));
        return ResponseBuilder.ok(text)
                .type("text/markdown;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"case-study-" + id + ".md\"")
                .build();
    }

    private LessonState.Known require(Outcome<LessonState> outcome) {
        LessonState.Known known = LessonResource.known(outcome);
        if (readers.reader() == Reader.ENGINEER
                && !FOR_ENGINEERS.contains(known.learnt().source())) {
            throw Missing.here();
        }
        return known;
    }
}
