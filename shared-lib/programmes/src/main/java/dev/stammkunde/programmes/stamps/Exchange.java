package dev.stammkunde.programmes.stamps;

import java.util.Comparator;

/**
 * A full card that was exchanged. Times are in minutes.
 *
 * @param at when it was
 * @param fields stamps that it took
 * @param first when the first stamp on the card was paid
 * @param last when the last one was
 */
record Exchange(long at, long fields, long first, long last) {

    static final Comparator<Exchange> ORDER =
            Comparator.comparingLong(Exchange::at)
                    .thenComparingLong(Exchange::first)
                    .thenComparingLong(Exchange::last)
                    .thenComparingLong(Exchange::fields);
}
