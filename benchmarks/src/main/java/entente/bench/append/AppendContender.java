package entente.bench.append;

import entente.bench.harness.Contender;

/** An engine that keeps events. */
public interface AppendContender extends Contender {

    /** Keeps one event of a new stream; blocking. For the latency at a constant arrival rate. */
    void one(long number) throws Exception;
}
