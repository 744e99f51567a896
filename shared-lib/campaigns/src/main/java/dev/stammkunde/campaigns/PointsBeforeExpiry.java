package dev.stammkunde.campaigns;

import dev.stammkunde.points.PointsAccount;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Points that are lost together if they are not spent.
 *
 * @param points how many, as things are
 * @param lastDay on which they can be spent, in the shop's calendar
 */
public record PointsBeforeExpiry(long points, LocalDate lastDay) {

    /** Returns what an account loses, the soonest first; of each day the sum. */
    static List<PointsBeforeExpiry> of(PointsAccount account, ZoneId zone) {
        List<PointsBeforeExpiry> all = new ArrayList<>();
        for (Instant expiry : account.expiryDates()) {
            long points = account.pointsLostAt(expiry);
            LocalDate day = lastDayBefore(expiry, zone);
            if (!all.isEmpty() && all.getLast().lastDay().equals(day)) {
                points += all.removeLast().points();
            }
            if (points > 0) {
                all.add(new PointsBeforeExpiry(points, day));
            }
        }
        return all;
    }

    /** Returns what an account loses after a day: no points where it loses none any more. */
    public static PointsBeforeExpiry after(LocalDate lastDay, PointsAccount account, ZoneId zone) {
        return of(account, zone).stream()
                .filter(it -> it.lastDay().equals(lastDay))
                .findFirst()
                .orElse(new PointsBeforeExpiry(0, lastDay));
    }

    private static LocalDate lastDayBefore(Instant expiry, ZoneId zone) {
        return LocalDate.ofInstant(expiry.minusNanos(1), zone);
    }
}
