package dev.stammkunde.programmes.ladders;

import dev.stammkunde.customers.FindTurnover.Period;
import dev.stammkunde.programmes.ladders.Basis.TurnoverWindow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Tells which time the turnover of a ladder is of. */
public final class TurnoverTime {

    private TurnoverTime() {}

    /**
     * Returns the time, which ends now.
     *
     * @param zone of the shop, in which its years begin. Twelve months before 29 February begin on
     *     28 February
     */
    public static Period of(TurnoverWindow window, Instant now, ZoneId zone) {
        Instant from =
                switch (window) {
                    case LAST_12_MONTHS -> now.atZone(zone).minusMonths(12).toInstant();
                    case CALENDAR_YEAR ->
                            LocalDate.ofInstant(now, zone)
                                    .withDayOfYear(1)
                                    .atStartOfDay(zone)
                                    .toInstant();
                };
        return new Period(from, now);
    }
}
