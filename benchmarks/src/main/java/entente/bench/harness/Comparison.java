package entente.bench.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Contenders that took turns, and what every round of each of them gave. */
public final class Comparison {

    private final Map<String, List<Round>> rounds;

    private Comparison(Map<String, List<Round>> rounds) {
        this.rounds = rounds;
    }

    /** One verified round. */
    record Round(long operations, Usage used) {
        double rate() {
            return operations * 1e9 / used.nanos();
        }

        double microsPerOperation(Duration cpu) {
            return cpu.toNanos() / 1e3 / operations;
        }
    }

    /**
     * Rounds in turns, each time beginning with another contender, after some that do not count.
     */
    static Comparison run(Engines engines, List<Contender> contenders, int warmUps, int rounds)
            throws Exception {
        Map<String, List<Round>> results = new LinkedHashMap<>();
        for (int round = -warmUps; round < rounds; round++) {
            for (int turn = 0; turn < contenders.size(); turn++) {
                Contender contender =
                        contenders.get(Math.floorMod(turn + round, contenders.size()));
                Round result = once(engines, contender);
                System.err.printf(
                        "  %s %d: %s %,.0f/s%n",
                        round < 0 ? "warm-up" : "round",
                        round < 0 ? round + warmUps + 1 : round + 1,
                        contender.name(),
                        result.rate());
                if (round >= 0) {
                    results.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(result);
                }
            }
        }
        return new Comparison(results);
    }

    /** Makes ready, measures, verifies. */
    static Round once(Engines engines, Contender contender) throws Exception {
        contender.prepare();
        System.gc(); // what the one before left is not for this one to clear away
        engines.settle();
        Usage before = engines.usage();
        long operations = contender.round();
        Usage used = engines.usage().since(before);
        try {
            contender.verify();
        } catch (Contender.Unverified wrong) {
            throw new Contender.Unverified(contender.name() + ": " + wrong.getMessage());
        }
        if (operations <= 0) {
            throw new Contender.Unverified(contender.name() + " did nothing");
        }
        return new Round(operations, used);
    }

    List<String> contenders() {
        return List.copyOf(rounds.keySet());
    }

    /** Operations per second. */
    public Series rate(String contender) {
        return series(contender, Round::rate);
    }

    /** The rate of the one over that of the other, round by round. */
    public Series ratio(String contender, String peer) {
        return rate(contender).over(rate(peer));
    }

    /** CPU of PostgreSQL per operation, in microseconds. */
    Series postgresCpu(String contender) {
        return series(contender, r -> r.microsPerOperation(r.used().postgresCpu()));
    }

    /** CPU of the contender's JVM per operation, in microseconds. */
    Series jvmCpu(String contender) {
        return series(contender, r -> r.microsPerOperation(r.used().jvmCpu()));
    }

    /** CPU of the broker per operation, in microseconds. */
    Series kafkaCpu(String contender) {
        return series(contender, r -> r.microsPerOperation(r.used().kafkaCpu()));
    }

    /** CPU of the product's services per operation, in microseconds. */
    Series serviceCpu(String contender) {
        return series(contender, r -> r.microsPerOperation(r.used().serviceCpu()));
    }

    /** WAL per operation, in bytes. */
    Series wal(String contender) {
        return series(contender, r -> (double) r.used().walBytes() / r.operations());
    }

    private Series series(String contender, ToDoubleFunction<Round> figure) {
        List<Round> all = rounds.get(contender);
        if (all == null) {
            throw new IllegalArgumentException("No contender is called " + contender);
        }
        return new Series(all.stream().map(r -> figure.applyAsDouble(r)).toList());
    }
}
