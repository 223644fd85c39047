package entente.scorecard.definitions;

import entente.platform.store.CommandHandler;
import entente.platform.store.EventStore;
import entente.platform.store.Outcome;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.definitions.MetricBody.DefinitionBody;
import entente.scorecard.definitions.MetricBody.VersionBody;
import entente.scorecard.definitions.MetricVersions.State;
import entente.scorecard.definitions.ToleranceVersions.Draft;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.MetricKey;
import entente.scorecard.scoring.ScoreBook;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What each metric means. */
@Path("/metrics")
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.ERP_INTEGRATION,
    Roles.OPERATOR,
    Roles.AUDITOR
})
@Tag(name = "Metrics")
public class DefinitionResource {

    private final CommandHandler<MetricVersions.Command, State, MetricEvent> metrics;
    private final MetricBookClient book;
    private final CommandHandler<Draft, ToleranceVersions.State, ToleranceEvent> tolerances;
    private final ScoreBook scores;
    private final Caller caller;
    private final EventStore store;

    DefinitionResource(
            CommandHandler<MetricVersions.Command, State, MetricEvent> metrics,
            MetricBookClient book,
            CommandHandler<Draft, ToleranceVersions.State, ToleranceEvent> tolerances,
            ScoreBook scores,
            Caller caller,
            EventStore store) {
        this.metrics = metrics;
        this.book = book;
        this.tolerances = tolerances;
        this.scores = scores;
        this.caller = caller;
        this.store = store;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @Operation(
            summary = "List the definitions of all metrics",
            description = "Every version that is measured, with its formula and source.")
    public Page<DefinitionBody> list() {
        long position = store.head();
        return new Page<>(
                scores.metrics(null).all().stream().map(DefinitionBody::of).toList(),
                null,
                position,
                DefinitionBody.class);
    }

    @GET
    @Path("/{code}")
    @Operation(
            summary = "Read a metric in all its versions",
            description = "Drafts included, but for supplier users. As it was known at asOf.")
    public RestResponse<MetricBody> get(@RestPath String code, @RestQuery @Nullable AsOf asOf) {
        Instant at = asOf == null ? null : asOf.at();
        Outcome<State> outcome = at == null ? metrics.load(code) : metrics.load(code, at);
        MetricBody body = body(code, outcome.state(), at);
        if (body.versions().isEmpty()) {
            throw Missing.here();
        }
        return Answers.ok(outcome, body);
    }

    @GET
    @Path("/{code}/versions/{version}")
    @Operation(summary = "Read a version of a metric", description = "As it was known at asOf.")
    public RestResponse<VersionBody> version(
            @RestPath String code, @RestPath String version, @RestQuery @Nullable AsOf asOf) {
        Instant at = asOf == null ? null : asOf.at();
        Outcome<State> outcome = at == null ? metrics.load(code) : metrics.load(code, at);
        VersionBody found = body(code, outcome.state(), at).find(number(version));
        if (found == null) {
            throw Missing.here();
        }
        return Answers.ok(outcome, found);
    }

    private MetricBody body(String code, State state, @Nullable Instant at) {
        Map<Integer, VersionBody> versions = new TreeMap<>();
        for (MetricDefinition metric : scores.metrics(at).all()) {
            if (metric.code().equals(code)) {
                versions.put(
                        metric.version(),
                        new VersionBody(DefinitionBody.of(metric), true, null, null));
            }
        }
        state.versions()
                .forEach((number, version) -> {
                    VersionBody drafted = version(book, code, state, number);
                    if (drafted.active() || !caller.ofSupplier()) {
                        versions.put(number, drafted);
                    }
                });
        if (!caller.ofSupplier() && code.equals(ToleranceVersions.METRIC.code())) {
            drafted(at)
                    .forEach(each ->
                            versions.put(each.metricVersion(), ToleranceResource.version(each)));
        }
        return new MetricBody(code, List.copyOf(versions.values()));
    }

    private List<ToleranceEvent.Drafted> drafted(@Nullable Instant at) {
        String code = ToleranceVersions.METRIC.code();
        return (at == null ? tolerances.load(code) : tolerances.load(code, at)).state().drafted();
    }

    /** A version that somebody drafted. */
    static VersionBody version(MetricBookClient book, String code, State state, int number) {
        MetricVersions.Version version = state.versions().get(number);
        if (version == null) {
            throw Missing.here();
        }
        return new VersionBody(
                DefinitionBody.of(
                        book.definition(
                                new MetricKey(code, number), version.content(), version.by())),
                state.active().contains(number),
                version.by(),
                state.impacts().get(number));
    }

    /** A number in an address; 404 when it is none. */
    static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw Missing.here();
        }
    }
}
