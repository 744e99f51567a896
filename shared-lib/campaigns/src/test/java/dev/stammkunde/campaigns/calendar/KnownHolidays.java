package dev.stammkunde.campaigns.calendar;

import dev.stammkunde.campaigns.calendar.Occasion.PublicHoliday;
import dev.stammkunde.shop.Language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Knows a few holidays by heart. */
record KnownHolidays(Map<PublicHoliday, List<LocalDate>> known) implements PublicHolidays {

    @Override
    public List<LocalDate> dates(PublicHoliday holiday, int year) {
        return known.getOrDefault(holiday, List.of()).stream()
                .filter(date -> date.getYear() == year)
                .toList();
    }

    @Override
    public Optional<String> findName(PublicHoliday holiday, int year, Language language) {
        return dates(holiday, year).stream()
                .map(date -> holiday.key() + " in " + language.code())
                .findFirst();
    }

    @Override
    public Optional<UnknownHoliday> findMistake(PublicHoliday holiday, int year) {
        SortedSet<String> keys = new TreeSet<>();
        known.keySet().forEach(each -> keys.add(each.key()));
        return known.containsKey(holiday)
                ? Optional.empty()
                : Optional.of(new UnknownHoliday(Part.KEY, keys));
    }
}
