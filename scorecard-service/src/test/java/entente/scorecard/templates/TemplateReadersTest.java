package entente.scorecard.templates;

import static entente.scorecard.templates.Weighing.template;
import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.store.Database;
import entente.platform.testkit.ViewSpec;
import entente.scorecard.templates.TemplateAssignmentEvent.By;
import entente.scorecard.templates.TemplateAssignmentEvent.TemplateAssigned;
import entente.scorecard.templates.TemplateRulesEvent.RulesSet;
import entente.scorecard.whatif.Impact;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What views make of the events of templates; none of them asks the database for that. */
class TemplateReadersTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Impact IMPACT =
            new Impact("2026-Q2", 4, 4, 0, 0, 0, 0, BigDecimal.ZERO, 9);
    private static final UUID SUPPLIER = new UUID(0, 7);

    private static final Vertx VERTX = Vertx.vertx();
    private static final Pool POOL =
            PgBuilder.pool().using(VERTX).connectingTo(new PgConnectOptions()).build();
    private static final Database NOWHERE = new Database(VERTX, new PgConnectOptions(), POOL);

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_template_is_drafted_activated_and_retired_and_its_impact_is_no_row() {
        List<TemplateVersionView.Row> rows =
                List.copyOf(
                        ViewSpec.of(new TemplateVersionView(NOWHERE, new TemplateConfig()))
                                .given(
                                        "template/LEAN",
                                        new TemplateEvent.Drafted(
                                                1, template("LEAN", 1, "60", "40"), "anna"),
                                        new TemplateEvent.ImpactAssessed(1, IMPACT, "anna"),
                                        new TemplateEvent.Activated(1, JULY, "ben"),
                                        new TemplateEvent.Retired("Enough", "ben"))
                                .rows()
                                .values());
        assertThat(rows).hasSize(3).allMatch(row -> row.template.equals("LEAN"));
        assertThat(rows.get(0).content).contains("\"id\":\"LEAN\"");
        assertThat(rows.get(1).validFrom).isEqualTo(JULY);
        assertThat(rows.get(1).content).isNull();
        assertThat(rows.get(2).validFrom).isNull();
    }

    @Test
    void rules_are_kept_as_they_were_set() {
        TemplateRuleView.Row row =
                ViewSpec.of(new TemplateRuleView(NOWHERE))
                        .given(
                                "template-rules/company",
                                new RulesSet(
                                        1,
                                        List.of(new Rule("STRATEGIC", null, "PARTNERSHIP")),
                                        JULY,
                                        "anna"))
                        .rows()
                        .values()
                        .iterator()
                        .next();
        assertThat(row.validFrom).isEqualTo(JULY);
        assertThat(row.rules)
                .isEqualTo("[{\"engagementModel\":\"STRATEGIC\",\"template\":\"PARTNERSHIP\"}]");
    }

    @Test
    void an_assignment_says_whether_a_person_decided_it() {
        assertThat(
                        ViewSpec.of(new TemplateAssignmentView(NOWHERE))
                                .given(
                                        "template-assignment/" + SUPPLIER,
                                        new TemplateAssigned(
                                                "OPERATIONAL",
                                                TemplateAssignmentEvent.ALWAYS,
                                                null),
                                        new TemplateAssigned("PARTNERSHIP", JULY, null),
                                        new TemplateAssigned("PARTNERSHIP", JULY, By.HAND))
                                .rows()
                                .values())
                .extracting(row -> row.byHand)
                .containsExactly(false, true, true);
    }
}
