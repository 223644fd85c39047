package entente.governance.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Public and bank holidays by code and year, from the calendars of Jollyday; kept in memory. */
@Singleton
public class HolidayClient implements OffDays {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,4}){0,2}");

    private record Page(String code, int year) {}

    private final Map<Page, Set<LocalDate>> pages = new ConcurrentHashMap<>();

    @Override
    public boolean knows(String code) {
        if (!CODE.matcher(code).matches()) {
            return false;
        }
        String[] parts = code.toLowerCase(Locale.ROOT).split("-", -1);
        try {
            CalendarHierarchy at =
                    HolidayManager.getInstance(ManagerParameters.create(parts[0]))
                            .getCalendarHierarchy();
            for (int i = 1; i < parts.length; i++) {
                String part = parts[i];
                CalendarHierarchy below =
                        at.getChildren().values().stream()
                                .filter(child -> child.getId().equalsIgnoreCase(part))
                                .findFirst()
                                .orElse(null);
                if (below == null) {
                    return false;
                }
                at = below;
            }
            return true;
        } catch (RuntimeException e) {
            // The library throws what its reader throws when there is no calendar of this country.
            return false;
        }
    }

    @Override
    public Set<LocalDate> of(Calendar calendar, LocalDate from, LocalDate until) {
        Set<LocalDate> off = new HashSet<>();
        for (int year = from.getYear(); year <= until.getYear(); year++) {
            off.addAll(page(calendar.ours(), year));
            off.addAll(page(calendar.theirs(), year));
        }
        off.removeIf(day -> day.isBefore(from) || day.isAfter(until));
        return off;
    }

    private Set<LocalDate> page(@Nullable String code, int year) {
        return code == null
                ? Set.of()
                : pages.computeIfAbsent(new Page(code, year), HolidayClient::read);
    }

    private static Set<LocalDate> read(Page page) {
        String[] parts = page.code().toLowerCase(Locale.ROOT).split("-", -1);
        String[] region = Arrays.copyOfRange(parts, 1, parts.length);
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        return Stream.of(HolidayType.PUBLIC_HOLIDAY, HolidayType.BANK_HOLIDAY)
                .flatMap(type -> manager.getHolidays(Year.of(page.year()), type, region).stream())
                .map(HolidayClient::day)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The day on which nobody works: a holiday at a weekend is kept on another day in places. */
    private static LocalDate day(Holiday holiday) {
        return holiday.getObservedDate().orElse(holiday.getActualDate());
    }
}
