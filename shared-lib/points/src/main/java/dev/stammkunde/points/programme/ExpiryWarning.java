package dev.stammkunde.points.programme;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * That points which are lost at the end of a month are told of some days before. It follows from
 * the calendar and the programme alone, so that a run that is made again tells the same.
 *
 * @param expiresAt the first instant at which they are lost
 * @param daysBefore so many days of the shop's calendar before
 * @param at when it is told: midnight too
 */
public record ExpiryWarning(Instant expiresAt, int daysBefore, Instant at) {

    /** Returns what is told after an instant and until another, in the order of time. */
    public static List<ExpiryWarning> between(Programme programme, Instant from, Instant until) {
        List<ExpiryWarning> warnings = new ArrayList<>();
        for (int days : programme.lots().warnDays().stream().distinct().toList()) {
            addTo(warnings, programme.timeZone(), days, from, until);
        }
        warnings.sort(
                Comparator.comparing(ExpiryWarning::at).thenComparing(ExpiryWarning::expiresAt));
        return List.copyOf(warnings);
    }

    private static void addTo(
            List<ExpiryWarning> warnings, ZoneId zone, int days, Instant from, Instant until) {
        YearMonth last = YearMonth.from(until.atZone(zone).plusDays(days));
        for (YearMonth month = YearMonth.from(from.atZone(zone).plusDays(days));
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            Instant at = month.atDay(1).minusDays(days).atStartOfDay(zone).toInstant();
            if (at.isAfter(from) && !at.isAfter(until)) {
                Instant lost = month.atDay(1).atStartOfDay(zone).toInstant();
                warnings.add(new ExpiryWarning(lost, days, at));
            }
        }
    }
}
