package entente.scorecard.scoring;

import entente.platform.Rejected;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.scoring.MomentView.Moment;
import entente.scorecard.scoring.ScorecardBody.Summary;
import entente.scorecard.suppliers.KnownSuppliers;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where a supplier stands among its peers, which stay without names. */
@Path("/scorecards")
@RunOnVirtualThread
public class PeerResource {

    private final RankingView rankings;
    private final IssuedCardView issued;
    private final CardView cards;
    private final Caller caller;
    private final CompanyTime time;
    private final LagView lag;
    private final int leastPeers;

    PeerResource(
            RankingView rankings,
            IssuedCardView issued,
            CardView cards,
            Caller caller,
            CompanyTime time,
            LagView lag,
            @ConfigProperty(name = "entente.scorecard.least-peers", defaultValue = "5")
                    int leastPeers) {
        this.rankings = rankings;
        this.issued = issued;
        this.cards = cards;
        this.caller = caller;
        this.time = time;
        this.lag = lag;
        this.leastPeers = leastPeers;
    }

    /**
     * A category of the supplier.
     *
     * @param percentile 0 to 100: the share of the others that score lower, equal ones counted
     *     half; null when {@code reason} says why nothing is said
     * @param group how many scored suppliers are compared at least, in steps of five
     * @param reason {@code group-too-small} or {@code not-scored}; null with a percentile
     */
    public record PeerBody(
            String category,
            @Nullable Integer percentile,
            @Nullable Integer group,
            @Nullable String reason) {

        static PeerBody of(Peers.Place place) {
            Peers.Reason reason = place.reason();
            return new PeerBody(
                    place.category(),
                    place.percentile(),
                    place.atLeast(),
                    reason == null ? null : reason.code());
        }
    }

    /** The supplier's percentile in each of its categories. */
    @GET
    @Path("/{supplierId}/{period}/peers")
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.SUPPLIER_USER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    @Operation(
            summary = "The supplier's percentile among its peers",
            description =
                    "One item per category, without names, ids or scores of others. Nothing is said"
                            + " of a group under 5 scored suppliers, the supplier included. A"
                            + " supplier user is answered by what was published, of periods that are"
                            + " not over by what is known now."
                            + " 400 period-malformed, as-of-not-supported.")
    public RestResponse<Page<PeerBody>> peers(
            @RestPath UUID supplierId,
            @RestPath String period,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf) {
        caller.requireSupplier(supplierId);
        if (asOf != null) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "as-of-not-supported",
                    "Peers are compared by what is published or known now");
        }
        LocalDate today = time.today();
        Period asked = Asked.period(period, today);
        Moment moment = cards.moment(after);
        KnownSuppliers known = cards.known(moment).known();
        Supplier supplier = known.supplier(supplierId);
        if (supplier == null) {
            throw Missing.here();
        }
        // Nobody outside makes us compute years that nobody asks for among us.
        boolean published = caller.ofSupplier() && !asked.contains(YearMonth.from(today));
        Map<UUID, BigDecimal> scores =
                published ? published(asked) : scores(rankings.shown(asked, null, today, moment));
        List<PeerBody> items =
                Peers.of(supplier, known.all(), scores, leastPeers).stream()
                        .map(PeerBody::of)
                        .toList();
        return new Page<>(items, null, moment.position(), PeerBody.class)
                .answer()
                .header(Answers.LAG, lag.seconds())
                .build();
    }

    private Map<UUID, BigDecimal> published(Period period) {
        Map<UUID, BigDecimal> scores = new HashMap<>();
        issued.of(period)
                .forEach((supplier, line) -> {
                    BigDecimal score = line.score();
                    if (score != null) {
                        scores.put(supplier, score);
                    }
                });
        return scores;
    }

    /** The scores that rankings show. */
    private static Map<UUID, BigDecimal> scores(Ranking ranking) {
        Map<UUID, BigDecimal> scores = new HashMap<>();
        for (Summary each : ranking.bestFirst()) {
            if (each.score() != null) {
                scores.put(each.supplierId(), each.score());
            }
        }
        return scores;
    }
}
