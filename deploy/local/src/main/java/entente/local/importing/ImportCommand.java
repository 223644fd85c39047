package entente.local.importing;

import entente.local.importing.CsvRows.Broken;
import entente.local.importing.CsvRows.Line;
import entente.local.importing.CsvRows.Row;
import entente.local.importing.Mapping.Suppliers;
import entente.local.importing.Translation.Result.Accepted;
import entente.local.importing.Translation.Result.Rejected;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** {@code ./entente import}: ERP history from a CSV file to purchase events. */
public final class ImportCommand {

    private static final int ALL_ACCEPTED = 0;
    private static final int NOT_SENT = 1;
    private static final int WRONG_QUESTION = 2;
    private static final int SOME_REJECTED = 3;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    ImportCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** See {@code --help} for arguments and exit codes. */
    public static void main(String[] args) {
        if (Arrays.asList(args).contains("--help")) {
            System.out.print(ImportOptions.USAGE);
            return;
        }
        System.exit(new ImportCommand(System.getenv(), System.out, System.err).run(args));
    }

    int run(String... args) {
        try {
            ImportOptions options = ImportOptions.parse(args);
            Mapping mapping = mapping(options.mapping());
            return options.dryRun() ? dryRun(options, mapping) : send(options, mapping);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return WRONG_QUESTION;
        } catch (CharacterCodingException e) {
            err.println("The file is in another encoding than csv.encoding in the mapping says");
            return NOT_SENT;
        } catch (IOException | UncheckedIOException | IllegalStateException | KafkaException e) {
            err.println(e.getMessage());
            err.println("Start it again when that is mended: nothing counts twice.");
            return NOT_SENT;
        }
    }

    private static Mapping mapping(Path file) throws IOException {
        try {
            return Mapping.read(file);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private int dryRun(ImportOptions options, Mapping mapping) throws IOException {
        return read(options, mapping, "would be sent", new Nowhere());
    }

    private int send(ImportOptions options, Mapping mapping) throws IOException {
        Endpoints endpoints = Endpoints.from(environment);
        SupplierClient suppliers =
                mapping.suppliers() == Suppliers.REGISTER
                        ? new SupplierClient(
                                new RestClient(endpoints.suppliers()),
                                Bearers.from(environment).token("category-manager", "import"))
                        : null;
        try (PurchasePublisher publisher = new PurchasePublisher(endpoints.kafka())) {
            int result = read(options, mapping, "sent", new ToServices(suppliers, publisher));
            if (suppliers != null) {
                out.println(suppliers.summary());
            }
            return result;
        }
    }

    /** What is done with accepted rows. */
    private sealed interface Delivery {
        /** Why the row cannot be delivered, empty when it is. */
        Optional<String> deliver(Accepted row);

        /** Everything accepted has arrived, or it throws. */
        void complete();
    }

    private record Nowhere() implements Delivery {
        @Override
        public Optional<String> deliver(Accepted row) {
            return Optional.empty();
        }

        @Override
        public void complete() {}
    }

    private record ToServices(@Nullable SupplierClient suppliers, PurchasePublisher publisher)
            implements Delivery {
        @Override
        public Optional<String> deliver(Accepted row) {
            Optional<String> refusal =
                    suppliers == null
                            ? Optional.empty()
                            : row.supplier().flatMap(suppliers::ensureKnown);
            if (refusal.isEmpty()) {
                row.events().forEach(publisher::send);
            }
            return refusal;
        }

        @Override
        public void complete() {
            publisher.flush();
        }
    }

    private int read(ImportOptions options, Mapping mapping, String verb, Delivery delivery)
            throws IOException {
        Translation translation = new Translation(mapping);
        Progress progress = Progress.onConsole(err);
        try (ImportReport report = new ImportReport(out, err, options.report());
                CsvRows rows = CsvRows.open(options.file(), mapping.csv(), mapping.columns())) {
            for (Optional<Line> line = rows.next(); line.isPresent(); line = rows.next()) {
                switch (line.get()) {
                    case Broken broken -> report.rejected(broken.number(), broken.reason());
                    case Row row -> {
                        switch (translation.apply(row)) {
                            case Rejected no -> report.rejected(row.number(), no.reason());
                            case Accepted accepted ->
                                    delivery.deliver(accepted)
                                            .ifPresentOrElse(
                                                    why -> report.rejected(row.number(), why),
                                                    () -> report.accepted(accepted.events()));
                        }
                    }
                }
                progress.at(report::progress);
            }
            delivery.complete();
            progress.done(report.progress());
            report.summary(verb);
            return report.rejected() == 0 ? ALL_ACCEPTED : SOME_REJECTED;
        }
    }
}
