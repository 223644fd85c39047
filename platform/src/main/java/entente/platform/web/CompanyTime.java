package entente.platform.web;

import entente.platform.Rejected;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The company's zone and clock: what today is, and when a day ends. */
@Singleton
public class CompanyTime {

    private final ZoneId zone;
    private final Clock clock;

    @Inject
    CompanyTime(
            @ConfigProperty(name = "entente.zone", defaultValue = "UTC") ZoneId zone,
            Instance<Clock> clock) {
        this(zone, clock.isResolvable() ? clock.get() : Clock.systemUTC());
    }

    CompanyTime(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    /** The last instant of the day in the company's zone. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000);
    }

    /**
     * Knowledge time as callers write it: an instant, or a date, which means its end.
     *
     * @throws Rejected 400 {@code as-of-malformed}
     */
    AsOf asOf(String text) {
        try {
            return new AsOf(
                    text.indexOf('T') < 0
                            ? endOf(LocalDate.parse(text))
                            : java.time.OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "as-of-malformed",
                    "asOf takes a date (2026-09-30) or an instant (2026-09-30T12:00:00Z)");
        }
    }

    /**
     * Business time as callers write it.
     *
     * @throws Rejected 400 {@code effective-malformed}
     */
    Effective effective(String text) {
        try {
            return new Effective(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "effective-malformed",
                    "effective takes a date (2026-09-30)");
        }
    }
}
