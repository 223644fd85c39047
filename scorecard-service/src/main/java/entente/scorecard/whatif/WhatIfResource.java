package entente.scorecard.whatif;

import entente.platform.Rejected;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Effective;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.purchases.PurchaseEvent;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Template;
import entente.scorecard.scoring.TemplateBook;
import entente.scorecard.whatif.WhatIfBody.MoveBody;
import entente.scorecard.whatif.WhatIfClient.Answer;
import entente.scorecard.whatif.WhatIfClient.Asked;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What if something had been agreed otherwise. */
@Path("/what-if")
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.AUDITOR
})
@Tag(name = "What-if")
public class WhatIfResource {

    private static final MediaType CSV = MediaType.valueOf(CsvPages.TEXT_CSV);
    private static final Logger LOG = Logger.getLogger(WhatIfResource.class);

    private final WhatIfClient trials;
    private final TemplateBook templates;
    private final Caller caller;
    private final CompanyTime time;

    WhatIfResource(WhatIfClient trials, TemplateBook templates, Caller caller, CompanyTime time) {
        this.trials = trials;
        this.templates = templates;
        this.caller = caller;
        this.time = time;
    }

    /** A version of a template, active or not. */
    public record TemplateChosen(@NotBlank String id, @Min(1) int version) {}

    /** A purchase event. */
    public record EventChosen(@NotBlank String source, @NotBlank String id) {}

    /**
     * What is to be different; several things at once are all different.
     *
     * @param supplierId only this one; absent: all, with their ranks. Supplier users ask for
     *     themselves
     * @param category only its suppliers are compared
     * @param template everybody is scored by it; absent: each by the own
     * @param weights of all criteria of a template, by code; they add up to exactly 100
     * @param metricVersions of metrics, by code, instead of those in the templates; for one
     *     supplier also drafts with other tolerances
     * @param without purchase events that are left out
     */
    public record WhatIf(
            @Nullable UUID supplierId,
            @Size(max = 100) @Nullable String category,
            @NotNull String period,
            @Valid @Nullable TemplateChosen template,
            @Size(max = 50) @Nullable Map<@NotBlank String, @NotNull BigDecimal> weights,
            @Size(max = 50) @Nullable Map<@NotBlank String, @NotNull Integer> metricVersions,
            @Size(max = 500) @Nullable List<@NotNull @Valid EventChosen> without) {}

    /** What happens while suppliers are compared. */
    public record ProgressBody(int done, int of) {}

    /** Why there is no result. */
    public record FailureBody(String code, String detail) {}

    @POST
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RunOnVirtualThread
    @Operation(
            summary = "Compare scorecards with what they would be",
            description =
                    "Over the same facts with another template, other weights, other versions of"
                            + " metrics, or without some events. As text/csv all suppliers that"
                            + " move. Nothing is recorded. 422 weights-not-100,"
                            + " weight-not-positive, criterion-unknown, metric-unknown,"
                            + " metric-version-unknown, template-unknown, event-unknown,"
                            + " tolerance-one-supplier (a drafted version with other tolerances"
                            + " is tried with one supplier); 403"
                            + " not-for-suppliers; 429 what-if-busy while others compare all.")
    @APIResponseSchema(WhatIfBody.class)
    public Response whatIf(
            @Valid @NotNull WhatIf body,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective,
            @Context HttpHeaders headers) {
        Asked asked = asked(body, asOf, effective);
        Answer answer = trials.answer(asked, Trials.Progress.UNHEARD);
        return CSV.equals(headers.getAcceptableMediaTypes().getFirst())
                ? Response.ok(moves(answer.comparison()), CSV).build()
                : Response.ok(body(asked, answer), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Page<MoveBody> moves(Comparison comparison) {
        return new Page<>(
                comparison.moved().stream().map(MoveBody::of).toList(),
                null,
                comparison.position(),
                MoveBody.class);
    }

    @POST
    @Path("/watched")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking // looks up what was named; the framework takes streams for non-blocking
    @Operation(
            summary = "Compare, and tell how far it is",
            description =
                    "Events progress {done, of} in suppliers, and at last result as the answer of"
                            + " /what-if, or failure {code, detail}.")
    public Multi<OutboundSseEvent> watched(
            @Valid @NotNull WhatIf body,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective,
            @Context Sse sse) {
        Asked asked = asked(body, asOf, effective);
        return Multi.createFrom()
                .emitter(emitter ->
                        Thread.ofVirtual().name("what-if").start(() -> run(asked, sse, emitter)));
    }

    private void run(Asked asked, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
        try {
            Answer answer =
                    trials.answer(
                            asked,
                            (done, of) -> {
                                if (emitter.isCancelled()) {
                                    throw new CancellationException();
                                }
                                emitter.emit(event(sse, "progress", new ProgressBody(done, of)));
                            });
            emitter.emit(event(sse, "result", body(asked, answer)));
        } catch (CancellationException e) {
            LOG.debug("Nobody waits for the result any more", e);
        } catch (Rejected e) {
            emitter.emit(event(sse, "failure", new FailureBody(e.code(), e.detail())));
        } catch (RuntimeException e) {
            LOG.error("A what-if failed", e);
            emitter.emit(
                    event(sse, "failure", new FailureBody("internal", "Something went wrong")));
        }
        emitter.complete();
    }

    private static OutboundSseEvent event(Sse sse, String name, Object data) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }

    private static WhatIfBody body(Asked asked, Answer answer) {
        return WhatIfBody.of(asked.scope(), answer.comparison(), answer.now(), answer.then());
    }

    private Asked asked(WhatIf body, @Nullable AsOf asOf, @Nullable Effective effective) {
        Period period = Trials.period(body.period(), time.today());
        UUID supplier = body.supplierId();
        if (caller.ofSupplier()) {
            supplier = supplier == null ? caller.supplierId().orElseThrow(Missing::here) : supplier;
            caller.requireSupplier(supplier);
        }
        Set<UUID> without =
                body.without() == null
                        ? Set.of()
                        : body.without().stream()
                                .map(event -> PurchaseEvent.idHash(event.source(), event.id()))
                                .collect(Collectors.toSet());
        return new Asked(
                new Trials.Scope(
                        period,
                        time.lastDay(effective, asOf),
                        asOf == null ? null : asOf.at(),
                        body.category()),
                supplier,
                caller.ofSupplier(),
                new Question(
                        template(body.template()),
                        body.weights() == null ? Map.of() : body.weights(),
                        body.metricVersions() == null ? Map.of() : body.metricVersions()),
                without);
    }

    private @Nullable Template template(@Nullable TemplateChosen chosen) {
        if (chosen == null) {
            return null;
        }
        if (caller.ofSupplier()) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "not-for-suppliers",
                    "Drafts of templates are not for suppliers; try weights instead");
        }
        Template found = templates.version(chosen.id(), chosen.version());
        if (found == null) {
            throw new Rejected(
                    "template-unknown",
                    "There is no version " + chosen.version() + " of " + chosen.id());
        }
        return found;
    }
}
