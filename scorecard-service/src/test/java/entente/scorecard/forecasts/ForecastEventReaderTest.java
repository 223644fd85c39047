package entente.scorecard.forecasts;

import static org.assertj.core.api.Assertions.assertThat;

import entente.platform.contracts.Contracts;
import entente.scorecard.forecasts.ForecastEventReader.Reading;
import entente.scorecard.forecasts.ForecastEventReader.Reading.Accepted;
import entente.scorecard.forecasts.ForecastEventReader.Reading.Unreadable;
import entente.scorecard.purchases.Incoming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastEventReaderTest {

    private static final String ASKED =
            """
            {"supplierRef":{"system":"SAP-EU","value":"100042"},"itemNumber":"4711-A",\
            "site":"HAM1","version":"2026-W40","unit":"PCE","buckets":[\
            {"from":"2026-11-01","to":"2026-11-30","quantity":"1200"},\
            {"from":"2026-12-01","to":"2026-12-31","quantity":"900"}]}\
            """;

    private static Reading read(String type, String data) {
        return ForecastEventReader.read(
                new Incoming(
                        Map.of(
                                "ce_specversion", "1.0",
                                "ce_source", "erp",
                                "ce_id", "1",
                                "ce_type", type,
                                "ce_time", "2026-10-01T08:00:00Z"),
                        data.getBytes(StandardCharsets.UTF_8)));
    }

    private static Accepted asked(String data) {
        return (Accepted) read(ForecastEventReader.PUBLISHED, data);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ForecastEventReader.PUBLISHED,
                ForecastEventReader.COMMITTED,
                ForecastEventReader.CAPACITY,
                ForecastEventReader.PRODUCED
            })
    void what_the_contract_shows_is_read_and_reads_the_same_again(String type) throws IOException {
        assertThat(Contracts.of(Path.of("contracts")).publishedTypes()).contains(type);
        String example = Files.readString(Path.of("contracts", type + ".example.json"));
        Accepted accepted = (Accepted) read(type, example);
        ForecastEvent event = accepted.event();
        assertThat(
                        ForecastEventReader.stored(
                                event.source(),
                                event.id(),
                                type,
                                event.time().toString(),
                                event.contentHash(),
                                accepted.data().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(event)
                .satisfies(again -> assertThat(again.fact()).isEqualTo(event.fact()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1200\"          | \"-1\"           | negative-quantity",
                "\"1200\"          | 1200             | wrong-type",
                "\"2026-11-30\"    | \"2026-12-05\"   | buckets-overlap",
                "\"2026-11-30\"    | \"2026-10-30\"   | bucket-reversed",
                "\"2026-11-30\"    | \"2026-11-31\"   | impossible-date",
                "\"site\":\"HAM1\",| \"site\":\"\",   | missing-field",
                "\"buckets\"       | \"others\"       | missing-field",
                "\"system\":       | \"else\":        | missing-field"
            })
    void what_can_never_count_is_refused_with_its_reason(String from, String to, String code) {
        Unreadable refused =
                (Unreadable) read(ForecastEventReader.PUBLISHED, ASKED.replace(from, to));
        assertThat(refused.why().code()).isEqualTo(code);
        assertThat(refused.why().source()).isEqualTo("erp");
    }

    @Test
    void an_empty_list_of_buckets_says_nothing() {
        String none = ASKED.replaceAll("\\[.*\\]", "[]");
        assertThat(((Unreadable) read(ForecastEventReader.PUBLISHED, none)).why().code())
                .isEqualTo("missing-field");
        assertThat(((Unreadable) read("forecast.guessed.v1", ASKED)).why().code())
                .isEqualTo("unknown-type");
    }

    @Test
    void formatting_is_the_same_content_and_a_quantity_in_a_bucket_is_not() {
        ForecastEvent event = asked(ASKED).event();
        assertThat(asked(ASKED.replace("\"900\"", "\"900.0\"")).event()).isEqualTo(event);
        assertThat(asked(ASKED.replace("{\"from\"", "{\"x\":1, \"from\"")).event())
                .isEqualTo(event);
        assertThat(asked(ASKED.replace("\"900\"", "\"901\"")).event()).isNotEqualTo(event);
    }
}
