package entente.scorecard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.platform.testkit.EnginesResource;
import entente.platform.testkit.TestTokens;
import entente.platform.web.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same facts in any order, in any batches, over Kafka and {@code /intake}, with any repetitions
 * and restarts, and with suppliers, aliases, rates, adjustments and what other services tell
 * anywhere in between, give byte-identical scorecards, explanations and facts; so does the long way
 * over the log.
 */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class AnyOrderIT {

    private static final List<String> QUERIES =
            List.of(
                    "?effective=2026-12-31",
                    "?effective=2026-02-14",
                    "?effective=2026-01-25",
                    "?effective=2025-12-31");

    /** One telling of the story; names differ per telling, and sort the same in each. */
    private static final class Telling {
        final String tag;
        final UUID supplier = UUID.randomUUID();
        final UUID other = UUID.randomUUID();
        final UUID item = UUID.randomUUID();
        final UUID escalation = UUID.randomUUID();
        final String currency;

        Telling(int number) {
            tag = String.format("t%03d", number);
            currency = "X" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
        }

        List<Erp.Event> events() {
            Erp erp = new Erp("erp-" + tag, tag + "-main");
            for (int i = 0; i < 8; i++) {
                String order = tag + "-" + i;
                String due = "2026-0" + (1 + i % 3) + "-2" + i % 3;
                erp.placed(
                                order,
                                "10",
                                "5." + i,
                                i % 2 == 0 ? "5" : null,
                                "EUR",
                                "2026-01-0" + (1 + i),
                                due)
                        .confirmed(order, "10", due, "2026-01-1" + i)
                        .received(order, "R1", i % 3 == 0 ? "4" : "10", "2026-02-0" + (1 + i))
                        .received(order, "R2", "6", "2026-02-1" + i)
                        .inspected(order, "R1", "4", i % 2 == 0 ? "1" : "0", "2026-02-2" + i)
                        .invoiced(order, "I1", "10", "5.9", i % 4 == 0 ? "EUR" : currency)
                        .complained(
                                order,
                                "C1",
                                "2026-01-1" + i,
                                i % 2 == 0 ? "2026-02-0" + (1 + i) : null);
            }
            String foreign = tag + "-f";
            // Before any other, so that there is a day on which all is in its currency.
            erp.placed(foreign, "3", "7", "6", currency, "2025-12-20", "2026-02-15")
                    .received(foreign, "R1", "3", "2026-02-14")
                    .changed(foreign, "2026-02-20", "2026-02-10", "BUYER")
                    .reversed(foreign, "R1", "2026-02-16");
            String cancelled = tag + "-c";
            erp.placed(cancelled, "3", "7", "2026-01-03", "2026-02-15")
                    .cancelled(cancelled, "2026-02-01", "BUYER");
            // Its receipt was never placed, its id came with two contents, two suppliers claim it.
            erp.received(tag + "-w", "R1", "3", "2026-02-14");
            erp.placed(tag + "-r", "3", "7", "2026-01-03", "2026-02-15")
                    .received(tag + "-r", "R1", "3", "2026-02-13")
                    .again("\"3\"", "\"2\"");
            erp.placed(tag + "-m", "3", "7", "2026-01-03", "2026-02-15")
                    .namedBy(tag + "-same")
                    .received(tag + "-m", "R1", "3", "2026-02-13")
                    .namedBy(tag + "-other")
                    .received(tag + "-m", "R2", "3", "2026-02-14");
            List<Erp.Event> events = new ArrayList<>(erp.events());
            Erp.Event first = events.getFirst();
            events.add(
                    new Erp.Event(
                            first.source(),
                            tag + "-broken",
                            first.type(),
                            first.time(),
                            first.data().replace("\"quantity\":\"10\"", "\"quantity\":\"-10\"")));
            return events;
        }

        List<Runnable> knowledge(Topics topics) {
            List<Runnable> knowledge =
                    new ArrayList<>(
                            List.of(
                                    () ->
                                            register(
                                                    topics,
                                                    supplier,
                                                    "Any order",
                                                    tag + "-main",
                                                    tag + "-same"),
                                    () -> register(topics, other, "Another", tag + "-other"),
                                    () -> Api.rate(currency, "2025-12-01", "0.5"),
                                    () -> Api.rate(currency, "2026-01-05", "0.7")));
            String agreed = "action-item-agreed";
            String closed = "action-item-completed";
            String due = "\"ownerSide\":\"THEIRS\",\"dueOn\":\"2026-02-%s\"";
            knowledge.add(heard(topics, 1, agreed, item, due.formatted("10")));
            knowledge.add(heard(topics, 2, agreed, item, due.formatted("20")));
            knowledge.add(
                    heard(
                            topics,
                            3,
                            closed,
                            item,
                            due.formatted("20")
                                    + ",\"completedOn\":\"2026-02-12\",\"outcome\":\"DONE\""));
            String raised = "\"level\":\"CATEGORY\",\"dueOn\":\"2026-02-21\"";
            knowledge.add(
                    heard(
                            topics,
                            1,
                            "escalation-raised",
                            escalation,
                            raised + ",\"cause\":\"TIME_RAN_OUT\",\"raisedOn\":\"2026-02-14\""));
            knowledge.add(
                    heard(
                            topics,
                            2,
                            "escalation-resolved",
                            escalation,
                            raised
                                    + ",\"raisedOn\":\"2026-02-14\",\"resolvedOn\":\"2026-02-20\","
                                    + "\"inTime\":true"));
            return knowledge;
        }

        /** News of governance-service about a thing of its own, in its version. */
        private Runnable heard(Topics topics, int version, String type, UUID thing, String more) {
            return () ->
                    topics.news(
                            "governance",
                            Instant.parse("2026-03-0" + version + "T08:00:00Z"),
                            supplier,
                            "governance." + type + ".v1",
                            """
                            {"supplierId":"%s","aggregateVersion":%d,"%s":"%s",%s}\
                            """
                                    .formatted(
                                            supplier,
                                            version,
                                            type.startsWith("action")
                                                    ? "actionItemId"
                                                    : "escalationId",
                                            thing,
                                            more));
        }

        /** What must have been told before {@link #adjusts} can be. */
        Set<String> adjustable() {
            Set<String> needed = new HashSet<>(Set.of("supplier"));
            for (String first :
                    List.of("-0-order-line-placed", "-1-order-line-placed", "-1-goods-received")) {
                needed.add(
                        events().stream()
                                .map(Erp.Event::id)
                                .filter(id -> id.startsWith(tag + first))
                                .findFirst()
                                .orElseThrow());
            }
            return needed;
        }

        /** People correct two lines; false while those are not known. */
        boolean adjusts() {
            return adjusts(tag + "-0", "{\"buyerCaused\":{}}")
                    && adjusts(tag + "-1", "{\"receipt\":{\"number\":\"R1\",\"quantity\":\"9\"}}");
        }

        private boolean adjusts(String order, String correction) {
            String fact =
                    Api.as("auditor")
                            .get("/scorecards/" + supplier + "/2026-Q1/facts?limit=200")
                            .path("items.find { it.orderNumber == '%s' }?.id".formatted(order));
            Response proposed =
                    Api.post(
                            TestTokens.of(Roles.CATEGORY_MANAGER),
                            "/adjustments",
                            """
                            {"supplierId":"%s","factId":"%s","reason":"Gate log","correction":%s}\
                            """
                                    .formatted(supplier, fact, correction));
            if (proposed.statusCode() == 409) {
                return true; // it was proposed when the other one was tried first
            }
            return proposed.statusCode() == 201
                    && Api.post(
                                            TestTokens.of(Roles.EXECUTIVE_SPONSOR),
                                            "/adjustments/" + proposed.path("id") + "/approve",
                                            "")
                                    .statusCode()
                            == 200;
        }

        private static void register(Topics topics, UUID id, String name, String... aliases) {
            topics.supplier(
                    id,
                    "supplier.registered.v1",
                    """
                    {"supplierId":"%s","name":"%s","country":"DE","categories":["castings"]}\
                    """
                            .formatted(id, name));
            for (String alias : aliases) {
                topics.alias(id, alias);
            }
        }

        /** All answers that must not depend on the telling, without what names this one. */
        List<String> answers(String more) {
            List<String> answers = new ArrayList<>();
            for (String query : QUERIES) {
                for (String what : List.of("", "/explanation", "/facts", "/observations")) {
                    String address = "/scorecards/" + supplier + "/2026-Q1" + what + query + more;
                    Response response = Api.as("auditor").get(address);
                    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
                    answers.add(
                            response.asString()
                                    .replace(supplier.toString(), "SUPPLIER")
                                    .replace(item.toString(), "ITEM")
                                    .replace(escalation.toString(), "ESCALATION")
                                    .replaceAll(
                                            "\"adjustments\":\\[(\"[0-9a-f-]{36}\",?)+]",
                                            "\"adjustments\":ALL")
                                    .replaceAll(
                                            "\"id\":\"[0-9a-f-]{36}\",\"correction\"",
                                            "\"id\":\"ADJUSTMENT\",\"correction\"")
                                    .replaceAll(
                                            "(\"sources\":\\[|,)\"[0-9a-f-]{36}\"(?=[],])",
                                            "$1\"EVENT\"")
                                    .replaceAll(
                                            "\"id\":\"[0-9a-f-]{36}\",\"adds\"",
                                            "\"id\":\"FACT\",\"adds\"")
                                    .replace(tag, "TAG")
                                    .replace(currency, "CUR")
                                    .replaceAll("&asOf=[^&\"]*", "")
                                    .replaceAll("\"position\":\\d+", "\"position\":0")
                                    .replaceAll("\"next\":\"[^\"]*\"", "\"next\":\"KEY\""));
                }
            }
            return answers;
        }
    }

    @Inject KafkaClientService clients;

    private static volatile List<String> expected = List.of();

    /** In the order in which it happened, one event at a time. */
    private static List<String> expected() {
        if (expected.isEmpty()) {
            Telling telling = new Telling(0);
            try (Topics topics = new Topics()) {
                telling.knowledge(topics).forEach(Runnable::run);
                awaitKnown(telling);
                telling.events().forEach(event -> Api.intake(List.of(event)));
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(telling.answers("").getFirst()).contains("\"otif\""));
            awaitRates(telling);
            await().atMost(Duration.ofSeconds(20)).until(telling::adjusts);
            awaitHeard(telling);
            expected = telling.answers("");
        }
        return expected;
    }

    private static void awaitKnown(Telling telling) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.scorecard(telling.supplier, "2026-Q1", "").statusCode() == 200);
    }

    private static void awaitRates(Telling telling) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    String values =
                            Api.as("auditor")
                                    .get(
                                            "/metrics/values?period=2026-Q1&supplierId="
                                                    + telling.supplier)
                                    .asString();
                    return !values.contains("rate-missing");
                });
    }

    private static void awaitHeard(Telling telling) {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    String heard = telling.answers("").get(3);
                    assertThat(heard).contains("2026-03-03").contains("ESCALATION");
                    assertThat(heard.split("\"EVENT\"", -1)).hasSize(6);
                });
    }

    /** Something that is told, and what is known of it then. */
    private record Step(Set<String> tells, Runnable run) {

        static Step of(List<Erp.Event> batch, Runnable run) {
            return new Step(batch.stream().map(Erp.Event::id).collect(Collectors.toSet()), run);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void any_telling_gives_the_same_scorecards(int seed) throws SQLException {
        List<String> first = expected();
        Telling telling = new Telling(seed);
        Random random = new Random(seed);
        cut(telling);
        try (Topics topics = new Topics()) {
            List<Step> steps = new ArrayList<>();
            List<Runnable> knowledge = telling.knowledge(topics);
            steps.add(new Step(Set.of("supplier"), knowledge.removeFirst()));
            knowledge.forEach(each -> steps.add(new Step(Set.of(), each)));
            for (List<Erp.Event> batch : batches(telling.events(), random)) {
                int way = random.nextInt(3);
                if (way != 0) {
                    steps.add(Step.of(batch, () -> topics.purchases(batch)));
                }
                if (way != 1) {
                    steps.add(Step.of(batch, () -> Api.intake(batch)));
                }
            }
            for (int restarts = 0; restarts < 2; restarts++) {
                long back = random.nextInt(60);
                steps.add(new Step(Set.of(), () -> startsAgain(back)));
            }
            Collections.shuffle(steps, random);
            int from = firstAfter(steps, telling.adjustable());
            steps.add(
                    from + random.nextInt(steps.size() - from + 1),
                    new Step(
                            Set.of(),
                            () -> await().atMost(Duration.ofSeconds(20)).until(telling::adjusts)));
            steps.forEach(step -> step.run.run());
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(telling.answers("")).as("seed %d", seed).isEqualTo(first));
            assertThat(Owner.number("select last_value from cut_lines")).isGreaterThan(CUTS);
            assertThat(Owner.number("select last_value from cut_log")).isGreaterThan(CUTS);
        } finally {
            uncut();
        }
    }

    /** Where all of this has been told. */
    private static int firstAfter(List<Step> steps, Set<String> needed) {
        Set<String> missing = new HashSet<>(needed);
        int at = 0;
        while (!missing.isEmpty()) {
            missing.removeAll(steps.get(at++).tells);
        }
        return at;
    }

    private static final int CUTS = 2;

    /**
     * Ends the first transactions of the telling in the middle, as an instance that is stopped
     * would: some when they have written nothing but lines, some when only the log is missing. A
     * sequence remembers what a transaction forgets.
     */
    private static void cut(Telling telling) throws SQLException {
        Owner.runs(
                """
                create sequence cut_lines;
                create sequence cut_log;
                create function cut() returns trigger language plpgsql security definer as $f$
                begin
                  if nextval(tg_argv[0]::regclass) <= %1$d then
                    raise exception 'The instance is stopped' using errcode = '40P01';
                  end if;
                  return new;
                end $f$;
                create trigger cut before insert or update on purchase_line
                  for each row when (new.order_number like '%2$s-%%')
                  execute function cut('cut_lines');
                create trigger cut before insert on purchase_event
                  for each row when (new.id like '%2$s-%%') execute function cut('cut_log');
                """
                        .formatted(CUTS, telling.tag));
    }

    private static void uncut() throws SQLException {
        Owner.runs(
                """
                drop trigger if exists cut on purchase_line;
                drop trigger if exists cut on purchase_event;
                drop function if exists cut;
                drop sequence if exists cut_lines, cut_log;
                """);
    }

    /** The topic is read again from there, as by whoever takes over from an instance that ended. */
    private void startsAgain(long back) {
        for (String channel : clients.getConsumerChannels()) {
            if (channel.startsWith("purchase-events")) {
                clients.getConsumer(channel)
                        .runOnPollingThread(consumer -> {
                            for (TopicPartition each : consumer.assignment()) {
                                consumer.seek(each, Math.max(0, consumer.position(each) - back));
                            }
                        })
                        .await()
                        .atMost(Duration.ofSeconds(20));
            }
        }
    }

    @Test
    void the_long_way_over_the_log_gives_the_same_scorecards() {
        List<String> fast = expected();
        Telling again = new Telling(40);
        try (Topics topics = new Topics()) {
            again.knowledge(topics).forEach(Runnable::run);
            awaitKnown(again);
            Api.intake(again.events());
        }
        awaitRates(again);
        await().atMost(Duration.ofSeconds(20)).until(again::adjusts);
        awaitHeard(again);
        assertThat(again.answers("&asOf=2099-01-01")).isEqualTo(fast);
        assertThat(again.answers("")).isEqualTo(fast);
        assertThat(fast.getFirst())
                .contains("\"score\":")
                .doesNotContain("\"score\":null,\"standing\"");
        assertThat(fast.getFirst()).doesNotContain("\"completeness\":100,");
    }

    /** The comparison would see an intake that knows only what has just come. */
    @Test
    void a_line_that_forgets_what_it_has_shows() throws SQLException {
        List<String> first = expected();
        assertThat(toldTwice(new Telling(41))).isEqualTo(first);
        Owner.runs(
                """
                create function forget() returns trigger language plpgsql as $f$
                begin new.events := null; return new; end $f$;
                create trigger forget before insert or update on purchase_line
                  for each row when (new.order_number like 't042-%') execute function forget()
                """);
        try {
            assertThat(toldTwice(new Telling(42))).isNotEqualTo(first);
        } finally {
            Owner.runs("drop trigger forget on purchase_line; drop function forget()");
        }
    }

    private static List<String> toldTwice(Telling telling) {
        try (Topics topics = new Topics()) {
            telling.knowledge(topics).forEach(Runnable::run);
            awaitKnown(telling);
            telling.events().forEach(event -> Api.intake(List.of(event)));
            telling.adjusts();
            Api.intake(telling.events());
        }
        awaitRates(telling);
        awaitHeard(telling);
        return telling.answers("");
    }

    /** Every event at least once, some several times, in batches of any size. */
    private static List<List<Erp.Event>> batches(List<Erp.Event> events, Random random) {
        List<Erp.Event> all = new ArrayList<>(events);
        for (int i = 0; i < events.size() / 4; i++) {
            all.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(all, random);
        List<List<Erp.Event>> batches = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            int size = Math.min(all.size() - at, 1 + random.nextInt(20));
            batches.add(List.copyOf(all.subList(at, at + size)));
            at += size;
        }
        return batches;
    }
}
