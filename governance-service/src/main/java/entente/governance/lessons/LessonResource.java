package entente.governance.lessons;

import entente.governance.SourceClient;
import entente.governance.SupplierClient;
import entente.platform.Ids;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.Caller;
import entente.platform.web.CommandRequest;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Writing down what was learnt. Each step answers with the lesson. */
@Path("/lessons")
@RunOnVirtualThread
@RolesAllowed({Roles.CATEGORY_MANAGER, Roles.EXECUTIVE_SPONSOR})
@Tag(name = "Lessons")
public class LessonResource {

    private static final String TAG = "\\s*[\\p{L}\\p{N}][\\p{L}\\p{N} -]*";

    /** How it was, what both sides did, and what came of it. */
    public record StoryBody(
            @NotBlank @Size(max = 4000) String situation,
            @NotBlank @Size(max = 4000) String action,
            @NotBlank @Size(max = 4000) String result) {}

    /**
     * What it says.
     *
     * @param story makes it a success story
     * @param tags words and digits, in any case
     */
    public record ContentBody(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Valid StoryBody story,
            @Nullable @Size(max = 20)
                    List<@NotBlank @Size(max = 40) @Pattern(regexp = TAG) String> tags) {

        Content content() {
            return new Content(
                    title.strip(),
                    text.strip(),
                    story == null
                            ? null
                            : new Content.CaseStudy(
                                    story.situation().strip(),
                                    story.action().strip(),
                                    story.result().strip()),
                    tags == null ? List.of() : tags);
        }
    }

    /**
     * What was learnt.
     *
     * @param source null: the daily work
     * @param sourceId of the wave, review, plan or wind-down
     * @param supplierId with whom; null: it holds for all
     */
    public record LessonBody(
            @Nullable LessonSource source,
            @Nullable UUID sourceId,
            @Nullable UUID supplierId,
            @NotNull @Valid ContentBody content) {}

    /** Why it does not hold any more. */
    public record ReasonBody(@NotBlank @Size(max = 4000) String reason) {}

    private final CommandHandler<LessonCommand, LessonState, LessonEvent> lessons;
    private final SourceClient sources;
    private final SupplierClient suppliers;
    private final Caller caller;
    private final CommandRequest request;
    private final CompanyTime time;

    LessonResource(
            CommandHandler<LessonCommand, LessonState, LessonEvent> lessons,
            SourceClient sources,
            SupplierClient suppliers,
            Caller caller,
            CommandRequest request,
            CompanyTime time) {
        this.lessons = lessons;
        this.sources = sources;
        this.suppliers = suppliers;
        this.caller = caller;
        this.request = request;
        this.time = time;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Write down what was learnt",
            description =
                    "From a plan, review, wind-down or wave that has ended, or from the daily work;"
                            + " with a story it is a success story. What reviews and waves say to have"
                            + " learnt is gathered by itself. 422 source-unknown, source-open.")
    public RestResponse<LessonProfile> learn(@Valid @NotNull LessonBody body) {
        CommandContext context = request.context();
        Outcome<LessonState> outcome = lessons.answered(context);
        if (outcome == null) {
            UUID supplier = body.supplierId();
            LessonSource source = body.source() == null ? LessonSource.WORK : body.source();
            requireScope(supplier);
            sources.require(source, body.sourceId(), supplier);
            outcome =
                    lessons.handle(
                            Ids.next(),
                            new LessonCommand.Learn(
                                    source,
                                    body.sourceId(),
                                    supplier,
                                    body.content().content(),
                                    time.now(),
                                    caller.actor()),
                            context);
        }
        return Answers.created(outcome, "/lessons/" + outcome.id(), profile(outcome));
    }

    @POST
    @Path("/{id}/revise")
    @Operation(
            summary = "Say it better",
            description = "Takes the place of what it said, tags included. 422 lesson-withdrawn.")
    public RestResponse<LessonProfile> revise(@RestPath UUID id, @Valid @NotNull ContentBody body) {
        return run(id, new LessonCommand.Revise(body.content(), caller.actor()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            summary = "Say that it does not hold any more",
            description = "Lists do not show it any more; it can still be read.")
    public RestResponse<LessonProfile> withdraw(
            @RestPath UUID id, @Valid @NotNull ReasonBody body) {
        return run(id, new LessonCommand.Withdraw(body.reason().strip(), caller.actor()));
    }

    private RestResponse<LessonProfile> run(UUID id, LessonCommand command) {
        CommandContext context = request.context();
        Outcome<LessonState> outcome = lessons.answered(context);
        if (outcome == null) {
            requireScope(known(lessons.load(id)).learnt().supplierId());
            outcome = lessons.handle(id, command, context);
        }
        return Answers.ok(outcome, profile(outcome));
    }

    private void requireScope(@Nullable UUID supplierId) {
        if (supplierId != null) {
            suppliers.requireScope(supplierId);
        }
    }

    static LessonProfile profile(Outcome<LessonState> outcome) {
        return LessonProfile.of(UUID.fromString(outcome.id()), known(outcome));
    }

    static LessonState.Known known(Outcome<LessonState> outcome) {
        return switch (outcome.state()) {
            case LessonState.Absent _ -> throw Missing.here();
            case LessonState.Known known -> known;
        };
    }
}
