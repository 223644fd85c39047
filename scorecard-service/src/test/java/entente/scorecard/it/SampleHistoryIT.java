package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.testkit.EnginesResource;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * ERP history of made-up vendors, compared by vendor and year with a calculation straight from the
 * file, which knows nothing of the product.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class SampleHistoryIT {

    private record Row(
            String vendor,
            String order,
            String quantity,
            String price,
            LocalDate ordered,
            LocalDate due,
            LocalDate received) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    LocalDate.parse(cells[4]),
                    LocalDate.parse(cells[5]),
                    LocalDate.parse(cells[6]));
        }

        String group() {
            return vendor + "/" + due.getYear();
        }
    }

    private static List<Row> rows() throws IOException {
        InputStream file =
                Objects.requireNonNull(
                        SampleHistoryIT.class.getResourceAsStream("/sample-history.csv"));
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(l -> !l.isBlank()).map(Row::of).toList();
        }
    }

    @Test
    void otif_lead_time_and_spend_agree_with_the_file() throws IOException {
        List<Row> rows = rows();
        Map<String, UUID> vendors = new TreeMap<>();
        List<Erp.Event> events = new ArrayList<>();
        try (Topics topics = new Topics()) {
            for (Row row : rows) {
                vendors.computeIfAbsent(
                        row.vendor, name -> topics.supplier(name, "sample-" + name));
                events.addAll(
                        new Erp("sample", "sample-" + row.vendor)
                                .placed(
                                        row.order,
                                        row.quantity,
                                        row.price,
                                        row.ordered.toString(),
                                        row.due.toString())
                                .received(row.order, "R", row.quantity, row.received.toString())
                                .events());
            }
            topics.purchases(events);
        }
        Map<String, List<Row>> groups =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::group, TreeMap::new, Collectors.toList()));
        assertThat(groups).hasSizeGreaterThan(5);

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() ->
                        groups.forEach((group, of) -> {
                            int mark = group.indexOf('/');
                            UUID vendor = vendors.get(group.substring(0, mark));
                            Map<String, String> measured =
                                    measured(vendor, group.substring(mark + 1));
                            assertThat(measured)
                                    .as(group)
                                    .containsEntry("otif", otif(of))
                                    .containsEntry("lead-time-mean", leadTime(of))
                                    .containsEntry("spend", spend(of));
                        }));
    }

    private static Map<String, String> measured(@Nullable UUID vendor, String year) {
        JsonPath json =
                Api.as(Roles.AUDITOR)
                        .get("/metrics/values?supplierId={v}&period={y}", vendor, year)
                        .jsonPath();
        Map<String, String> values = new TreeMap<>();
        for (Map<String, ?> item : json.<Map<String, ?>>getList("items")) {
            if (item.get("value") instanceof String value) {
                values.put(String.valueOf(item.get("code")), value);
            }
        }
        return values;
    }

    private static String otif(List<Row> rows) {
        long inTime = rows.stream().filter(r -> !r.received.isAfter(r.due)).count();
        return ratio(inTime * 100, rows.size());
    }

    private static String leadTime(List<Row> rows) {
        long days = 0;
        long lines = 0;
        for (Row row : rows) {
            long each = ChronoUnit.DAYS.between(row.ordered, row.received);
            if (each >= 0) {
                days += each;
                lines++;
            }
        }
        return ratio(days, lines);
    }

    private static String spend(List<Row> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            sum = sum.add(new BigDecimal(row.quantity).multiply(new BigDecimal(row.price)));
        }
        return plain(sum);
    }

    private static String ratio(long numerator, long denominator) {
        return plain(
                BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), new MathContext(16)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
