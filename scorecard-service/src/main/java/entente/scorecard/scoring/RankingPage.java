package entente.scorecard.scoring;

import entente.platform.web.Caller;
import entente.platform.web.CompanyTime;
import entente.platform.web.Missing;
import entente.platform.web.Roles;
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
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All suppliers by score, the worst to look at one click away. */
@Path("/")
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
public class RankingPage {

    private final RankingView rankings;
    private final CardView cards;
    private final Caller caller;
    private final CompanyTime time;
    private final Template template;
    private final ScoreWords words = new ScoreWords();

    RankingPage(
            RankingView rankings,
            CardView cards,
            Caller caller,
            CompanyTime time,
            @Location("ranking") Template template) {
        this.rankings = rankings;
        this.cards = cards;
        this.caller = caller;
        this.time = time;
        this.template = template;
    }

    /**
     * The ranking; for a supplier user the own scorecard instead.
     *
     * @param seen the state that the reader has seen: 204 when it is still so
     */
    @GET
    public Response show(
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String seen,
            @RestHeader("HX-Request") @Nullable String script) {
        Period asked = Asked.period(period, time.today());
        if (caller.ofSupplier()) {
            return Response.seeOther(
                            URI.create(
                                    "/cards/"
                                            + caller.supplierId().orElseThrow(Missing::here)
                                            + "/"
                                            + asked))
                    .build();
        }
        Moment moment = cards.moment(null);
        String state = moment.state();
        if (state.equals(seen)) {
            return Response.noContent().build();
        }
        String of = category == null || category.isBlank() ? null : category.strip();
        Ranking ranking = rankings.shown(asked, of, time.today(), moment);
        boolean worst = "score".equals(sort);
        List<ScorecardBody.Summary> suppliers = worst ? ranking.worstFirst() : ranking.bestFirst();
        TemplateInstance shown =
                script == null ? template.instance() : template.getFragment("rows").instance();
        return Response.ok(
                        shown.data("period", asked.toString())
                                .data("earlier", asked.previous().toString())
                                .data("later", asked.next().toString())
                                .data("category", of == null ? "" : of)
                                .data("worst", worst)
                                .data("seen", state)
                                .data("suppliers", suppliers)
                                .data("figures", Figures.of(suppliers))
                                .data("words", words)
                                .render())
                .build();
    }

    /** How many suppliers stand where. */
    public record Figures(long excellent, long good, long fair, long poor, long none) {

        static Figures of(List<ScorecardBody.Summary> suppliers) {
            return new Figures(
                    count(suppliers, Standing.EXCELLENT),
                    count(suppliers, Standing.GOOD),
                    count(suppliers, Standing.FAIR),
                    count(suppliers, Standing.POOR),
                    count(suppliers, null));
        }

        private static long count(
                List<ScorecardBody.Summary> suppliers, @Nullable Standing standing) {
            return suppliers.stream().filter(s -> s.standing() == standing).count();
        }
    }
}
