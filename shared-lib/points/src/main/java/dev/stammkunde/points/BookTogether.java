package dev.stammkunde.points;

import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;

import java.util.List;

/**
 * The stored ledger for whoever books for many customers, each of whom is independent of the
 * others: few calls for all of them. All reads are strongly consistent.
 */
public interface BookTogether {

    /** So many customers at a time: a transaction takes 100 items, and each booking is three. */
    int MOST = 33;

    /** A customer, and the key that is to be booked for them. */
    record Asked(AccountId account, BookingKey key) {}

    /**
     * Reads the open account of each customer and the entry of each key.
     *
     * @param asked at most {@link #MOST}, each customer and each key once
     * @return one for each, in their order; two have the same account where two were merged
     */
    List<Standing> standings(List<Asked> asked);

    /**
     * Writes bookings in one transaction: all of them or none.
     *
     * @param bookings at most {@link #MOST}, each of another account, which is as {@link
     *     #standings} gave it; at least one
     * @return anything but {@link Written#WRITTEN} where one of them cannot be written; the others
     *     may well be
     */
    Written write(List<Decision.Book> bookings);
}
