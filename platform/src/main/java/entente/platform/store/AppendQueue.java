package entente.platform.store;

import entente.platform.store.AppendRequest.ClaimChange;
import entente.platform.store.AppendRequest.StreamAppend;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Requests on their way to the one writer, and which of them may go out together: at most one per
 * stream, key and claim among all that are in flight, the others later in their order. Anybody may
 * offer; the rest is the writer's alone.
 */
final class AppendQueue {

    static final int MOST_REQUESTS = 200;
    private static final int MOST_BYTES = 1 << 18;
    private static final int CAPACITY = 10_000;
    private static final int TOKENS = 1 << 16;

    private final BlockingQueue<Pending> arrivals = new LinkedBlockingQueue<>(CAPACITY);
    private final Deque<Pending> waiting = new ArrayDeque<>();

    /** A request and who waits for its answer. */
    static final class Pending {
        private final AppendRequest request;
        private final CompletableFuture<AppendResult> answer = new CompletableFuture<>();
        private final long since = System.nanoTime();

        /**
         * For each thing that it must not share a call with. Two things that happen to have the
         * same token only wait for each other without need.
         */
        private final int[] exclusive;

        Pending(AppendRequest request) {
            this.request = request;
            this.exclusive = tokens(request);
        }

        AppendRequest request() {
            return request;
        }

        CompletableFuture<AppendResult> answer() {
            return answer;
        }

        /** When it was asked for, on the clock of {@link System#nanoTime()}. */
        long since() {
            return since;
        }

        private static int[] tokens(AppendRequest request) {
            int[] tokens =
                    new int
                            [request.streams().size()
                                    + request.claims().size()
                                    + (request.key() == null ? 0 : 1)];
            int i = 0;
            for (StreamAppend stream : request.streams()) {
                tokens[i++] = token(1, 0, stream.stream().hashCode());
            }
            for (ClaimChange claim : request.claims()) {
                tokens[i++] = token(2, claim.scope().hashCode(), claim.key().hashCode());
            }
            if (request.key() != null) {
                tokens[i] = token(3, request.actor().hashCode(), request.key().hashCode());
            }
            return tokens;
        }

        private static int token(int kind, int first, int second) {
            int hash = ((kind * 31 + first) * 31 + second) * 0x9E3779B9;
            return hash >>> 16; // the upper half of the product is the well-mixed one
        }

        private boolean excludedBy(BitSet taken) {
            for (int token : exclusive) {
                if (taken.get(token)) {
                    return true;
                }
            }
            return false;
        }

        private void take(BitSet taken) {
            for (int token : exclusive) {
                taken.set(token);
            }
        }
    }

    /** False when too many wait already. */
    boolean offer(Pending pending) {
        return arrivals.offer(pending);
    }

    /** How many wait, roughly. */
    int size() {
        return arrivals.size() + waiting.size();
    }

    /** How many have arrived since the writer last looked; cheap, for everybody. */
    int arrived() {
        return arrivals.size();
    }

    /** How many the writer has looked at and put off. */
    int putOff() {
        return waiting.size();
    }

    /** The next that go out together, beside those in flight; empty when there is none. */
    List<Pending> next(Collection<Pending> inFlight) {
        arrivals.drainTo(waiting, MOST_REQUESTS);
        BitSet taken = new BitSet(TOKENS);
        inFlight.forEach(pending -> pending.take(taken));
        List<Pending> batch = new ArrayList<>(Math.min(waiting.size(), MOST_REQUESTS));
        int bytes = 0;
        for (int left = waiting.size(); left > 0; left--) {
            Pending pending = waiting.removeFirst();
            boolean fits =
                    batch.size() < MOST_REQUESTS
                            && (batch.isEmpty() || bytes + pending.request.bytes() <= MOST_BYTES)
                            && !pending.excludedBy(taken);
            // What waits also keeps its successors waiting: order per stream stays.
            pending.take(taken);
            if (fits) {
                batch.add(pending);
                bytes += pending.request.bytes();
            } else {
                waiting.addLast(pending);
            }
        }
        return batch;
    }

    /** All that wait; none is left. */
    List<Pending> drain() {
        List<Pending> left = new ArrayList<>(waiting);
        waiting.clear();
        arrivals.drainTo(left);
        return left;
    }
}
