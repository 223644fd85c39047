package entente.governance.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import entente.governance.partnership.Cause;
import entente.governance.partnership.PartnershipEvent;
import entente.governance.story.Chapter;
import entente.governance.story.Reader;
import entente.governance.story.Told;
import entente.governance.timeline.OwnTimelineView.OwnRow;
import entente.governance.timeline.ScorecardTimelineView.ScorecardRow;
import entente.platform.Category;
import entente.platform.Recorded;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineViewsTest {

    private static final UUID ACME = new UUID(7, 1);
    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");

    /** Tells of closings only. */
    private static final class Closings implements Chapter {
        @Override
        public List<Category<?>> categories() {
            return List.of(PartnershipEvent.CATEGORY);
        }

        @Override
        public Optional<Told> tell(Recorded<?> event) {
            return event.event() instanceof PartnershipEvent.Closed
                    ? Optional.of(new Told("It is over", "PARTNERSHIP", Set.of(Reader.OURS)))
                    : Optional.empty();
        }
    }

    @Test
    void an_own_event_is_told_by_its_chapter_under_its_supplier() {
        PartnershipEvent closed =
                new PartnershipEvent.Closed(
                        new UUID(1, 1), ACME, Cause.STEP_DOWN, LocalDate.parse("2026-07-14"));
        ViewSpec<Object, OwnRow> view =
                ViewSpec.of(new OwnTimelineView(List.of(new Closings()))).at(NOON);
        view.given(PartnershipEvent.CATEGORY.stream(new UUID(1, 1)), closed);
        assertThat(view.rows().values())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.supplierId).isEqualTo(ACME);
                    assertThat(row.words).isEqualTo("It is over");
                    assertThat(row.kind).isEqualTo("PARTNERSHIP");
                    assertThat(row.readers).containsExactly("OURS");
                    assertThat(row.about).isEqualTo("partnership/" + new UUID(1, 1));
                    assertThat(row.recordedAt).isEqualTo(NOON);
                });
    }

    @Test
    void what_no_chapter_tells_leaves_no_row() {
        OwnTimelineView view = new OwnTimelineView(List.of(new Closings()));
        Recorded<Object> windingDown =
                new Recordings()
                        .record(
                                PartnershipEvent.CATEGORY.stream(new UUID(1, 1)),
                                new PartnershipEvent.WindingDown(
                                        new UUID(1, 1), ACME, new UUID(1, 2)));
        assertThat(view.evolve(null, windingDown)).isNull();
    }

    @Test
    void news_of_another_service_are_rows_of_their_own() {
        ViewSpec<ScorecardSaid, ScorecardRow> view = ViewSpec.of(new ScorecardTimelineView());
        view.given(
                "scorecard/" + ACME + "/2026-Q3",
                new ScorecardSaid.Published(ACME, "2026-Q3", new BigDecimal("82.4"), "GOOD"),
                new ScorecardSaid.Warned(ACME, "2026-07", "ppv", null));
        assertThat(view.rows().values())
                .extracting(row -> row.words, row -> String.join(",", row.readers))
                .containsExactly(
                        tuple("Scorecard 2026-Q3 published: 82.4, good", "OURS,THEIRS"),
                        tuple("Early warning: ppv of 2026-07", "OURS"));
    }
}
