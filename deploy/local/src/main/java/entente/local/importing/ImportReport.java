package entente.local.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what an import did and keeps why rows were rejected; memory does not grow with rows. */
final class ImportReport implements Closeable {

    private static final int SHOWN = 20;
    private static final String PLACED = "purchase.order-line-placed.v1";

    private final PrintStream out;
    private final PrintStream err;
    private final @Nullable PrintWriter file;
    private final Map<String, Long> eventsByType = new TreeMap<>();
    private final Map<String, BigDecimal> orderedByCurrency = new TreeMap<>();
    private String lastPlaced = ""; // rows of one line stand together, the line counts once
    private long rows;
    private long rejected;

    /**
     * @param file where every rejected row goes, as CSV of line and reason; null for the first
     *     {@value #SHOWN} on {@code err}
     */
    ImportReport(PrintStream out, PrintStream err, @Nullable Path file) throws IOException {
        this.out = out;
        this.err = err;
        this.file = file == null ? null : new PrintWriter(Files.newBufferedWriter(file));
        if (this.file != null) {
            this.file.println("line,reason");
        }
    }

    void accepted(Iterable<PurchaseEvent> events) {
        rows++;
        for (PurchaseEvent event : events) {
            eventsByType.merge(event.type(), 1L, Long::sum);
            if (event.type().equals(PLACED) && !event.id().equals(lastPlaced)) {
                lastPlaced = event.id();
                orderedByCurrency.merge(
                        String.valueOf(event.data().get("currency")),
                        decimal(event, "quantity").multiply(decimal(event, "unitPrice")),
                        BigDecimal::add);
            }
        }
    }

    void rejected(long line, String reason) {
        rows++;
        rejected++;
        if (file != null) {
            file.println(line + ",\"" + reason.replace("\"", "\"\"") + "\"");
        } else if (rejected <= SHOWN) {
            err.println("line " + line + ": " + reason);
        } else if (rejected == SHOWN + 1) {
            err.println("More rejected rows: --report FILE keeps them all");
        }
    }

    long rejected() {
        return rejected;
    }

    /** How far it is, in one line. */
    String progress() {
        return String.format(
                Locale.ROOT, "%,d rows, %,d events, %,d rejected", rows, events(), rejected);
    }

    /** What it did, in several lines. */
    void summary(String verb) {
        out.printf(
                Locale.ROOT,
                "%,d rows: %,d accepted, %,d rejected%n",
                rows,
                rows - rejected,
                rejected);
        out.printf(Locale.ROOT, "%,d events %s%n", events(), verb);
        eventsByType.forEach((type, count) -> out.printf(Locale.ROOT, "  %,12d %s%n", count, type));
        orderedByCurrency.forEach((currency, sum) ->
                out.printf(Locale.ROOT, "ordered (quantity by price): %,.2f %s%n", sum, currency));
    }

    private long events() {
        return eventsByType.values().stream().mapToLong(Long::longValue).sum();
    }

    private static BigDecimal decimal(PurchaseEvent event, String field) {
        return new BigDecimal(String.valueOf(event.data().get(field)));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            if (file.checkError()) {
                throw new IOException("The report could not be written");
            }
        }
    }
}
