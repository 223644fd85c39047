package entente.bench.rest;

import entente.bench.harness.Contender;
import entente.bench.harness.InFlight;
import entente.bench.http.Connection;
import entente.bench.http.Connections;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Reads one card after another from a running scorecard-service; each must be the right one. */
final class Reading implements Contender {
    private final Cards cards;
    private final Duration time;
    private final Connections connections;
    private final List<InFlight.Caller> callers;
    private final AtomicLong wrong = new AtomicLong();

    Reading(Cards cards, int inFlight, Duration time) {
        this.cards = cards;
        this.time = time;
        this.connections = new Connections(cards.service().port(), inFlight);
        this.callers = IntStream.range(0, inFlight).mapToObj(this::caller).toList();
    }

    private InFlight.Caller caller(int start) {
        AtomicLong number = new AtomicLong(start);
        return () -> {
            one(number.getAndIncrement());
            return 1;
        };
    }

    /** Reads one card. */
    void one(long number) throws IOException {
        int card = (int) (number % cards.size());
        Connection.Answer answer = connections.exchange(cards.requests().get(card));
        if (answer.status() != 200 || !Arrays.equals(answer.body(), cards.bodies().get(card))) {
            wrong.incrementAndGet();
        }
    }

    @Override
    public String name() {
        return "Entente over HTTP";
    }

    @Override
    public ProcessHandle profiled() {
        return cards.service().process().toHandle();
    }

    @Override
    public void prepare() {
        wrong.set(0);
    }

    @Override
    public long round() throws Exception {
        return InFlight.run(callers, time);
    }

    @Override
    public void verify() {
        Unverified.unlessEqual("wrong answers", 0, wrong.get());
    }

    @Override
    public void close() {
        connections.close();
    }
}
