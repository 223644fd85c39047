package entente.scorecard.forecasts;

import static entente.scorecard.forecasts.Forecasting.ACME;
import static entente.scorecard.forecasts.Forecasting.HAM;
import static entente.scorecard.forecasts.Forecasting.NOV;
import static entente.scorecard.forecasts.Forecasting.NOV_END;
import static entente.scorecard.forecasts.Forecasting.number;
import static entente.scorecard.forecasts.Forecasting.oct;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import entente.platform.contracts.Contracts;
import entente.platform.messaging.PublicEvent;
import entente.platform.store.EventCodec;
import entente.platform.testkit.DeciderSpec;
import entente.platform.testkit.Recordings;
import entente.platform.testkit.ViewSpec;
import entente.scorecard.forecasts.ForecastExceptionView.ExceptionRow;
import entente.scorecard.forecasts.WatchCommand.Compare;
import entente.scorecard.forecasts.WatchEvent.Cleared;
import entente.scorecard.forecasts.WatchEvent.Raised;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecastWatchTest {

    private static final String TYPE = "scorecard.forecast-exception-raised.v1";
    private static final UUID SELF = HAM.streamOf(ACME);

    private final DeciderSpec<WatchCommand, ForecastWatch.State, WatchEvent> watch =
            DeciderSpec.of(new ForecastWatch());

    private static Finding shortOf(@Nullable String committed) {
        ExceptionKind kind =
                committed == null ? ExceptionKind.COMMIT_PAST_DUE : ExceptionKind.COMMIT_MISMATCH;
        return new Finding(
                kind,
                "W40",
                NOV,
                NOV_END,
                number("1200"),
                committed == null ? null : number(committed));
    }

    private static Compare compare(LocalDate today, Finding... findings) {
        return new Compare(ACME, HAM, List.of(findings), today);
    }

    private static Raised raised(Finding finding, LocalDate on) {
        return new Raised(
                ACME,
                finding.kind(),
                "4711-A",
                "HAM1",
                "PCE",
                "W40",
                NOV,
                NOV_END,
                number("1200"),
                finding.committed(),
                on);
    }

    private static Cleared cleared(Finding finding, LocalDate on) {
        return new Cleared(ACME, finding.kind(), "W40", NOV, NOV_END, on);
    }

    @Test
    void what_does_not_fit_is_raised_once() {
        watch.given()
                .when(compare(oct(9), shortOf(null), shortOf(null)))
                .then(raised(shortOf(null), oct(9)));
        watch.given(raised(shortOf(null), oct(9)))
                .when(compare(oct(10), shortOf(null)))
                .thenNothing();
        watch.given(raised(shortOf("900"), oct(9)))
                .when(compare(oct(10), shortOf("950")))
                .thenNothing();
    }

    @Test
    void what_is_found_no_longer_is_cleared_and_may_come_back() {
        watch.given(raised(shortOf(null), oct(9)))
                .when(compare(oct(10), shortOf("900")))
                .then(cleared(shortOf(null), oct(10)), raised(shortOf("900"), oct(10)));
        watch.given(raised(shortOf(null), oct(9)), cleared(shortOf(null), oct(10)))
                .when(compare(oct(11), shortOf(null)))
                .then(raised(shortOf(null), oct(11)));
        watch.given(raised(shortOf(null), oct(9)), cleared(shortOf(null), oct(10)))
                .when(compare(oct(11)))
                .thenNothing();
    }

    @Test
    void others_hear_what_does_not_fit_and_not_that_it_is_over() {
        Recordings log = new Recordings();
        Contracts contracts = Contracts.of(Path.of("contracts"));
        for (Finding finding : List.of(shortOf(null), shortOf("900"))) {
            PublicEvent told =
                    Objects.requireNonNull(
                            new ForecastExceptionPublisher()
                                    .publish(
                                            log.record(
                                                    WatchEvent.CATEGORY,
                                                    SELF,
                                                    raised(finding, oct(9)))));
            assertThat(told.type()).isEqualTo(TYPE);
            assertThat(told.key()).isEqualTo(ACME.toString());
            assertThat(contracts.publishedTypes()).contains(TYPE);
            JsonNode data = EventCodec.JSON.valueToTree(told.data());
            contracts.assertProduces(TYPE, data);
            assertThat(data.at("/aggregateId").asText()).isEqualTo(SELF.toString());
        }
        assertThat(
                        new ForecastExceptionPublisher()
                                .publish(
                                        log.record(
                                                WatchEvent.CATEGORY,
                                                SELF,
                                                cleared(shortOf(null), oct(10)))))
                .isNull();
    }

    @Test
    void each_exception_has_a_row_that_stays_when_it_is_over() {
        String stream = WatchEvent.CATEGORY.stream(SELF);
        List<ExceptionRow> rows =
                ViewSpec.of(new ForecastExceptionView())
                        .given(stream, raised(shortOf(null), oct(9)))
                        .given(stream, cleared(shortOf(null), oct(10)))
                        .given(stream, raised(shortOf("900"), oct(10)))
                        .rows()
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(row -> row.kind))
                        .toList();
        assertThat(rows)
                .extracting(row -> row.status)
                .containsExactly(ExceptionStatus.CLEARED, ExceptionStatus.OPEN);
        assertThat(rows.getFirst().clearedOn).isEqualTo(oct(10));
        assertThat(rows.getLast().forecastId).isEqualTo(SELF);
        assertThat(rows.getLast().committed).isEqualByComparingTo("900");
    }
}
