package entente.local.demo;

import entente.local.importing.Bearers;
import entente.local.importing.Endpoints;
import entente.local.importing.Progress;
import entente.local.importing.PurchaseEvent;
import entente.local.importing.PurchasePublisher;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/** {@code ./entente demo}: tells the running services about the demo company. */
public final class DemoCommand {

    /** A carrier among the bad ones; its suspension shows that facts still count. */
    private static final String SUSPENDED = "Harbor & Plain Freight LLC";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    DemoCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** See {@code --help}; ends with 0 when all is told, 2 for a wrong question, 1 otherwise. */
    public static void main(String[] args) {
        if (Arrays.asList(args).contains("--help")) {
            System.out.print(DemoOptions.usage());
            return;
        }
        System.exit(new DemoCommand(System.getenv(), System.out, System.err).run(args));
    }

    int run(String... args) {
        try {
            tell(DemoOptions.parse(LocalDate.now(ZoneOffset.UTC), args));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        } catch (IllegalStateException | UncheckedIOException | KafkaException e) {
            err.println(e.getMessage());
            err.println("Start it again when that is mended: nothing counts twice.");
            return 1;
        }
    }

    private void tell(History asked) {
        Endpoints endpoints = Endpoints.from(environment);
        Bearers bearers = Bearers.from(environment);
        History history = EarlierDemo.on(endpoints.kafka()).orElse(asked);
        if (!history.equals(asked)) {
            out.println("There is already " + history.source() + "; it is told again.");
        }
        DemoClient client = new DemoClient(endpoints, bearers, history.source());
        bringOnBoard(history, client);
        history.rates().forEach(client::rate);
        out.println(history.rates().size() + " exchange rates");
        try (PurchasePublisher publisher = new PurchasePublisher(endpoints.kafka())) {
            send(history.events().toList(), publisher);
        }
    }

    private void bringOnBoard(History history, DemoClient client) {
        List<DemoSupplier> company = history.company();
        Progress progress = Progress.onConsole(err);
        int done = 0;
        for (DemoSupplier supplier : company) {
            String id = client.register(supplier);
            client.bringOnBoard(id);
            if (supplier.name().equals(SUSPENDED)) {
                client.suspend(id);
            }
            int number = ++done;
            progress.at(() -> number + " of " + company.size() + " suppliers");
        }
        progress.done(company.size() + " suppliers registered, approved and activated");
    }

    private void send(List<PurchaseEvent> events, PurchasePublisher publisher) {
        Progress progress = Progress.onConsole(err);
        int sent = 0;
        for (PurchaseEvent event : events) {
            publisher.send(event);
            int number = ++sent;
            progress.at(() ->
                    String.format(
                            Locale.ROOT, "%,d of %,d purchase events", number, events.size()));
        }
        publisher.flush();
        progress.done(String.format(Locale.ROOT, "%,d purchase events sent", sent));
    }
}
