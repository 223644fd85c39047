package entente.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one caller that runs wild from taking a service away from the others: so many requests a
 * second, twice as many at once, counted per actor and instance. More are answered 429 {@code
 * too-many-requests} with {@code Retry-After}.
 */
@ApplicationScoped
public class RateLimit {

    private static final Duration FORGET = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 100_000;

    private final Caller caller;
    private final Problems problems;
    private final @Nullable LoadingCache<String, Bucket> buckets;

    /**
     * @param perSecond requests of one caller per second; 0 for no limit
     */
    @Inject
    RateLimit(
            Caller caller,
            Problems problems,
            @ConfigProperty(name = "entente.requests-per-second") int perSecond) {
        this.caller = caller;
        this.problems = problems;
        this.buckets =
                perSecond == 0
                        ? null
                        : Caffeine.newBuilder()
                                .expireAfterAccess(FORGET)
                                .maximumSize(MOST_CALLERS)
                                .build(_ -> bucket(perSecond));
    }

    static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(2L * perSecond)
                                .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    @ServerRequestFilter
    public @Nullable Response refuseTooMany() {
        if (buckets == null || !caller.signedIn()) {
            return null;
        }
        var taken = buckets.get(caller.actor()).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            return null;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()) + 1;
        return problems.answer(
                        429,
                        "too-many-requests",
                        "One caller may not ask this often; wait as Retry-After says",
                        List.of())
                .header("Retry-After", seconds)
                .build();
    }
}
