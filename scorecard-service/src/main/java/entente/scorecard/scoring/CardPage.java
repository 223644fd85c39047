package entente.scorecard.scoring;

import entente.platform.paging.Cursors;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.Observation;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineFacts.Delivery;
import entente.scorecard.scoring.MomentView.Moment;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One scorecard and its why: criterion, metric, order lines, receipts, source events. */
@Path("/cards/{supplierId}/{period}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({
    Roles.CATEGORY_MANAGER,
    Roles.EXECUTIVE_SPONSOR,
    Roles.ENGINEER,
    Roles.SUPPLIER_USER,
    Roles.OPERATOR,
    Roles.AUDITOR
})
public class CardPage {

    private static final int LINES = 25;
    private static final int PERIODS = 6;

    private final ScorecardView scorecards;
    private final CardView cards;
    private final IssuedCardView issued;
    private final LateView lates;
    private final Caller caller;
    private final CompanyTime time;
    private final Template card;
    private final Template lines;
    private final ScoreWords words = new ScoreWords();

    CardPage(
            ScorecardView scorecards,
            CardView cards,
            IssuedCardView issued,
            LateView lates,
            Caller caller,
            CompanyTime time,
            @Location("card") Template card,
            @Location("lines") Template lines) {
        this.scorecards = scorecards;
        this.cards = cards;
        this.issued = issued;
        this.lates = lates;
        this.caller = caller;
        this.time = time;
        this.card = card;
        this.lines = lines;
    }

    /**
     * The scorecard.
     *
     * @param seen the state that the reader has seen: 204 when it is still so
     */
    @GET
    public Response show(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestQuery @Nullable String seen,
            @RestHeader("HX-Request") @Nullable String script) {
        caller.requireSupplier(supplierId);
        Period asked = Asked.period(period, time.today());
        Moment moment = cards.moment(null);
        Issued issue = issued.issued(supplierId, asked, null);
        String state =
                cards.state(supplierId, moment) + (issue == null ? "" : "-" + issue.version());
        if (state.equals(seen)) {
            return Response.noContent().build();
        }
        Computed computed = cards.computed(supplierId, asked, time.today(), moment);
        if (computed == null) {
            throw Missing.here();
        }
        TemplateInstance shown =
                script == null ? card.instance() : card.getFragment("card").instance();
        PublishedCard published = issued.of(computed, null);
        return Response.ok(
                        shown.data(
                                        "card",
                                        published == null
                                                ? ScorecardBody.Explanation.of(computed)
                                                : ScorecardBody.Explanation.of(
                                                        published,
                                                        lates.of(published, time.today(), moment)
                                                                .list()))
                                .data("earlier", asked.previous().toString())
                                .data("later", asked.next().toString())
                                .data("seen", state)
                                .data("ranks", !caller.ofSupplier())
                                .data("own", caller.ofSupplier())
                                .data("trend", trend(supplierId, asked, moment))
                                .data("words", words)
                                .render())
                .build();
    }

    /** The order lines that a metric looks at, by due date. */
    @GET
    @Path("/lines")
    public String lines(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestQuery @Nullable String metric,
            @RestQuery @Nullable String outcome,
            @RestQuery @Nullable String cursor,
            @RestHeader("HX-Request") @Nullable String script) {
        caller.requireSupplier(supplierId);
        Period asked = Asked.period(period, time.today());
        MetricDefinition of =
                Asked.metric(
                        metric == null || metric.isEmpty() ? null : metric,
                        scorecards.metrics(null));
        Delivery only = Asked.outcome(outcome == null || outcome.isEmpty() ? null : outcome);
        Computed computed = cards.computed(supplierId, asked, time.today(), cards.moment(null));
        if (computed == null) {
            throw Missing.here();
        }
        Issued issue = issued.issued(supplierId, asked, null);
        LocalDate day = issue == null ? time.today() : issue.snapshot().effective();
        ScorecardView.Facts found =
                issue == null
                        ? scorecards.facts(supplierId, asked, day, null, of, only)
                        : scorecards.facts(supplierId, asked, issue.snapshot(), of, only);
        Cursors.Slice<FoldedLine> slice =
                Cursors.slice(found.lines(), LINES, cursor, FactBody.ORDER);
        TemplateInstance shown =
                script == null ? lines.instance() : lines.getFragment("rows").instance();
        return shown.data("supplier", computed.supplier())
                .data("period", asked.toString())
                .data("metric", of == null ? "" : of.code())
                .data("title", of == null ? "Order lines" : of.name())
                .data("formula", of == null ? "" : of.formula())
                .data("publishedOn", issue == null ? null : issue.publishedOn())
                .data("observed", observed(computed, of, issue))
                .data("outcome", only == null ? "" : only.name())
                .data("outcomes", Delivery.values())
                .data("total", found.lines().size())
                .data("lines", slice.items().stream().map(line -> found.body(line, day)).toList())
                .data("next", slice.next())
                .data("words", words)
                .render();
    }

    /** The facts that are no order lines; null when the metric looks at order lines. */
    private @Nullable List<FactBody.ObservedFact> observed(
            Computed of, @Nullable MetricDefinition metric, @Nullable Issued issue) {
        if (metric == null || !metric.isObserved()) {
            return null;
        }
        UUID supplier = of.supplier().id();
        List<Observation> observed =
                issue == null
                        ? scorecards.observed(supplier, of.period(), of.effective(), null, metric)
                        : scorecards.observed(supplier, of.period(), issue.snapshot(), metric);
        return observed.stream()
                .filter(each -> !caller.ofSupplier() || !each.isOursOnly())
                .map(FactBody::of)
                .toList();
    }

    /** As published where it was. */
    private @Nullable BigDecimal score(Computed computed) {
        Issued of = issued.issued(computed.supplier().id(), computed.period(), null);
        return ScorecardBody.plain(
                of == null ? computed.scorecard().score() : of.snapshot().score());
    }

    /** The scores of the periods before, as a chart. */
    private Map<String, Object> trend(UUID supplier, Period last, Moment moment) {
        List<String> names = new ArrayList<>();
        List<@Nullable BigDecimal> scores = new ArrayList<>();
        Period period = last;
        for (int i = 0; i < PERIODS; i++) {
            Computed computed = cards.computed(supplier, period, time.today(), moment);
            names.addFirst(period.toString());
            scores.addFirst(computed == null ? null : score(computed));
            period = period.previous();
        }
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("xAxis", Map.of("type", "category", "data", names));
        chart.put("yAxis", Map.of("type", "value", "min", 0, "max", 100));
        chart.put(
                "series",
                List.of(
                        Map.of(
                                "type",
                                "line",
                                "name",
                                "Score",
                                "data",
                                scores,
                                "connectNulls",
                                false)));
        return chart;
    }
}
