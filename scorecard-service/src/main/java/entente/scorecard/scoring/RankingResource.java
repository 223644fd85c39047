package entente.scorecard.scoring;

import entente.platform.Rejected;
import entente.platform.paging.Cursors;
import entente.platform.web.Answers;
import entente.platform.web.AsOf;
import entente.platform.web.CompanyTime;
import entente.platform.web.Effective;
import entente.platform.web.Roles;
import entente.platform.web.list.CsvPages;
import entente.platform.web.list.Page;
import entente.scorecard.scoring.MomentView.Moment;
import entente.scorecard.scoring.ScorecardBody.Summary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Suppliers by their scores. */
@Path("/rankings")
@RunOnVirtualThread
public class RankingResource {

    private final RankingView rankings;
    private final CardView cards;
    private final CompanyTime time;
    private final LagView lag;

    RankingResource(RankingView rankings, CardView cards, CompanyTime time, LagView lag) {
        this.rankings = rankings;
        this.cards = cards;
        this.time = time;
        this.lag = lag;
    }

    /**
     * All suppliers, the best first; those without a score come last and have no rank. Equal scores
     * share a rank. A published scorecard counts with its published score, unless {@code effective}
     * or {@code asOf} ask for another time.
     *
     * @param period absent: the current quarter
     * @param category only suppliers of this category
     * @param sort {@code -score} or {@code score}
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPages.TEXT_CSV})
    @RolesAllowed({
        Roles.CATEGORY_MANAGER,
        Roles.EXECUTIVE_SPONSOR,
        Roles.ENGINEER,
        Roles.OPERATOR,
        Roles.AUDITOR
    })
    public RestResponse<Page<Summary>> list(
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Long after,
            @RestQuery @Nullable AsOf asOf,
            @RestQuery @Nullable Effective effective) {
        if (sort != null && !sort.equals("-score") && !sort.equals("score")) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED, "sort-unknown", "sort takes -score or score");
        }
        Instant known = asOf == null ? null : asOf.at();
        Period asked = Asked.period(period, time.today(asOf));
        Moment moment = cards.moment(after);
        LocalDate day = time.lastDay(effective, asOf);
        Ranking ranking =
                known != null
                        ? rankings.asOf(known, asked, category, day, moment)
                        : effective == null
                                ? rankings.shown(asked, category, day, moment)
                                : rankings.of(asked, category, day, moment);
        boolean worst = "score".equals(sort);
        Cursors.Slice<Summary> slice =
                Cursors.slice(
                        worst ? ranking.worstFirst() : ranking.bestFirst(),
                        limit,
                        cursor,
                        worst ? Ranking.WORST_FIRST : Ranking.BEST_FIRST);
        return new Page<>(slice, ranking.position(), Summary.class)
                .answer()
                .header(Answers.LAG, lag.seconds())
                .build();
    }
}
