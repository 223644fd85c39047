package entente.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was bought in dollars, by whom one asks: the history is all that is in dollars.
 *
 * @param spend of supplier-service, by vendor and category
 * @param matrix spend of the positions of the matrix, by vendor and category
 * @param scorecards spend of scorecard-service, by vendor and year of the due date
 */
record SpendSums(
        Map<String, BigDecimal> spend,
        Map<String, BigDecimal> matrix,
        Map<String, BigDecimal> scorecards) {

    private static final String CURRENCY = "USD";
    private static final String SYSTEM = "SCMS:";
    private static final Path SAMPLE = Path.of("../examples/import/scms-sample.csv");
    private static final int FIRST_YEAR = 2023;
    private static final int LAST_YEAR = 2025;

    SpendSums {
        spend = Map.copyOf(spend);
        matrix = Map.copyOf(matrix);
        scorecards = Map.copyOf(scorecards);
    }

    BigDecimal total() {
        return spend.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the services say. */
    static SpendSums of(Entente entente) {
        String token = entente.token("auditor");
        Map<String, String> vendors = vendors(entente, token);
        Map<String, BigDecimal> spend = new TreeMap<>();
        Set<String> categories = new TreeSet<>();
        for (JsonNode sum :
                items(entente, "supplier", "/spend?by=supplier,category&limit=500", token)) {
            String category = sum.path("category").asText();
            JsonNode money = sum.path("spend");
            if (CURRENCY.equals(money.path("currency").asText())) {
                categories.add(category);
                add(
                        spend,
                        vendors.get(sum.path("supplierId").asText()) + "/" + category,
                        money.path("amount").asText());
            }
        }
        return new SpendSums(
                spend,
                matrix(entente, token, vendors, categories),
                scorecards(entente, token, vendors));
    }

    /** The vendor's name in the file, by supplier. */
    private static Map<String, String> vendors(Entente entente, String token) {
        Map<String, String> vendors = new LinkedHashMap<>();
        for (JsonNode supplier : items(entente, "supplier", "/suppliers?limit=500", token)) {
            for (JsonNode alias : supplier.path("aliases")) {
                if (alias.asText().startsWith(SYSTEM)) {
                    vendors.put(
                            supplier.path("id").asText(),
                            alias.asText().substring(SYSTEM.length()));
                }
            }
        }
        return vendors;
    }

    private static Map<String, BigDecimal> matrix(
            Entente entente, String token, Map<String, String> vendors, Set<String> categories) {
        Map<String, BigDecimal> matrix = new TreeMap<>();
        for (String category : categories) {
            String positions = "/segmentation/matrix?limit=500&category=" + category;
            for (JsonNode position : items(entente, "supplier", positions, token)) {
                for (JsonNode money : position.path("spend")) { // 12.50 EUR
                    List<String> parts = List.of(money.asText().split(" ", 2));
                    if (parts.contains(CURRENCY)) {
                        add(
                                matrix,
                                vendors.get(position.path("supplierId").asText()) + "/" + category,
                                parts.getFirst());
                    }
                }
            }
        }
        return matrix;
    }

    private static Map<String, BigDecimal> scorecards(
            Entente entente, String token, Map<String, String> vendors) {
        Map<String, BigDecimal> scorecards = new TreeMap<>();
        vendors.forEach((id, vendor) -> {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                String values = "/metrics/values?supplierId=" + id + "&period=" + year;
                for (JsonNode metric : items(entente, "scorecard", values, token)) {
                    if (metric.path("code").asText().equals("spend")
                            && metric.path("value").isTextual()) {
                        add(scorecards, vendor + "/" + year, metric.path("value").asText());
                    }
                }
            }
        });
        return scorecards;
    }

    private static List<JsonNode> items(
            Entente entente, String service, String path, String token) {
        List<JsonNode> items = new ArrayList<>();
        Entente.json(entente.getAs(service, path, token)).path("items").forEach(items::add);
        return items;
    }

    /** Σ Line Item Quantity × Pack Price, straight from the file. */
    static SpendSums ofSample() {
        Map<String, BigDecimal> byCategory = new TreeMap<>();
        Map<String, BigDecimal> byYear = new TreeMap<>();
        List<List<String>> rows = rows();
        List<String> header = rows.getFirst();
        for (List<String> row : rows.subList(1, rows.size())) {
            String vendor = row.get(header.indexOf("Vendor"));
            String amount =
                    new BigDecimal(row.get(header.indexOf("Line Item Quantity")))
                            .multiply(new BigDecimal(row.get(header.indexOf("Pack Price"))))
                            .toPlainString();
            String due = row.get(header.indexOf("Scheduled Delivery Date"));
            add(byCategory, vendor + "/" + row.get(header.indexOf("Product Group")), amount);
            add(byYear, vendor + "/20" + due.substring(due.lastIndexOf('-') + 1), amount);
        }
        return new SpendSums(byCategory, byCategory, byYear);
    }

    private static List<List<String>> rows() {
        try (var lines = Files.lines(SAMPLE, StandardCharsets.UTF_8)) {
            return lines.map(line -> cells(line.replace("\uFEFF", ""))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted; // a doubled quote toggles twice, and no name needs it
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static void add(Map<String, BigDecimal> sums, String key, String amount) {
        sums.merge(key, new BigDecimal(amount).stripTrailingZeros(), SpendSums::plus);
    }

    private static BigDecimal plus(BigDecimal one, BigDecimal other) {
        return one.add(other).stripTrailingZeros();
    }
}
