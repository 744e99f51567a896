package dev.stammkunde.campaigns.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.calendar.Occasion.Advent;
import dev.stammkunde.campaigns.calendar.Occasion.EasterBased;
import dev.stammkunde.campaigns.calendar.Occasion.FirstPurchaseAnniversary;
import dev.stammkunde.campaigns.calendar.Occasion.FixedDate;
import dev.stammkunde.campaigns.calendar.Occasion.NthWeekday;
import dev.stammkunde.campaigns.calendar.Occasion.Once;
import dev.stammkunde.campaigns.calendar.Occasion.PublicHoliday;
import dev.stammkunde.campaigns.calendar.Occasion.ShopAnniversary;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

final class OccasionNamesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 6);
    private static final PublicHoliday HOLIDAY = new PublicHoliday("DE", "by", "EPIPHANY");
    private static final OccasionNames NAMES =
            new OccasionNames(new KnownHolidays(Map.of(HOLIDAY, List.of(DAY))));

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of(new EasterBased(0), "Ostersonntag", "Easter Sunday"),
                Arguments.of(new EasterBased(50), "Pfingstmontag", "Whit Monday"),
                Arguments.of(new Advent(1), "1. Advent", "First Sunday of Advent"),
                Arguments.of(new Advent(2), "2. Advent", "Second Sunday of Advent"),
                Arguments.of(
                        new NthWeekday(Month.MAY, DayOfWeek.SUNDAY, 2, 0),
                        "Muttertag",
                        "Mother's Day"),
                Arguments.of(
                        new NthWeekday(Month.NOVEMBER, DayOfWeek.THURSDAY, 4, 1),
                        "Black Friday",
                        "Black Friday"),
                Arguments.of(new FixedDate(MonthDay.of(2, 14)), "Valentinstag", "Valentine's Day"),
                Arguments.of(HOLIDAY, "EPIPHANY in de", "EPIPHANY in en"),
                Arguments.of(
                        new ShopAnniversary(LocalDate.EPOCH),
                        "Shop-Geburtstag",
                        "Shop anniversary"),
                Arguments.of(
                        new FirstPurchaseAnniversary(),
                        "Jahrestag des ersten Einkaufs",
                        "First purchase anniversary"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void findName_ofAKnownDay_isInTheReadersLanguage(
            Occasion occasion, String german, String english) {
        assertThat(NAMES.findName(occasion, DAY, Language.DE)).contains(german);
        assertThat(NAMES.findName(occasion, DAY, Language.EN)).contains(english);
    }

    @Test
    void findName_ofADayWithoutAName_isNothing() {
        assertThat(NAMES.findName(new EasterBased(13), DAY, Language.DE)).isEmpty();
        assertThat(NAMES.findName(new FixedDate(MonthDay.of(5, 17)), DAY, Language.DE)).isEmpty();
        assertThat(NAMES.findName(new Once(), DAY, Language.EN)).isEmpty();
    }
}
