package entente.scorecard.scoring;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Effective;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.metrics.MetricDefinition;
import entente.scorecard.metrics.Observation;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineFacts.Delivery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The facts behind a scorecard, each down to its source events. */
@Path("/scorecards/{supplierId}/{period}")
@RunOnVirtualThread
public class FactResource {

    private final ScorecardView scorecards;
    private final CardView cards;
    private final IssuedCardView issued;
    private final Caller caller;
    private final CompanyTime time;
    private final LagView lag;

    FactResource(
            ScorecardView scorecards,
            CardView cards,
            IssuedCardView issued,
            Caller caller,
            CompanyTime time,
            LagView lag) {
        this.scorecards = scorecards;
        this.cards = cards;
        this.issued = issued;
        this.caller = caller;
        this.time = time;
        this.lag = lag;
    }

    /**
     * The order lines behind a scorecard, by due date, each with the ids of its source events.
     *
     * @param metric only what enters this metric or is excluded from it
     * @param outcome only lines that stand so against their due date
     * @param published as they were when the scorecard was published; not with {@code effective} or
     *     {@code asOf}
     */
    @GET
    @Path("/facts")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Page<FactBody.Fact>> facts(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestQuery @Nullable String metric,
            @RestQuery @Nullable Delivery outcome,
            @RestQuery @Nullable Boolean published,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective) {
        caller.requireSupplier(supplierId);
        Period asked = Asked.period(period, time.today(asOf));
        MetricDefinition only =
                Asked.metric(metric, scorecards.metrics(instant(asOf)), caller.ofSupplier());
        long position = cards.moment(after).position();
        if (scorecards.known(instant(asOf)).supplier(supplierId) == null) {
            throw Missing.here();
        }
        Snapshot then = published(supplierId, asked, published, asOf, effective);
        LocalDate day = then == null ? time.lastDay(effective, asOf) : then.effective();
        ScorecardView.Facts facts =
                then == null
                        ? scorecards.facts(supplierId, asked, day, instant(asOf), only, outcome)
                        : scorecards.facts(supplierId, asked, then, only, outcome);
        Cursors.Slice<FoldedLine> slice =
                Cursors.slice(facts.lines(), limit, cursor, FactBody.ORDER);
        return new Page<>(
                        slice.items().stream().map(line -> facts.body(line, day)).toList(),
                        slice.next(),
                        position,
                        FactBody.Fact.class)
                .answer()
                .header(Answers.LAG, lag.seconds())
                .build();
    }

    /**
     * The facts behind a scorecard that are no order lines, by day, each with its source events.
     *
     * @param metric only what enters this metric or is excluded from it
     * @param published as they were when the scorecard was published; not with {@code effective} or
     *     {@code asOf}
     */
    @GET
    @Path("/observations")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Page<FactBody.ObservedFact>> observations(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestQuery @Nullable String metric,
            @RestQuery @Nullable Boolean published,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective) {
        caller.requireSupplier(supplierId);
        Period asked = Asked.period(period, time.today(asOf));
        MetricDefinition only = Asked.metric(metric, scorecards.metrics(instant(asOf)));
        long position = cards.moment(after).position();
        if (scorecards.known(instant(asOf)).supplier(supplierId) == null) {
            throw Missing.here();
        }
        Snapshot then = published(supplierId, asked, published, asOf, effective);
        List<Observation> observed =
                then == null
                        ? scorecards.observed(
                                supplierId,
                                asked,
                                time.lastDay(effective, asOf),
                                instant(asOf),
                                only)
                        : scorecards.observed(supplierId, asked, then, only);
        List<Observation> shown =
                caller.ofSupplier()
                        ? observed.stream().filter(each -> !each.isOursOnly()).toList()
                        : observed;
        Cursors.Slice<Observation> slice = Cursors.slice(shown, limit, cursor, FactBody.OBSERVED);
        return new Page<>(
                        slice.items().stream().map(FactBody::of).toList(),
                        slice.next(),
                        position,
                        FactBody.ObservedFact.class)
                .answer()
                .header(Answers.LAG, lag.seconds())
                .build();
    }

    /**
     * The order lines of a published scorecard that count in another way now, by due date: as they
     * were, as they are, and the source events that came since. 404 while it is provisional.
     */
    @GET
    @Path("/late-facts")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Page<LateBody.LateFact>> late(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Long after) {
        caller.requireSupplier(supplierId);
        Period asked = Asked.period(period, time.today());
        long position = cards.moment(after).position();
        Issued of = issued.issued(supplierId, asked, null);
        if (of == null) {
            throw Missing.here();
        }
        LocalDate today = time.today();
        Cursors.Slice<LateFacts.Late> slice =
                Cursors.slice(
                        scorecards.late(supplierId, asked, of.snapshot(), today, null).lines(),
                        limit,
                        cursor,
                        LateFacts.ORDER);
        return new Page<>(
                        slice.items().stream()
                                .map(late ->
                                        LateBody.LateFact.of(
                                                late, of.snapshot().effective(), today))
                                .toList(),
                        slice.next(),
                        position,
                        LateBody.LateFact.class)
                .answer()
                .header(Answers.LAG, lag.seconds())
                .build();
    }

    /** What was published, when that is asked for. */
    private @Nullable Snapshot published(
            UUID supplier,
            Period period,
            @Nullable Boolean asked,
            @Nullable AsOf asOf,
            @Nullable Effective effective) {
        if (asked == null || !asked) {
            return null;
        }
        if (asOf != null || effective != null) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "published-at-its-time",
                    "What was published has its own times");
        }
        Issued of = issued.issued(supplier, period, null);
        if (of == null) {
            throw Missing.here();
        }
        return of.snapshot();
    }

    private static @Nullable Instant instant(@Nullable AsOf asOf) {
        return asOf == null ? null : asOf.at();
    }
}
