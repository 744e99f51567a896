package dev.stammkunde.insights.gathering;

import dev.stammkunde.finance.simulation.ReadEntry;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.DayManifest;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalDays;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.points.journal.JournalObjects;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.LineSpill;
import dev.stammkunde.points.journal.ReadJournal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes days of the journal into what is gathered: those that hold what was not read yet. */
final class TakeDays {

    /** What comes later than this is found on the first day of a month. */
    private static final int DAYS_LOOKED_AT = 40;

    /**
     * How what is read is understood.
     *
     * @param entries lines of the journal
     * @param purchases lines of what is gathered
     */
    record Reading(ReadEntry entries, PurchaseLines purchases) {}

    /** Where the journal lies. */
    record Journal(JournalDays days, JournalObjects objects, LineSpill spill) {}

    private final Journal journal;
    private final Reading reading;
    private final StepSize size;

    TakeDays(Journal journal, Reading reading, StepSize size) {
        this.journal = journal;
        this.reading = reading;
        this.size = size;
    }

    /** A day, and what it holds. */
    record Day(JournalDay day, DayContents contents, String parts) {

        /** How many lines it has, as far as somebody has counted them. */
        long lines() {
            return Optional.ofNullable(contents.manifest()).map(DayManifest::lines).orElse(0L);
        }
    }

    /** Returns the days that have to be looked at, in their order. */
    List<LocalDate> daysToLookAt(Gathering gathering, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean isAll = gathering.days().isEmpty() || today.getDayOfMonth() == 1;
        LocalDate from = isAll ? LocalDate.EPOCH : today.minusDays(DAYS_LOOKED_AT);
        LocalDate last = isAll ? LocalDate.EPOCH : gathering.days().lastKey();
        return journal.days().days(gathering.shopId(), earlier(from, last), today);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Reads days.
     *
     * @param chosen at least one, by {@link #choose}
     * @param keep puts lines away
     * @throws UnreadableDayException if one cannot be read
     */
    Gathering take(Gathering gathering, List<Day> chosen, Function<LineSource, KeptLines> keep) {
        JoinedCustomers joins = new JoinedCustomers(gathering.joined());
        List<DayPurchases> opened = new ArrayList<>();
        List<Supplier<LineSource>> sources = new ArrayList<>();
        for (Day day : chosen) {
            sources.add(
                    () -> {
                        DayPurchases purchases = open(day, joins);
                        opened.add(purchases);
                        return purchases;
                    });
        }
        KeptLines kept = keep.apply(ReadJournal.merged(sources, journal.spill()));
        SortedMap<LocalDate, TakenDay> taken = new TreeMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            taken.put(
                    chosen.get(i).day().date(),
                    new TakenDay(chosen.get(i).parts(), opened.get(i).unreadable()));
        }
        return gathering.taken(taken, kept, joins);
    }

    /**
     * Chooses the next days that hold something new; none at the end.
     *
     * @param days to look at; those that were seen are removed
     */
    List<Day> choose(Gathering gathering, List<LocalDate> days) {
        List<Day> chosen = new ArrayList<>();
        long lines = 0;
        while (!days.isEmpty() && chosen.size() < size.days() && lines < size.lines()) {
            Day day = look(gathering.shopId(), days.removeFirst());
            TakenDay before = gathering.days().get(day.day().date());
            if (before == null || !before.parts().equals(day.parts())) {
                chosen.add(day);
                lines += day.lines();
            }
        }
        return chosen;
    }

    private Day look(String shopId, LocalDate date) {
        JournalDay day = new JournalDay(shopId, date);
        DayContents contents =
                UnreadableDayException.of(day, () -> journal.objects().contents(day));
        TreeSet<String> parts = new TreeSet<>(contents.parts());
        contents.openParts().stream().map(JournalObject::sha256).forEach(parts::add);
        Optional.ofNullable(contents.manifest()).ifPresent(known -> parts.addAll(known.parts()));
        return new Day(day, contents, Sha256.of(String.join(" ", parts)));
    }

    private DayPurchases open(Day day, JoinedCustomers joins) {
        ReadJournal read = new ReadJournal(journal.objects(), journal.spill());
        return UnreadableDayException.of(
                day.day(),
                () ->
                        new DayPurchases(
                                day.day(), read.lines(day.day(), day.contents()), reading, joins));
    }
}
