package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.LifeDate;
import dev.stammkunde.shop.LifeEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides whose birthday, or other date of their life, is due in a run of a campaign. Pure.
 *
 * <p>A birthday comes once for each year. Where it falls on 29 February and the year has none, it
 * is on the day that the campaign says; when that is 28 February, 1 March is looked at too, so that
 * a campaign that changes its mind between the two days forgets nobody. A customer who changes
 * their birthday has the next one not before twelve months after the last.
 */
public final class Birthdays {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final ZoneId EARLIEST_ZONE = ZoneOffset.ofHours(-12);
    private static final ZoneId LATEST_ZONE = ZoneOffset.ofHours(14);
    private static final int MONTHS_BETWEEN = 12;

    /**
     * What is known of a customer's birthday.
     *
     * @param since since when its day is known
     * @param zone the customer's, else the shop's
     */
    public record Known(Birthday birthday, Instant since, ZoneId zone) {

        /** Returns what is known of a date that somebody gave: since when they agreed. */
        public static Known of(LifeDate date, ZoneId zone) {
            return new Known(date.date(), date.consent().at(), zone);
        }
    }

    /** What a run means for a customer. */
    public sealed interface Result {

        /**
         * The birthday is due.
         *
         * @param occasion its date, whose year is the key of what is given for it
         * @param dueOn the date on which the mail is to come
         */
        record Due(LocalDate occasion, LocalDate dueOn) implements Result {

            /** Returns what tells this birthday from the customer's others. */
            public String occurrence() {
                return String.valueOf(occasion.getYear());
            }
        }

        /** Nothing is to be done. */
        record NotDue(Reason reason) implements Result {}
    }

    /** Why a birthday is not due. */
    public enum Reason {
        /** It is on another day. */
        OTHER_DAY,
        /** It was not known for long enough on the day. */
        KNOWN_TOO_SHORT,
        /** An earlier run had it. */
        CELEBRATED,
        /** The birthday was changed, and the last one is less than twelve months ago. */
        TOO_SOON
    }

    private final CampaignRule.Birthday rule;
    private final @Nullable LifeEvent event;
    private final Timing timing;
    private final RunWindow window;

    /** Decides for one run of a campaign about birthdays. */
    public Birthdays(CampaignRule.Birthday rule, Timing timing, RunWindow window) {
        this(rule, null, timing, window);
    }

    /** Decides for one run of a campaign about an event that each year, or once, has its day. */
    public Birthdays(CampaignRule.OnLifeEvent rule, Timing timing, RunWindow window) {
        this(rule.day(), rule.event(), timing, window);
    }

    private Birthdays(
            CampaignRule.Birthday rule,
            @Nullable LifeEvent event,
            Timing timing,
            RunWindow window) {
        this.rule = rule;
        this.event = event;
        this.timing = timing;
        this.window = window;
    }

    /** Returns every day, as customers give it, that can be due in some zone. */
    public List<MonthDay> candidateDays() {
        LocalDate first = daysIn(EARLIEST_ZONE).first().minusDays(rule.daysAfter());
        LocalDate last = daysIn(LATEST_ZONE).last().minusDays(rule.daysAfter());
        Set<MonthDay> days = new LinkedHashSet<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            days.add(MonthDay.from(date));
            boolean standsIn =
                    date.equals(inFebruary(date.getYear())) || date.equals(inMarch(date.getYear()));
            if (standsIn && !Year.isLeap(date.getYear())) {
                days.add(LEAP_DAY);
            }
        }
        return new ArrayList<>(days);
    }

    /**
     * Decides on a birthday as far as that is possible without knowing the last one.
     *
     * @return a result, that {@link #afterLast} must agree to where it is due
     */
    public Result decide(Known known) {
        Optional<Result.Due> due = findInWindow(known);
        if (due.isEmpty()) {
            return new Result.NotDue(Reason.OTHER_DAY);
        }
        return isKnownFor(known, due.get().occasion())
                ? due.get()
                : new Result.NotDue(Reason.KNOWN_TOO_SHORT);
    }

    /**
     * Whether a date that is due is celebrated with another one of the customer, on whose own day
     * it falls in a year without a 29 February.
     *
     * @param other of the same kind
     */
    public boolean isCelebratedWith(Result.Due due, Known known, Known other) {
        LocalDate occasion = due.occasion();
        return known.birthday().day().equals(LEAP_DAY)
                && !other.birthday().day().equals(LEAP_DAY)
                && other.birthday().day().equals(MonthDay.from(occasion))
                && comesIn(occasion.getYear(), other.birthday())
                && isKnownFor(other, occasion);
    }

    private boolean isKnownFor(Known known, LocalDate occasion) {
        LocalDate knownLongEnough =
                LocalDate.ofInstant(known.since(), known.zone()).plusDays(rule.noticeDays());
        return !occasion.isBefore(knownLongEnough);
    }

    /**
     * Decides on a birthday that is due, given the last one that was. One that this very run began
     * to celebrate is due still, since the run may have stopped half-way.
     */
    public Result afterLast(Result.Due due, Known known, Celebration last) {
        int year = due.occasion().getYear();
        if (last.occasion().getYear() == year && last.run().equals(window.scheduledAt())) {
            return due;
        }
        if (last.occasion().getYear() >= year) {
            return new Result.NotDue(Reason.CELEBRATED);
        }
        boolean changed = !last.day().equals(known.birthday().day());
        return changed && due.occasion().isBefore(last.occasion().plusMonths(MONTHS_BETWEEN))
                ? new Result.NotDue(Reason.TOO_SOON)
                : due;
    }

    /** Returns the earliest moment for the mail. */
    public Instant notBefore(Result.Due due, ZoneId zone) {
        return timing.localTime() == null
                ? window.scheduledAt()
                : window.sendDay(due.dueOn()).atTime(timing.localTime()).atZone(zone).toInstant();
    }

    private Optional<Result.Due> findInWindow(Known known) {
        Days days = daysIn(known.zone());
        int firstYear = days.first().minusDays(rule.daysAfter()).getYear() - 1;
        int lastYear = days.last().minusDays(rule.daysAfter()).getYear();
        return IntStream.rangeClosed(firstYear, lastYear)
                .filter(year -> comesIn(year, known.birthday()))
                .mapToObj(year -> occasionIn(year, known.birthday().day()))
                .map(day -> new Result.Due(day, day.plusDays(rule.daysAfter())))
                .filter(due -> isWithin(due, known, days))
                .findFirst();
    }

    private boolean isWithin(Result.Due due, Known known, Days days) {
        if (days.contains(due.dueOn())) {
            return true;
        }
        boolean early =
                known.birthday().day().equals(LEAP_DAY)
                        && !Year.isLeap(due.occasion().getYear())
                        && rule.leapDay() == LeapDay.FEBRUARY_28;
        LocalDate active = LocalDate.ofInstant(window.activeSince(), known.zone());
        return early && days.contains(due.dueOn().plusDays(1)) && !due.dueOn().isBefore(active);
    }

    private LocalDate occasionIn(int year, MonthDay day) {
        if (!day.equals(LEAP_DAY) || Year.isLeap(year)) {
            return day.atYear(year);
        }
        return switch (rule.leapDay()) {
            case FEBRUARY_28 -> inFebruary(year);
            case MARCH_1 -> inMarch(year);
        };
    }

    private Days daysIn(ZoneId zone) {
        return window.days(zone, timing.localTime());
    }

    private static LocalDate inFebruary(int year) {
        return LocalDate.of(year, 2, 28);
    }

    private static LocalDate inMarch(int year) {
        return LocalDate.of(year, 3, 1);
    }

    /** Nobody has a birthday in the year that they were born in. */
    private boolean comesIn(int year, Birthday birthday) {
        Year first = birthday.year();
        if (first == null) {
            return true;
        }
        return event == null ? year > first.getValue() : event.comesIn(year, first.getValue());
    }
}
