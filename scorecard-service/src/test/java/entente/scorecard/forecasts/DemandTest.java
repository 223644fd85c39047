package entente.scorecard.forecasts;

import static entente.scorecard.forecasts.Forecasting.DEC;
import static entente.scorecard.forecasts.Forecasting.DEC_END;
import static entente.scorecard.forecasts.Forecasting.HAM;
import static entente.scorecard.forecasts.Forecasting.NOV;
import static entente.scorecard.forecasts.Forecasting.NOV_END;
import static entente.scorecard.forecasts.Forecasting.PARTY;
import static entente.scorecard.forecasts.Forecasting.TERMS;
import static entente.scorecard.forecasts.Forecasting.asked;
import static entente.scorecard.forecasts.Forecasting.committed;
import static entente.scorecard.forecasts.Forecasting.december;
import static entente.scorecard.forecasts.Forecasting.demand;
import static entente.scorecard.forecasts.Forecasting.event;
import static entente.scorecard.forecasts.Forecasting.made;
import static entente.scorecard.forecasts.Forecasting.november;
import static entente.scorecard.forecasts.Forecasting.number;
import static entente.scorecard.forecasts.Forecasting.oct;
import static org.assertj.core.api.Assertions.assertThat;

import entente.scorecard.forecasts.Asked.Status;
import entente.scorecard.purchases.EventState.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemandTest {

    private static List<Asked> inForce(Demand demand) {
        return demand.asked().stream().filter(Asked::isInForce).toList();
    }

    private static State state(Demand demand, ForecastEvent event) {
        return demand.states().stream()
                .filter(each -> each.event().equals(event))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void a_newer_version_takes_the_place_of_the_buckets_that_it_overlaps_and_of_no_others() {
        ForecastEvent first = asked("W40", oct(1), november("1200"), december("900"));
        ForecastEvent second =
                asked("W41", oct(8), new Bucket(NOV.plusDays(9), NOV_END, number("700")));
        Demand demand = demand(second, first);

        assertThat(inForce(demand))
                .extracting(Asked::bucket)
                .containsExactly(
                        new Bucket(NOV.plusDays(9), NOV_END, number("700")), december("900"));
        Asked replaced = demand.asked().getFirst();
        assertThat(replaced.replacedOn()).isEqualTo(oct(8));
        assertThat(replaced.status(TERMS, oct(9))).isEqualTo(Status.REPLACED);
        assertThat(state(demand, first)).isEqualTo(State.COUNTED);
    }

    @Test
    void a_version_that_repeats_a_quantity_keeps_its_commitment_and_the_day_of_asking() {
        Demand demand =
                demand(
                        asked("W40", oct(1), november("1200")),
                        committed("W40", oct(3), november("1200")),
                        asked("W41", oct(8), november("1200")));
        Asked only = demand.asked().getFirst();
        assertThat(demand.asked()).hasSize(1);
        assertThat(only.versions()).containsExactly("W40", "W41");
        assertThat(only.askedOn()).isEqualTo(oct(1));
        assertThat(only.status(TERMS, oct(30))).isEqualTo(Status.COMMITTED);
    }

    @Test
    void another_quantity_asks_anew() {
        Demand demand =
                demand(
                        asked("W40", oct(1), november("1200")),
                        committed("W40", oct(3), november("1200")),
                        asked("W41", oct(8), november("1300")));
        Asked now = inForce(demand).getFirst();
        assertThat(now.changed()).isTrue();
        assertThat(now.committed(LocalDate.MAX)).isNull();
        assertThat(now.status(TERMS, oct(15))).isEqualTo(Status.OPEN);
        assertThat(now.status(TERMS, oct(16))).isEqualTo(Status.OVERDUE);
    }

    @Test
    void
            commitments_for_parts_of_a_bucket_add_up_and_a_later_one_takes_the_place_of_what_it_overlaps() {
        Bucket firstHalf = new Bucket(NOV, NOV.plusDays(14), number("500"));
        Bucket secondHalf = new Bucket(NOV.plusDays(15), NOV_END, number("600"));
        ForecastEvent early = committed("W40", oct(3), firstHalf, secondHalf);
        ForecastEvent late =
                committed("W40", oct(5), new Bucket(NOV, NOV.plusDays(14), number("650")));
        Demand demand = demand(asked("W40", oct(1), november("1200")), early, late);
        Asked only = demand.asked().getFirst();
        assertThat(only.committed(oct(4))).isEqualByComparingTo("1100");
        assertThat(only.committed(oct(5))).isEqualByComparingTo("1250");
        assertThat(state(demand, early)).isEqualTo(State.COUNTED);
        assertThat(
                        state(
                                demand(
                                        asked("W40", oct(1), november("1200")),
                                        early,
                                        committed("W40", oct(5), november("1000"))),
                                early))
                .isEqualTo(State.SUPERSEDED);
    }

    @Test
    void a_commitment_waits_for_its_version_and_its_days() {
        ForecastEvent early = committed("W40", oct(3), november("1200"));
        assertThat(state(demand(early), early)).isEqualTo(State.WAITING);
        ForecastEvent otherDays = asked("W40", oct(1), december("900"));
        assertThat(state(demand(otherDays, early), early)).isEqualTo(State.WAITING);
        ForecastEvent version = asked("W40", oct(2), november("1200"));
        Demand complete = demand(otherDays, early, version);
        assertThat(state(complete, early)).isEqualTo(State.COUNTED);
        assertThat(complete.asked().getFirst().committed(LocalDate.MAX))
                .isEqualByComparingTo("1200");
    }

    @Test
    void of_two_contents_under_one_id_the_earlier_one_counts_whoever_sent_the_other() {
        ForecastEvent first = asked("W40", oct(1), november("1200"));
        ForecastFact other =
                new ForecastFact.Published(PARTY, HAM, "W40", List.of(november("9000")));
        ForecastEvent second = event(first.id(), oct(2), other);
        Demand demand = demand(second, first);
        assertThat(state(demand, first)).isEqualTo(State.COUNTED);
        assertThat(state(demand, second)).isEqualTo(State.QUARANTINED);
        assertThat(Demand.of(List.of(second), List.of(first)).asked()).isEmpty();
        assertThat(Demand.of(List.of(first), List.of(second)).asked()).hasSize(1);
    }

    @Test
    void a_later_report_takes_the_place_of_those_that_it_overlaps() {
        Demand demand =
                demand(
                        made(oct(9), new Bucket(oct(1), oct(7), number("40"))),
                        made(oct(10), new Bucket(oct(8), oct(9), number("10"))),
                        made(oct(11), new Bucket(oct(1), oct(7), number("45"))));
        assertThat(demand.made())
                .extracting(made -> made.bucket().quantity())
                .containsExactly(number("45"), number("10"));
    }

    @Test
    void what_does_not_fit_is_found_while_it_matters() {
        Demand unanswered = demand(asked("W40", oct(1), november("1200")));
        assertThat(Finding.of(unanswered.asked(), TERMS, oct(8))).isEmpty();
        assertThat(Finding.of(unanswered.asked(), TERMS, oct(9)))
                .extracting(Finding::kind)
                .containsExactly(ExceptionKind.COMMIT_PAST_DUE);
        assertThat(Finding.of(unanswered.asked(), TERMS, NOV_END)).hasSize(1);
        assertThat(Finding.of(unanswered.asked(), TERMS, DEC)).isEmpty();

        Demand less =
                demand(
                        asked("W40", oct(1), november("1200")),
                        committed("W40", oct(3), november("900")));
        Finding found = Finding.of(less.asked(), TERMS, oct(3)).getFirst();
        assertThat(found.kind()).isEqualTo(ExceptionKind.COMMIT_MISMATCH);
        assertThat(found.committed()).isEqualByComparingTo("900");
        assertThat(Finding.of(less.asked(), new Terms(7, 30, number("25")), oct(3))).isEmpty();
    }

    @Test
    void a_change_inside_the_lead_time_is_found_and_an_earlier_one_is_not() {
        Demand late =
                demand(
                        asked("W40", oct(1), november("1200")),
                        asked("W41", oct(8), november("1500")));
        assertThat(Finding.of(late.asked(), TERMS, oct(8)))
                .extracting(Finding::kind)
                .containsExactly(ExceptionKind.CHANGED_INSIDE_LEAD_TIME);
        Demand early =
                demand(
                        asked("W40", oct(1), november("1200")),
                        asked("W41", oct(2), november("1500")));
        assertThat(Finding.of(early.asked(), TERMS, oct(2))).isEmpty();
        Demand added = demand(asked("W41", oct(8), november("1500")));
        assertThat(Finding.of(added.asked(), TERMS, oct(8))).isEmpty();
    }

    @Test
    void a_quantity_of_zero_asks_for_nothing() {
        Demand none = demand(asked("W40", oct(1), november("0")));
        assertThat(Finding.of(none.asked(), TERMS, oct(31))).isEmpty();
        assertThat(none.asked().getFirst().status(TERMS, oct(31))).isEqualTo(Status.COMMITTED);
    }

    @Test
    void two_suppliers_never_share_the_id_of_a_forecast() {
        UUID one = HAM.streamOf(new UUID(0, 1));
        assertThat(one)
                .isEqualTo(new Place("4711-A", "HAM1", "PCE").streamOf(new UUID(0, 1)))
                .isNotEqualTo(HAM.streamOf(new UUID(0, 2)))
                .isNotEqualTo(new Place("4711-A", "HAM1", "KG").streamOf(new UUID(0, 1)));
    }

    static List<Long> seeds() {
        return LongStream.range(0, 300).boxed().toList();
    }

    /** Small sets with few ids, days and versions, so that they collide in every way. */
    @ParameterizedTest
    @MethodSource("seeds")
    void any_order_and_any_repetition_gives_the_same(long seed) {
        Random random = new Random(seed);
        List<ForecastEvent> events = new ArrayList<>();
        int size = 1 + random.nextInt(16);
        for (int i = 0; i < size; i++) {
            events.add(random(random));
        }
        Demand expected = Demand.of(events, List.of());
        for (int run = 0; run < 4; run++) {
            List<ForecastEvent> again = new ArrayList<>(events);
            for (int i = 0; i < size; i++) {
                again.add(events.get(random.nextInt(size)));
            }
            Collections.shuffle(again, random);
            Demand demand = Demand.of(again, again);
            assertThat(demand).isEqualTo(expected);
            for (int day = 1; day < 100; day += 9) {
                LocalDate today = oct(1).plusDays(day);
                assertThat(Finding.of(demand.asked(), TERMS, today))
                        .isEqualTo(Finding.of(expected.asked(), TERMS, today));
            }
            assertThat(CommitMeasures.of(Forecasting.ACME, demand, _ -> Forecasting.RECORDED))
                    .isEqualTo(
                            CommitMeasures.of(
                                    Forecasting.ACME, expected, _ -> Forecasting.RECORDED));
        }
        assertBucketsApart(expected);
    }

    private static void assertBucketsApart(Demand demand) {
        List<Asked> inForce = inForce(demand);
        for (Asked one : inForce) {
            assertThat(inForce)
                    .filteredOn(other ->
                            other.place().equals(one.place())
                                    && other.bucket().overlaps(one.bucket()))
                    .hasSize(1);
        }
    }

    private static ForecastEvent random(Random random) {
        LocalDate on = oct(1).plusDays(random.nextInt(20));
        String version = "W4" + random.nextInt(3);
        Place place = new Place("4711-A", random.nextBoolean() ? "HAM1" : "LYN", "PCE");
        Bucket bucket =
                switch (random.nextInt(4)) {
                    case 0 -> november(quantity(random));
                    case 1 -> december(quantity(random));
                    case 2 -> new Bucket(NOV, DEC_END, new BigDecimal(quantity(random)));
                    default ->
                            new Bucket(
                                    NOV.plusDays(random.nextInt(20)),
                                    NOV_END,
                                    new BigDecimal(quantity(random)));
                };
        ForecastFact fact =
                switch (random.nextInt(5)) {
                    case 0, 1 -> new ForecastFact.Published(PARTY, place, version, List.of(bucket));
                    case 2, 3 ->
                            new ForecastFact.Committed(PARTY, place, version, List.of(bucket), on);
                    default -> new ForecastFact.Produced(PARTY, "4711-A", "PCE", bucket);
                };
        return event("e" + random.nextInt(25), on, fact);
    }

    private static String quantity(Random random) {
        return Integer.toString(random.nextInt(4) * 100);
    }
}
