package dev.stammkunde.campaigns;

import dev.stammkunde.campaigns.calendar.Days;
import dev.stammkunde.customers.FindPurchaseDays.Span;
import dev.stammkunde.customers.Rhythm;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tells on which UTC days purchases lie that a run is about, whatever zone a customer is in.
 *
 * @param localTime when mails are sent on their day, see {@link Timing#localTime}
 */
record PurchaseSpans(RunWindow window, @Nullable LocalTime localTime) {

    /** For zones between whole hours, and for clocks that were changed since the purchase. */
    private static final Duration SLACK = Duration.ofHours(2);

    private static final int WESTERNMOST = -12;
    private static final int EASTERNMOST = 14;

    /**
     * Finds the UTC days on which a purchase can lie, anywhere in the world, if something that is
     * so many days after it is due. Where a day begins earlier it also ends earlier, so these are
     * hardly more than the run's own days.
     *
     * @return nothing where no zone has a day of its own in this run
     */
    Optional<Span> find(int fewestDays, int mostDays) {
        NavigableSet<Instant> bounds = new TreeSet<>();
        for (int hours = WESTERNMOST; hours <= EASTERNMOST; hours++) {
            ZoneOffset zone = ZoneOffset.ofHours(hours);
            Days days = window.days(zone, localTime);
            if (!days.last().isBefore(days.first())) {
                LocalDate first = days.first().minusDays(mostDays);
                LocalDate after = days.last().minusDays(fewestDays).plusDays(1);
                bounds.add(first.atStartOfDay(zone).toInstant());
                bounds.add(after.atStartOfDay(zone).toInstant());
            }
        }
        return bounds.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Span(
                                Rhythm.dayOf(bounds.first().minus(SLACK)),
                                Rhythm.dayOf(bounds.last().plus(SLACK))));
    }
}
