package dev.stammkunde.notices;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides whether a digest is due: once for a day of the shop's calendar. */
public final class DigestDue {

    /** One that comes later is of no use. The day after brings its own. */
    static final Duration NOT_AFTER = Duration.ofHours(3);

    private DigestDue() {}

    /**
     * Finds the day for which a digest is due now.
     *
     * @param zone of the shop. A time of day that a day does not have is the first one after it; of
     *     one that a day has twice it is the first
     * @param isWorkingDay whether the team works on a day
     * @param last the day of the last digest; null before the first
     */
    public static Optional<LocalDate> findDay(
            NoticeWishes wishes,
            ZoneId zone,
            Predicate<LocalDate> isWorkingDay,
            @Nullable LocalDate last,
            Instant now) {
        LocalDate day = now.atZone(zone).toLocalDate();
        ZonedDateTime due = day.atTime(wishes.digestAt()).atZone(zone);
        boolean isTime =
                !now.isBefore(due.toInstant())
                        && now.isBefore(due.toInstant().plus(NOT_AFTER))
                        && (last == null || last.isBefore(day));
        return wishes.digest() && isTime && isDay(wishes, isWorkingDay, day)
                ? Optional.of(day)
                : Optional.empty();
    }

    private static boolean isDay(
            NoticeWishes wishes, Predicate<LocalDate> isWorkingDay, LocalDate day) {
        return switch (wishes.digestDays()) {
            case EVERY_DAY -> true;
            case WORKING_DAYS -> isWorkingDay.test(day);
        };
    }
}
