package dev.stammkunde.campaigns.calendar;

import dev.stammkunde.campaigns.calendar.Occasion.Advent;
import dev.stammkunde.campaigns.calendar.Occasion.EasterBased;
import dev.stammkunde.campaigns.calendar.Occasion.FixedDate;
import dev.stammkunde.campaigns.calendar.Occasion.NthWeekday;
import dev.stammkunde.shop.Language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what occasions are called, as a mail says it. */
public final class OccasionNames {

    private static final List<String> ORDINALS = List.of("First", "Second", "Third", "Fourth");

    private static final Map<Occasion, Name> NAMES =
            Map.ofEntries(
                    name(fixed(1, 1), "Neujahr", "New Year's Day"),
                    name(fixed(1, 6), "Heilige Drei Könige", "Epiphany"),
                    name(fixed(2, 14), "Valentinstag", "Valentine's Day"),
                    name(fixed(3, 8), "Internationaler Frauentag", "International Women's Day"),
                    name(fixed(5, 1), "Tag der Arbeit", "Labour Day"),
                    name(fixed(6, 1), "Kindertag", "Children's Day"),
                    name(fixed(10, 3), "Tag der Deutschen Einheit", "German Unity Day"),
                    name(fixed(10, 31), "Halloween", "Halloween"),
                    name(fixed(11, 1), "Allerheiligen", "All Saints' Day"),
                    name(fixed(11, 11), "Martinstag", "St Martin's Day"),
                    name(fixed(12, 6), "Nikolaus", "St Nicholas' Day"),
                    name(fixed(12, 24), "Heiligabend", "Christmas Eve"),
                    name(fixed(12, 25), "1. Weihnachtstag", "Christmas Day"),
                    name(fixed(12, 26), "2. Weihnachtstag", "Boxing Day"),
                    name(fixed(12, 31), "Silvester", "New Year's Eve"),
                    name(new EasterBased(-52), "Weiberfastnacht", "Carnival Thursday"),
                    name(new EasterBased(-48), "Rosenmontag", "Carnival Monday"),
                    name(new EasterBased(-47), "Faschingsdienstag", "Shrove Tuesday"),
                    name(new EasterBased(-46), "Aschermittwoch", "Ash Wednesday"),
                    name(new EasterBased(-7), "Palmsonntag", "Palm Sunday"),
                    name(new EasterBased(-3), "Gründonnerstag", "Maundy Thursday"),
                    name(new EasterBased(-2), "Karfreitag", "Good Friday"),
                    name(new EasterBased(-1), "Karsamstag", "Holy Saturday"),
                    name(new EasterBased(0), "Ostersonntag", "Easter Sunday"),
                    name(new EasterBased(1), "Ostermontag", "Easter Monday"),
                    name(new EasterBased(39), "Christi Himmelfahrt", "Ascension Day"),
                    name(new EasterBased(49), "Pfingstsonntag", "Whit Sunday"),
                    name(new EasterBased(50), "Pfingstmontag", "Whit Monday"),
                    name(new EasterBased(60), "Fronleichnam", "Corpus Christi"),
                    name(nth(Month.MAY, DayOfWeek.SUNDAY, 2, 0), "Muttertag", "Mother's Day"),
                    name(nth(Month.JUNE, DayOfWeek.SUNDAY, 2, 0), "Vatertag", "Father's Day"),
                    name(nth(Month.JUNE, DayOfWeek.SUNDAY, 3, 0), "Vatertag", "Father's Day"),
                    name(
                            nth(Month.OCTOBER, DayOfWeek.SUNDAY, 1, 0),
                            "Erntedankfest",
                            "Harvest Festival"),
                    name(
                            nth(Month.NOVEMBER, DayOfWeek.THURSDAY, 4, 0),
                            "Thanksgiving",
                            "Thanksgiving"),
                    name(
                            nth(Month.NOVEMBER, DayOfWeek.THURSDAY, 4, 1),
                            "Black Friday",
                            "Black Friday"),
                    name(
                            nth(Month.NOVEMBER, DayOfWeek.THURSDAY, 4, 4),
                            "Cyber Monday",
                            "Cyber Monday"));

    private final PublicHolidays holidays;

    public OccasionNames(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    /**
     * Finds what an occasion is called, such as {@code Ostersonntag} or {@code Second Sunday of
     * Advent}. Days that have no common name have none here, and a newsletter has none.
     *
     * @param date on which the occasion is
     */
    public Optional<String> findName(Occasion occasion, LocalDate date, Language language) {
        return switch (occasion) {
            case FixedDate _, EasterBased _, NthWeekday _ ->
                    Optional.ofNullable(NAMES.get(occasion)).map(name -> name.in(language));
            case Advent(int nth) -> Optional.of(advent(nth).in(language));
            case Occasion.PublicHoliday holiday ->
                    holidays.findName(holiday, date.getYear(), language);
            case Occasion.ShopAnniversary _ ->
                    Optional.of(new Name("Shop-Geburtstag", "Shop anniversary").in(language));
            case Occasion.FirstPurchaseAnniversary() ->
                    Optional.of(
                            new Name("Jahrestag des ersten Einkaufs", "First purchase anniversary")
                                    .in(language));
            case Occasion.Once() -> Optional.empty();
        };
    }

    private static Name advent(int nth) {
        return new Name(nth + ". Advent", ORDINALS.get(nth - 1) + " Sunday of Advent");
    }

    private static Map.Entry<Occasion, Name> name(
            Occasion occasion, String german, String english) {
        return Map.entry(occasion, new Name(german, english));
    }

    private static FixedDate fixed(int month, int day) {
        return new FixedDate(MonthDay.of(month, day));
    }

    private static NthWeekday nth(Month month, DayOfWeek weekday, int nth, int daysAfter) {
        return new NthWeekday(month, weekday, nth, daysAfter);
    }

    private record Name(String german, String english) {

        String in(Language language) {
            return switch (language) {
                case DE -> german;
                case EN -> english;
            };
        }
    }
}
