package entente.platform.web;

import static java.time.ZoneOffset.UTC;

import entente.platform.Rejected;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The company's zone and clock: what today is, and when a day ends. */
@Singleton
public class CompanyTime {

    private static final int LAST_YEAR = 9999;

    private final ZoneId zone;
    private final Clock clock;

    @Inject
    CompanyTime(
            @ConfigProperty(name = "entente.zone", defaultValue = "UTC") ZoneId zone,
            Instance<Clock> clock) {
        this(zone, clock.isResolvable() ? clock.get() : Clock.systemUTC());
    }

    public CompanyTime(ZoneId zone, Clock clock) {
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

    /**
     * What today was when only this was known; never later than today.
     *
     * @param asOf null: what is known now
     */
    public LocalDate today(@Nullable AsOf asOf) {
        LocalDate today = today();
        LocalDate then = asOf == null ? today : LocalDate.ofInstant(asOf.at(), zone);
        return then.isBefore(today) ? then : today;
    }

    /** The last day that counts: the one asked for, else today or what today was then. */
    public LocalDate lastDay(@Nullable Effective effective, @Nullable AsOf asOf) {
        return effective == null ? today(asOf) : effective.date();
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
                            ? endOf(date(text))
                            : ordinary(OffsetDateTime.parse(text).withOffsetSameInstant(UTC))
                                    .toInstant());
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
            return new Effective(date(text));
        } catch (DateTimeException e) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "effective-malformed",
                    "effective takes a date (2026-09-30)");
        }
    }

    /** A date of the years 1 to 9999: everything behind can hold those. */
    private static LocalDate date(String text) {
        return ordinary(LocalDate.parse(text));
    }

    private static <T extends TemporalAccessor> T ordinary(T time) {
        int year = time.get(ChronoField.YEAR);
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("No ordinary year: " + year);
        }
        return time;
    }
}
