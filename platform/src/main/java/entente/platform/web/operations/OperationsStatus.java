package entente.platform.web.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one part of the service is doing, for the operations page. A CDI bean; asked each time the
 * page is shown, so it answers from memory or with one small query.
 */
public interface OperationsStatus {

    /** The heading, e.g. {@code Intake}. */
    String title();

    /** What there is to say, in the order to say it. */
    List<Reading> readings();

    /** Whether anybody needs to do something. */
    enum Health {
        /** As it should be. */
        GOOD,
        /** Working something off; watch it. */
        BUSY,
        /** Somebody must look. */
        BAD
    }

    /**
     * One measured thing.
     *
     * @param name what it is
     * @param value as text, formatted
     * @param unit of the value, may be empty
     * @param note what else to know, such as the last error; never content of events
     */
    record Reading(String name, String value, String unit, Health health, @Nullable String note) {

        /** A count that should be zero. */
        public static Reading zeroIsGood(String name, long count, String unit) {
            return new Reading(
                    name, grouped(count), unit, count == 0 ? Health.GOOD : Health.BAD, null);
        }

        /** A lag in events that is fine below a bound. */
        public static Reading lag(String name, long events, long fine, @Nullable String error) {
            Health health = error != null ? Health.BAD : events <= fine ? Health.GOOD : Health.BUSY;
            return new Reading(name, grouped(events), "events behind", health, error);
        }

        /** A value without a judgement. */
        public static Reading of(String name, String value, String unit) {
            return new Reading(name, value, unit, Health.GOOD, null);
        }

        /** A whole number for people: {@code 1,234,567}. */
        public static String grouped(long number) {
            return String.format(java.util.Locale.ROOT, "%,d", number);
        }
    }
}
