package entente.governance.heard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import entente.governance.heard.MeasureTold.Criterion;
import entente.governance.heard.MeasureTold.Metric;
import entente.governance.heard.MeasureTold.MetricsMeasured;
import entente.governance.heard.MeasureTold.Published;
import entente.governance.heard.MeasureTold.ThresholdBreached;
import entente.governance.heard.MeasureView.MeasureRow;
import entente.platform.contracts.Contracts;
import entente.platform.store.EventCodec;
import entente.platform.testkit.ViewSpec;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasureViewTest {

    private static final UUID ACME = UUID.fromString("0198c5a2-7b1e-7c3a-9d54-3f2a1b6c8d90");
    private static final String JULY = MeasureView.whole(ACME, "METRIC", "2026-07");
    private static final String STREAM = "metrics/" + ACME;

    private static MetricsMeasured measured(int version, String value) {
        return new MetricsMeasured(
                ACME, "2026-07", version, List.of(new Metric("otif", new BigDecimal(value))));
    }

    @Test
    void the_newest_telling_wins_in_any_order() {
        for (List<MetricsMeasured> order :
                List.of(
                        List.of(measured(1, "90"), measured(3, "94.8718"), measured(2, "92")),
                        List.of(measured(3, "94.8718"), measured(2, "92"), measured(1, "90")))) {
            ViewSpec<MeasureTold, MeasureRow> view = ViewSpec.of(new MeasureView());
            order.forEach(told -> view.given(STREAM, told));
            assertThat(MeasureClient.measured(view.row(JULY), "otif").value())
                    .isEqualTo(new BigDecimal("94.8718"));
            assertThat(MeasureClient.measured(view.row(JULY), "otif").version()).isEqualTo(3);
            assertThat(MeasureClient.measured(view.row(JULY), "ppm").value()).isNull();
        }
    }

    @Test
    void a_single_value_does_not_hide_the_others() {
        ViewSpec<MeasureTold, MeasureRow> view = ViewSpec.of(new MeasureView());
        view.given(
                STREAM,
                new Published(
                        ACME,
                        "2026-Q3",
                        3,
                        List.of(
                                new Criterion("cost", new BigDecimal("71")),
                                new Criterion("quality", null))),
                new ThresholdBreached(
                        ACME, "2026-Q3", 4, "CRITERION", "cost", new BigDecimal("71")));
        assertThat(view.row(MeasureView.whole(ACME, "CRITERION", "2026-Q3")).codes)
                .containsExactly("cost");
        assertThat(view.row(MeasureView.single(ACME, "CRITERION", "2026-Q3", "cost")).version)
                .isEqualTo(4);
    }

    @Test
    void of_the_periods_that_hold_a_month_the_shortest_counts() {
        assertThat(MeasureClient.ids(ACME, "otif", "METRIC", YearMonth.parse("2026-07")))
                .startsWith(JULY, JULY + "/otif")
                .contains(MeasureView.whole(ACME, "METRIC", "2026-Q3"))
                .endsWith(MeasureView.single(ACME, "METRIC", "2026", "otif"));
    }

    @Test
    void periods_have_their_months() {
        assertThat(Months.of("2026-Q3"))
                .contains(new Months(YearMonth.parse("2026-07"), YearMonth.parse("2026-09")));
        assertThat(Months.of("2026-H2").orElseThrow().length()).isEqualTo(6);
        assertThat(Months.of("2026").orElseThrow().hold(YearMonth.parse("2026-12"))).isTrue();
        assertThat(Months.of("2026-07").orElseThrow().length()).isEqualTo(1);
        assertThat(Months.of("R12-2026-09")).isEmpty();
        assertThat(Months.of("2026-Q5")).isEmpty();
        assertThat(Months.of("2026-13")).isEmpty();
    }

    @Test
    void the_examples_of_scorecard_service_are_read() throws IOException {
        EventCodec<MeasureTold> codec = new EventCodec<>(MeasureTold.class);
        Contracts contracts = Contracts.of(Path.of("../scorecard-service/contracts"));
        ViewSpec<MeasureTold, MeasureRow> view = ViewSpec.of(new MeasureView());
        for (String type : codec.types()) {
            view.given(
                    STREAM, codec.decode(type, contracts.example(type).toString().getBytes(UTF_8)));
        }
        assertThat(view.row(JULY).codes).containsExactly("otif", "ppm", "ppv");
        assertThat(view.row(MeasureView.whole(ACME, "CRITERION", "2026-Q3")).codes).hasSize(4);
    }
}
