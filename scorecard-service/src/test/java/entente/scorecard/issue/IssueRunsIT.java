package entente.scorecard.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import entente.platform.Recorded;
import entente.platform.policy.Policies;
import entente.platform.store.CommandContext;
import entente.platform.store.CommandHandler;
import entente.platform.store.Leadership;
import entente.platform.testkit.StoreFixture;
import entente.platform.view.Feeds;
import entente.platform.view.ViewAdmin;
import entente.platform.web.CompanyTime;
import entente.scorecard.Company;
import entente.scorecard.Retries;
import entente.scorecard.RunClient;
import entente.scorecard.issue.IssuedEvent.Cause;
import entente.scorecard.scoring.Issued;
import entente.scorecard.scoring.IssuedLine;
import entente.scorecard.scoring.Period;
import entente.scorecard.scoring.Template;
import entente.scorecard.scoring.TemplateBook;
import entente.scorecard.scoring.TemplateChoice;
import entente.scorecard.suppliers.KnownSuppliers.Supplier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to scorecards by themselves, in a company whose clock the test sets. */
class IssueRunsIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int AFTER_DAYS = 10;

    /** All tests have their own suppliers in it. */
    private static final StoreFixture FIXTURE = StoreFixture.fresh();

    private final StoreFixture.Instance instance = FIXTURE.instance();
    private final Leadership leadership = new Leadership(instance.database());
    private final IssuedScorecardView view = new IssuedScorecardView();
    private final PublishingView asked = new PublishingView();
    private final Feeds feeds = new Feeds(instance.tail(), Map.of());
    private final ViewAdmin views =
            new ViewAdmin(
                    List.of(view, asked), instance.database(), instance.store(), leadership, feeds);
    private final CommandHandler<IssuedCommand, IssuedState, IssuedEvent> scorecards =
            CommandHandler.of(instance.store(), IssuedEvent.CATEGORY, new IssuedScorecard());
    private final Company company = new Company(Instant.now(), ZONE);
    private final CompanyTime time = new CompanyTime(ZONE, company);
    private final LocalDate today = time.today();
    private final Period month = Period.containing(Period.Kind.MONTH, YearMonth.from(today));
    private final Period before = month.previous();

    private final IssuedBookView book =
            new IssuedBookView(scorecards, instance.store(), views, view);
    private final IssuingClient issuing =
            new IssuingClient(scorecards, company, book, new NoTemplates(), time, 30);
    private final PublicationRunClient publication =
            new PublicationRunClient(
                    issuing,
                    company,
                    instance.store(),
                    leadership,
                    time,
                    List.of(Period.Kind.MONTH),
                    AFTER_DAYS,
                    Duration.ofMinutes(1));
    private final RestatementRunClient restatement =
            new RestatementRunClient(
                    scorecards,
                    company,
                    company,
                    company,
                    instance.store(),
                    views,
                    view,
                    leadership,
                    time,
                    new BigDecimal("0.1"),
                    Duration.ofMinutes(1));

    private static final class NoTemplates implements TemplateBook {
        @Override
        public TemplateChoice now() {
            throw new AssertionError("No template is chosen");
        }

        @Override
        public TemplateChoice asOf(Instant asOf, Collection<UUID> suppliers) {
            throw new AssertionError("No template is chosen");
        }

        @Override
        public @Nullable Template version(String id, int version) {
            throw new AssertionError("No template is asked for");
        }

        @Override
        public List<String> views() {
            return List.of();
        }
    }

    @AfterEach
    void stop() {
        views.close();
        leadership.close();
    }

    @AfterAll
    static void end() {
        FIXTURE.close();
    }

    /** By hand, as somebody does on any day after the period. */
    private void publish(UUID supplier, Period period) {
        Supplier known = Objects.requireNonNull(company.at(null).supplier(supplier));
        scorecards.handle(
                IssuedEvent.id(supplier, period.toString()),
                issuing.publish(known, period),
                CommandContext.of("maria"));
    }

    private List<IssuedEvent> events(UUID supplier, Period period) {
        return scorecards.events(IssuedEvent.id(supplier, period.toString())).stream()
                .map(Recorded::event)
                .toList();
    }

    private List<IssuedEvent.Restated> restated(UUID supplier) {
        return events(supplier, before).stream()
                .filter(IssuedEvent.Restated.class::isInstance)
                .map(IssuedEvent.Restated.class::cast)
                .toList();
    }

    private static void go(RunClient.Run run) {
        run.go(() -> true);
    }

    @Test
    void a_period_is_published_some_days_after_its_end() {
        UUID acme = company.supplier("80");
        UUID silent = company.supplier(null);
        RunClient.Run round = publication.new Round();
        publish(acme, before);
        company.day(month.end().plusDays(AFTER_DAYS - 1));
        go(round);
        assertThat(events(acme, month)).isEmpty();
        company.day(month.end().plusDays(AFTER_DAYS));
        go(round);
        assertThat(events(acme, month))
                .singleElement()
                .isInstanceOfSatisfying(
                        IssuedEvent.Published.class,
                        e -> {
                            assertThat(e.cause()).isEqualTo(Cause.BY_DATE);
                            assertThat(e.publishedOn()).isEqualTo(time.today());
                            assertThat(e.disputeUntil()).isEqualTo(time.today().plusDays(30));
                        });
        assertThat(events(acme, before)).as("ended before the service began").hasSize(1);
        assertThat(events(silent, month)).isEmpty();

        company.scores(silent, "70");
        company.day(month.end().plusDays(AFTER_DAYS + 1));
        go(round);
        assertThat(events(silent, month)).as("its first facts came late").hasSize(1);
        assertThat(events(acme, month)).hasSize(1);
    }

    @Test
    void a_bad_supplier_holds_up_nobody_and_is_tried_again() {
        UUID acme = company.supplier("80");
        UUID bad = company.supplier("80");
        UUID bolt = company.supplier("80");
        publish(acme, before);
        company.bad.add(bad);
        RunClient.Run round = publication.new Round();
        company.day(month.end().plusDays(AFTER_DAYS));
        go(round);
        assertThat(events(acme, month)).hasSize(1);
        assertThat(events(bolt, month)).hasSize(1);
        assertThat(publication.status().failing()).isEqualTo(1);
        assertThat(publication.status().example()).contains(bad.toString(), "A rate below zero");

        int tries = company.computed.getOrDefault(bad, 0);
        go(round);
        assertThat(company.computed).as("at once it is not tried again").containsEntry(bad, tries);
        company.passes(Duration.ofMinutes(1));
        go(round);
        assertThat(company.computed).containsEntry(bad, tries + 1);
        company.bad.clear();
        company.passes(Duration.ofMinutes(1));
        go(round);
        assertThat(events(bad, month)).as("twice as late the second time").isEmpty();
        company.passes(Duration.ofMinutes(1));
        go(round);
        assertThat(events(bad, month)).hasSize(1);
        assertThat(publication.status().failing()).isZero();
    }

    @Test
    void a_period_that_fails_as_a_whole_holds_up_no_other_one() {
        UUID acme = company.supplier("80");
        publish(acme, before);
        for (int i = 0; i < 30; i++) {
            company.supplier("70");
        }
        Period next = Period.containing(Period.Kind.MONTH, YearMonth.from(month.end().plusDays(1)));
        company.badPeriods.add(month);
        company.day(next.end().plusDays(AFTER_DAYS));
        RunClient.Run round = publication.new Round();
        assertThatThrownBy(() -> go(round)).hasMessageContaining("A rate below zero");
        assertThat(events(acme, next)).hasSize(1);
        company.badPeriods.clear();
        go(round);
        assertThat(events(acme, month)).hasSize(1);
    }

    @Test
    void what_is_known_now_is_told_once_a_day_whoever_else_is_bad() {
        UUID acme = company.supplier("80");
        UUID bad = company.supplier("80");
        publish(acme, before);
        publish(bad, before);
        RunClient.Run round = restatement.new Round();
        go(round);
        assertThat(restated(acme)).isEmpty();

        company.bad.add(bad);
        company.scores(acme, "60");
        company.scores(bad, "60");
        go(round);
        assertThat(restated(acme)).extracting(e -> String.valueOf(e.score())).containsExactly("60");
        assertThat(restatement.status().failing()).isEqualTo(1);
        company.scores(acme, "50");
        go(round);
        assertThat(restated(acme)).as("today something was told").hasSize(1);
        int compared = company.computed.getOrDefault(acme, 0);
        go(round);
        assertThat(company.computed).as("nothing changed").containsEntry(acme, compared);

        company.bad.clear();
        company.passes(Duration.ofDays(1));
        go(round);
        assertThat(restated(acme)).hasSize(2);
        assertThat(restated(bad)).hasSize(1);
        assertThat(restatement.status().failing()).isZero();
    }

    @Test
    void a_fact_that_was_dated_ahead_is_told_on_its_day() {
        UUID acme = company.supplier("80");
        publish(acme, before);
        RunClient.Run round = restatement.new Round();
        company.dated.add(acme);
        go(round);
        company.scoresSilently(acme, "60");
        go(round);
        assertThat(restated(acme)).isEmpty();
        company.passes(Duration.ofDays(1));
        go(round);
        assertThat(restated(acme)).hasSize(1);
    }

    @Test
    void it_is_final_when_nobody_disputed_it_in_time() {
        UUID acme = company.supplier("80");
        company.day(today.minusDays(40));
        Period old = Period.containing(Period.Kind.MONTH, YearMonth.from(today.minusDays(80)));
        publish(acme, old);
        Policies policies =
                new Policies(
                        List.of(new FinaliseScorecardPolicy(() -> scorecards, ZONE)),
                        instance.store(),
                        leadership,
                        feeds,
                        new SimpleMeterRegistry());
        try {
            await().untilAsserted(() ->
                    assertThat(events(acme, old).getLast())
                            .isInstanceOfSatisfying(
                                    IssuedEvent.Finalised.class,
                                    e ->
                                            assertThat(e.finalOn())
                                                    .isEqualTo(today.minusDays(40 - 31))));
        } finally {
            policies.close();
        }
    }

    @Test
    void a_publication_that_was_asked_for_goes_on_where_it_was_interrupted() {
        UUID acme = company.supplier("80");
        UUID bolt = company.supplier("70");
        UUID cast = company.supplier("60");
        UUID bad = company.supplier("50");
        publish(acme, before);
        company.bad.add(bad);
        CommandHandler<Publishing.Command, Publishing.State, PublishingEvent> publications =
                CommandHandler.of(instance.store(), PublishingEvent.CATEGORY, new Publishing());
        PublishingRunClient run =
                new PublishingRunClient(
                        publications,
                        issuing,
                        company,
                        categories -> categories,
                        instance.store(),
                        leadership,
                        time,
                        Duration.ofSeconds(1));
        UUID id = UUID.randomUUID();
        long position =
                publications
                        .handle(
                                id,
                                new Publishing.Command.Ask(before, "castings", "maria", today),
                                CommandContext.of("maria"))
                        .position();
        views.await(asked, position);
        run.round(() -> events(bolt, before).isEmpty() && events(cast, before).isEmpty());
        assertThat(publications.load(id).state()).isInstanceOf(Publishing.State.Running.class);
        run.round(() -> true);
        Publishing.State.Done done = (Publishing.State.Done) publications.load(id).state();
        assertThat(done.counted()).isEqualTo(new PublishingEvent.Counted(4, 2, 1, 0, 1));
        assertThat(done.failed()).containsExactly(bad);
        assertThat(scorecards.events(IssuedEvent.id(bolt, before.toString())))
                .extracting(Recorded::actor)
                .containsOnly("maria");
    }

    @Test
    void by_what_was_known_then_it_is_what_it_was_then() {
        UUID acme = company.supplier("80");
        Instant first = Instant.now();
        publish(acme, before);
        Instant second = Instant.now();
        scorecards.handle(
                IssuedEvent.id(acme, before.toString()),
                new IssuedCommand.Accept(today),
                CommandContext.of("anna"));
        assertThat(book.of(acme, before, first)).isNull();
        assertThat(book.of(acme, before, second)).extracting(Issued::acceptedOn).isNull();
        assertThat(book.of(acme, before, null)).extracting(Issued::acceptedOn).isEqualTo(today);
    }

    @Test
    void a_list_knows_what_was_published_however_far_behind_its_rows_are() {
        UUID acme = company.supplier("80");
        UUID bolt = company.supplier("70");
        publish(acme, before);
        assertThat(book.of(before)).containsKey(acme).doesNotContainKey(bolt);
        views.await(view, instance.store().head());
        views.close(); // nobody makes rows any more
        publish(bolt, before);
        Map<UUID, IssuedLine> two = book.of(before);
        assertThat(two).containsKeys(acme, bolt);
        assertThat(two.get(bolt)).extracting(IssuedLine::score).isEqualTo(new BigDecimal("70"));
        publish(acme, before.previous());
        assertThat(book.of(before)).as("another period's").isSameAs(two);
        assertThat(book.of(before.previous())).containsKey(acme).doesNotContainKey(bolt);
    }

    @Test
    void rows_and_streams_say_the_same_of_a_scorecard() {
        UUID acme = company.supplier("80.5");
        publish(acme, before);
        Map<UUID, IssuedLine> streams = book.of(before);
        views.await(view, instance.store().head());
        IssuedBookView other = new IssuedBookView(scorecards, instance.store(), views, view);
        assertThat(other.of(before)).isEqualTo(streams);
    }

    @Test
    void a_run_that_fails_as_a_whole_waits_longer_each_time_and_goes_on_leading() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger tries = new AtomicInteger();
        AtomicBoolean bad = new AtomicBoolean(true);
        RunClient run =
                new RunClient(
                        leadership,
                        "failing",
                        Duration.ofMillis(10),
                        0,
                        () -> {
                            begun.incrementAndGet();
                            return _ -> {
                                tries.incrementAndGet();
                                if (bad.get()) {
                                    throw new IllegalStateException("All of it");
                                }
                            };
                        },
                        new Retries<String>(Duration.ofMinutes(1)));
        long from = System.nanoTime();
        run.start();
        try {
            await().until(() -> tries.get() >= 5);
            assertThat(Duration.ofNanos(System.nanoTime() - from))
                    .isGreaterThan(Duration.ofMillis(10 + 20 + 40 + 80));
            assertThat(run.status().stuck()).isTrue();
            assertThat(run.status().example()).contains("All of it");
            bad.set(false);
            await().until(() -> !run.status().stuck());
            assertThat(begun).as("it leads all the time").hasValue(1);
        } finally {
            run.close();
        }
    }
}
