package dev.stammkunde.mail;

import dev.stammkunde.mail.MailSettings.QuietHours;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * Tells when nobody is mailed, by the clock on the customer's wall: also where that clock is put
 * forward over the end of the night, or back into it.
 */
public final class QuietTimes {

    /** A night and six quiet days end within these; a week that is quiet as a whole does not. */
    private static final int MOST_STEPS = 20;

    private QuietTimes() {}

    /** Finds why nobody is mailed at a moment. */
    public static Optional<HoldReason> findReason(QuietHours quiet, ZoneId zone, Instant at) {
        ZonedDateTime local = at.atZone(zone);
        if (quiet.days().contains(local.getDayOfWeek())) {
            return Optional.of(HoldReason.QUIET_DAY);
        }
        return isNight(quiet, local.toLocalTime())
                ? Optional.of(HoldReason.QUIET_HOURS)
                : Optional.empty();
    }

    /**
     * Returns the first moment that is not quiet, {@code from} itself if it is none.
     *
     * <p>Where all seven days are quiet there is no such moment: then it is one more than a week
     * ahead, to be looked at again then.
     */
    public static Instant firstAllowed(QuietHours quiet, ZoneId zone, Instant from) {
        Instant at = from;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<HoldReason> reason = findReason(quiet, zone, at);
            if (reason.isEmpty()) {
                return at;
            }
            Instant ends =
                    reason.get() == HoldReason.QUIET_DAY
                            ? dayEnds(at.atZone(zone))
                            : nightEnds(quiet, at.atZone(zone));
            at = earlier(ends, zone.getRules().nextTransition(at));
        }
        return at;
    }

    private static boolean isNight(QuietHours quiet, LocalTime time) {
        boolean begun = !time.isBefore(quiet.from());
        boolean over = !time.isBefore(quiet.until());
        return switch (Integer.signum(quiet.from().compareTo(quiet.until()))) {
            case -1 -> begun && !over;
            case 1 -> begun || !over;
            default -> false;
        };
    }

    private static Instant dayEnds(ZonedDateTime local) {
        return local.toLocalDate().plusDays(1).atStartOfDay(local.getZone()).toInstant();
    }

    private static Instant nightEnds(QuietHours quiet, ZonedDateTime local) {
        LocalDateTime end = local.toLocalDate().atTime(quiet.until());
        if (!end.isAfter(local.toLocalDateTime())) {
            end = end.plusDays(1);
        }
        ZonedDateTime ends = end.atZone(local.getZone());
        // An hour that comes twice: in its second run only the second end is still to come.
        return ends.isAfter(local) ? ends.toInstant() : ends.withLaterOffsetAtOverlap().toInstant();
    }

    /** A clock that is put forward or back may end a quiet time at that moment: look there too. */
    private static Instant earlier(Instant ends, @Nullable ZoneOffsetTransition change) {
        return change != null && change.getInstant().isBefore(ends) ? change.getInstant() : ends;
    }
}
