package entente.governance.year;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/** The kernel's clock, which a test moves ahead; it goes on from there, and never back. */
@Alternative
@Singleton
public class AheadClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** A service that lives by this clock. */
    public static class Moved implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(AheadClock.class);
        }
    }

    void moveTo(Instant then) {
        Duration by = Duration.between(instant(), then);
        if (by.isNegative()) {
            throw new IllegalArgumentException("It is later than " + then);
        }
        ahead = ahead.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
