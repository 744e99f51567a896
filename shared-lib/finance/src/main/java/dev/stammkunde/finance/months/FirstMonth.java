package dev.stammkunde.finance.months;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.points.journal.BrokenJournalException;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.ReadJournal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the month of a shop's calendar in which it booked for the first time. The journal's days
 * count in UTC: of a day beside the turn of a month its entries say which month it is.
 */
public final class FirstMonth {

    private final JournalDays days;
    private final FoldMonth.Sources sources;
    private final CarriedMonths kept;

    /**
     * Prepares to look.
     *
     * @param kept months that have their zone already
     */
    public FirstMonth(JournalDays days, FoldMonth.Sources sources, CarriedMonths kept) {
        this.days = days;
        this.sources = sources;
        this.kept = kept;
    }

    /**
     * Finds it; nothing where the shop booked nothing yet.
     *
     * @param asked a month of the shop, in the zone that it has today
     * @param until a moment, after whose day nobody looks
     */
    public Optional<YearMonth> find(ShopMonth asked, Instant until) {
        LocalDate last = LocalDate.ofInstant(until, ZoneOffset.UTC);
        return days.days(asked.shopId(), LocalDate.EPOCH, last).stream()
                .findFirst()
                .map(day -> month(asked, day));
    }

    private YearMonth month(ShopMonth asked, LocalDate day) {
        if (isTheSameEverywhere(day)) {
            return YearMonth.from(day);
        }
        Instant at = firstOf(new JournalDay(asked.shopId(), day));
        YearMonth usual = ShopMonth.of(asked.shopId(), at, asked.zone()).month();
        return Stream.of(usual.minusMonths(1), usual.plusMonths(1))
                .filter(
                        other ->
                                kept.findZone(asked.shopId(), other)
                                        .map(zone -> new ShopMonth(asked.shopId(), other, zone))
                                        .filter(month -> month.includes(at))
                                        .isPresent())
                .findFirst()
                .orElse(usual);
    }

    /** No zone is more than a day from UTC. */
    private static boolean isTheSameEverywhere(LocalDate day) {
        return day.minusDays(1).getMonth() == day.plusDays(1).getMonth();
    }

    /** What cannot be read is told by the month's tie-out, and here passed over. */
    private Instant firstOf(JournalDay day) {
        Instant usual = day.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant first = Instant.MAX;
        ReadJournal journal = new ReadJournal(sources.journal(), sources.spill());
        try (LineSource lines = journal.lines(day)) {
            for (JournalLine line = lines.next(); line != null; line = lines.next()) {
                Optional<Instant> at = findTime(day, line);
                first = at.filter(first::isAfter).orElse(first);
            }
        } catch (BrokenJournalException _) {
            return first.equals(Instant.MAX) ? usual : first;
        }
        return first.equals(Instant.MAX) ? usual : first;
    }

    private Optional<Instant> findTime(JournalDay day, JournalLine line) {
        try {
            return Optional.of(sources.documents().entry(day, line).bookedAt());
        } catch (BrokenJournalException _) {
            return Optional.empty();
        }
    }
}
