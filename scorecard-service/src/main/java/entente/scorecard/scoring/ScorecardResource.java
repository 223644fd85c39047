package entente.scorecard.scoring;

import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Effective;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.metrics.Metric;
import entente.scorecard.purchases.FoldedLine;
import entente.scorecard.purchases.LineFacts.Delivery;
import entente.scorecard.scoring.ScorecardBody.Card;
import entente.scorecard.scoring.ScorecardBody.Explanation;
import entente.scorecard.scoring.ScorecardBody.Summary;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards: a supplier's score for a period with everything it is made of.
 *
 * <p>{@code effective} is business time (facts dated later do not exist, lines due later are not
 * due), {@code asOf} knowledge time (what this request would have answered then).
 */
@Path("/scorecards")
@RunOnVirtualThread
public class ScorecardResource {

    private static final Cursors.Order<Supplier, UUID> BY_ID =
            new Cursors.Order<>(
                    Supplier::id,
                    Comparator.naturalOrder(),
                    id -> List.of(id.toString()),
                    texts -> UUID.fromString(Objects.requireNonNull(texts.getFirst())));

    private final ScorecardView scorecards;
    private final Caller caller;
    private final CompanyTime time;
    private final LagView lag;

    ScorecardResource(ScorecardView scorecards, Caller caller, CompanyTime time, LagView lag) {
        this.scorecards = scorecards;
        this.caller = caller;
        this.time = time;
        this.lag = lag;
    }

    /**
     * The scorecards of a period, by supplier.
     *
     * @param supplierId only this one's
     * @param period absent: the current quarter
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Page<Summary>> list(
            @RestQuery @Nullable UUID supplierId,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective) {
        Instant known = instant(asOf);
        Period asked = Asked.period(period, time.today(asOf));
        scorecards.await(after);
        List<Supplier> suppliers =
                scorecards.known(known).all().stream()
                        .filter(s -> supplierId == null || s.id().equals(supplierId))
                        .filter(s -> caller.maySee(s.id()))
                        .toList();
        Cursors.Slice<Supplier> slice = Cursors.slice(suppliers, limit, cursor, BY_ID);
        List<Computed> computed =
                scorecards.all(slice.items(), asked, time.lastDay(effective, asOf), known);
        long position = computed.isEmpty() ? scorecards.position() : computed.getFirst().position();
        return answer(
                new Page<>(
                        computed.stream().map(c -> Summary.of(c, null)).toList(),
                        slice.next(),
                        position,
                        Summary.class));
    }

    /** One scorecard. */
    @GET
    @Path("/{supplierId}/{period}")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Card> get(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective) {
        Computed computed = computed(supplierId, period, after, asOf, effective);
        return answer(Card.of(computed), computed.position());
    }

    /** Where the score comes from: criterion by criterion, metric by metric, to the facts. */
    @GET
    @Path("/{supplierId}/{period}/explanation")
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Explanation> explain(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective) {
        Computed computed = computed(supplierId, period, after, asOf, effective);
        return answer(Explanation.of(computed), computed.position());
    }

    /**
     * The order lines behind a scorecard, by due date, each with the ids of its source events.
     *
     * @param metric only what enters this metric or is excluded from it
     * @param outcome only lines that stand so against their due date
     */
    @GET
    @Path("/{supplierId}/{period}/facts")
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
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective) {
        caller.requireSupplier(supplierId);
        Period asked = Asked.period(period, time.today(asOf));
        Metric only = Asked.metric(metric);
        scorecards.await(after);
        if (scorecards.known(instant(asOf)).supplier(supplierId) == null) {
            throw Missing.here();
        }
        long position = scorecards.position();
        LocalDate day = time.lastDay(effective, asOf);
        List<FoldedLine> lines =
                scorecards.facts(supplierId, asked, day, instant(asOf), only, outcome);
        Cursors.Slice<FoldedLine> slice = Cursors.slice(lines, limit, cursor, FactBody.ORDER);
        return answer(
                new Page<>(
                        slice.items().stream().map(line -> FactBody.of(line, day)).toList(),
                        slice.next(),
                        position,
                        FactBody.Fact.class));
    }

    private Computed computed(
            UUID supplierId,
            String period,
            @Nullable Long after,
            @Nullable AsOf asOf,
            @Nullable Effective effective) {
        caller.requireSupplier(supplierId);
        Period asked = Asked.period(period, time.today(asOf));
        scorecards.await(after);
        Computed computed =
                scorecards.of(supplierId, asked, time.lastDay(effective, asOf), instant(asOf));
        if (computed == null) {
            throw Missing.here();
        }
        return computed;
    }

    private static @Nullable Instant instant(@Nullable AsOf asOf) {
        return asOf == null ? null : asOf.at();
    }

    private <T> RestResponse<Page<T>> answer(Page<T> page) {
        return page.answer().header(Answers.LAG, lag.seconds()).build();
    }

    private <T> RestResponse<T> answer(T body, long position) {
        return RestResponse.ResponseBuilder.ok(body)
                .header("Vary", "Accept")
                .header(Answers.POSITION, position)
                .header(Answers.LAG, lag.seconds())
                .build();
    }
}
