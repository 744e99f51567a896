package dev.stammkunde.campaigns.holidays;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

import dev.stammkunde.campaigns.calendar.FreeDays;
import dev.stammkunde.campaigns.calendar.NamedHolidays;
import dev.stammkunde.campaigns.calendar.Occasion.PublicHoliday;
import dev.stammkunde.campaigns.calendar.PublicHolidays;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Knows the public holidays that jollyday knows. A country's calendar is read on the first question
 * about it and kept; that costs about a third of a second for the first country, so that only
 * campaigns about public holidays pay for it.
 *
 * <p>Keys are jollyday's without what they begin with: {@code GOOD_FRIDAY}, not {@code
 * christian.GOOD_FRIDAY}. Holidays of banks and days that are only observed count too. A state may
 * go further down, such as {@code by/ag}. The date is the holiday's own, also where a country gives
 * another day off for it.
 */
public final class JollydayHolidays implements PublicHolidays, FreeDays, NamedHolidays {

    /** More than the longest cycle in which a holiday comes back. */
    private static final int YEARS_LOOKED_AT = 10;

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Reads nothing yet. */
    public JollydayHolidays() {}

    @Override
    public List<LocalDate> dates(PublicHoliday holiday, int year) {
        return isKnown(holiday)
                ? holidays(holiday, year)
                        .filter(keyIs(holiday.key()))
                        .map(Holiday::getActualDate)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    @Override
    public Optional<String> findName(PublicHoliday holiday, int year, Language language) {
        return isKnown(holiday)
                ? holidays(holiday, year)
                        .filter(keyIs(holiday.key()))
                        .map(each -> each.getDescription(Locale.of(language.code())))
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public Optional<UnknownHoliday> findMistake(PublicHoliday holiday, int year) {
        SortedSet<String> countries = countries();
        if (!countries.contains(holiday.country())) {
            return Optional.of(new UnknownHoliday(Part.COUNTRY, countries));
        }
        Optional<UnknownHoliday> state = findMistakeInState(holiday);
        return state.isPresent() ? state : findMistakeInKey(holiday, year);
    }

    private static Optional<UnknownHoliday> findMistakeInState(PublicHoliday holiday) {
        CalendarHierarchy place = manager(holiday.country()).getCalendarHierarchy();
        for (String part : parts(holiday)) {
            Map<String, CalendarHierarchy> below = place.getChildren();
            if (!below.containsKey(part)) {
                return Optional.of(new UnknownHoliday(Part.STATE, new TreeSet<>(below.keySet())));
            }
            place = below.get(part);
        }
        return Optional.empty();
    }

    private static Optional<UnknownHoliday> findMistakeInKey(PublicHoliday holiday, int year) {
        SortedSet<String> keys =
                IntStream.range(year, year + YEARS_LOOKED_AT)
                        .boxed()
                        .flatMap(each -> holidays(holiday, each))
                        .map(JollydayHolidays::key)
                        .collect(Collectors.toCollection(TreeSet::new));
        return keys.contains(holiday.key())
                ? Optional.empty()
                : Optional.of(new UnknownHoliday(Part.KEY, keys));
    }

    /** Where another day is given off for a holiday, that day is the free one. */
    @Override
    public Set<LocalDate> ofYear(String country, @Nullable String state, int year) {
        if (!countries().contains(country)) {
            return Set.of();
        }
        return free(country, state, year).map(Holiday::getDate).collect(Collectors.toSet());
    }

    @Override
    public SortedMap<LocalDate, BothLanguages> named(
            String country, @Nullable String state, int year) {
        SortedMap<LocalDate, BothLanguages> named = new TreeMap<>();
        if (countries().contains(country)) {
            free(country, state, year)
                    .forEach(
                            holiday ->
                                    named.put(
                                            holiday.getDate(),
                                            new BothLanguages(
                                                    holiday.getDescription(Locale.GERMAN),
                                                    holiday.getDescription(Locale.ENGLISH))));
        }
        return named;
    }

    private static Stream<Holiday> free(String country, @Nullable String state, int year) {
        return manager(country)
                .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts(state))
                .stream();
    }

    /** Whether there are such a country and state: jollyday takes a wrong state for none. */
    private static boolean isKnown(PublicHoliday holiday) {
        return countries().contains(holiday.country()) && findMistakeInState(holiday).isEmpty();
    }

    /** Some of jollyday's calendars are not of countries but of stock exchanges. */
    private static SortedSet<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> COUNTRY.matcher(code).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Holiday> holidays(PublicHoliday holiday, int year) {
        return manager(holiday.country()).getHolidays(Year.of(year), parts(holiday)).stream();
    }

    /** It keeps each country's calendar itself, and may be asked by several threads. */
    private static HolidayManager manager(String country) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // It looks for its parts by the thread's loader, which need not be the one it came from.
        thread.setContextClassLoader(JollydayHolidays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(
                    ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String[] parts(PublicHoliday holiday) {
        return parts(holiday.state());
    }

    private static String[] parts(@Nullable String state) {
        return state == null ? new String[0] : state.toLowerCase(Locale.ROOT).split("/", -1);
    }

    private static Predicate<Holiday> keyIs(String key) {
        return holiday -> key(holiday).equals(key);
    }

    private static String key(Holiday holiday) {
        String key = holiday.getPropertiesKey();
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
