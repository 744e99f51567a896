package dev.stammkunde.finance.months;

import dev.stammkunde.points.journal.LineSource;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where months are kept that the next ones go on from. What is kept never changes until it is
 * forgotten; a fault of the store is an exception.
 */
public interface CarriedMonths {

    /** Finds a month. */
    Optional<CarriedMonth> find(String shopId, YearMonth month);

    /** Finds the zone with which a month is kept, or was when it was kept for the first time. */
    Optional<ZoneId> findZone(String shopId, YearMonth month);

    /** Finds the last month before another. */
    Optional<CarriedMonth> findLastBefore(String shopId, YearMonth month);

    /**
     * Opens the accounts of a month. What is read is held to its name.
     *
     * @throws dev.stammkunde.points.journal.BrokenJournalException if a piece is gone, or holds
     *     other lines
     */
    LineSource open(CarriedMonth month);

    /**
     * Keeps a month.
     *
     * @param fold what it came to; its accounts are read to their end
     * @param beganWith the state that it was folded on, or {@link CarriedMonth#NOTHING}
     * @return what is kept, which is another's where one was kept before
     */
    CarriedMonth keep(CarriedFold fold, FoldTerms terms, String beganWith);

    /**
     * Forgets a month but for its zone, so that it is read and kept anew. Again changes nothing.
     * Whoever calls it has seen that no close rests on the month, and forgets those after it first.
     */
    void forget(String shopId, YearMonth month);
}
