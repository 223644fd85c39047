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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
            tell(
                    DemoOptions.parse(LocalDate.now(ZoneOffset.UTC), args),
                    DemoOptions.agreements(args));
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

    private void tell(History asked, boolean agreements) {
        Endpoints endpoints = Endpoints.from(environment);
        Bearers bearers = Bearers.from(environment);
        History history = EarlierDemo.on(endpoints.kafka()).orElse(asked);
        if (!history.equals(asked)) {
            out.println("There is already " + history.source() + "; it is told again.");
        }
        DemoClient client = new DemoClient(endpoints, bearers, history.source());
        List<String> ids = bringOnBoard(history, client);
        history.rates().forEach(client::rate);
        out.println(history.rates().size() + " exchange rates");
        boolean agrees = agreements && !history.quarters().isEmpty();
        Predicate<PurchaseEvent> isLate = agrees ? history.foundLate() : _ -> false;
        List<PurchaseEvent> early = history.events().filter(isLate.negate()).toList();
        try (PurchasePublisher publisher = new PurchasePublisher(endpoints.kafka())) {
            send(early, publisher);
            if (agrees) {
                AgreementClient people = new AgreementClient(endpoints, bearers, history, ids);
                people.agree();
                people.awaitIntake(early.stream().map(PurchaseEvent::id).distinct());
                people.publish();
                send(history.events().filter(isLate).toList(), publisher);
                people.dispute();
                out.println("Scorecards of " + people.published() + " published");
                partnerships(history, endpoints, bearers, ids);
            }
        }
    }

    /**
     * Of the first and the third supplier; the fifth is a partner whose charter is to be written.
     */
    private void partnerships(
            History history, Endpoints endpoints, Bearers bearers, List<String> ids) {
        PartnerClient partners = new PartnerClient(endpoints, bearers, history);
        PartnershipClient partnerships =
                new PartnershipClient(endpoints, bearers, partners, history.source());
        some(ids, 0, 2, 4).forEach(partners::deepen);
        some(ids, 0, 2).forEach(partnerships::begin);
        InnovationClient innovation =
                new InnovationClient(endpoints, bearers, partners, history.source());
        some(ids, 0, 2).forEach(innovation::begin);
        out.println(some(ids, 0, 2, 4).size() + " partnerships, their charters in force or begun");
    }

    private static List<String> some(List<String> ids, int... indexes) {
        return IntStream.of(indexes).filter(i -> i < ids.size()).mapToObj(ids::get).toList();
    }

    private List<String> bringOnBoard(History history, DemoClient client) {
        List<DemoSupplier> company = history.company();
        Progress progress = Progress.onConsole(err);
        List<String> ids = new ArrayList<>();
        for (DemoSupplier supplier : company) {
            String id = client.register(supplier);
            client.bringOnBoard(id);
            if (supplier.name().equals(SUSPENDED)) {
                client.suspend(id);
            }
            ids.add(id);
            progress.at(() -> ids.size() + " of " + company.size() + " suppliers");
        }
        progress.done(company.size() + " suppliers registered, approved and activated");
        return ids;
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
