package dev.stammkunde.cases;

import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.adjust.Adjustments;
import dev.stammkunde.points.adjust.Adjustments.BookedAdjustment;

/** Closes cases and books points for it, both or neither. */
public interface CloseWithPoints {

    /** Returns the adjustments that it books. */
    Adjustments adjustments();

    /**
     * Writes a booking with all that belongs to it, and a case that is closed, in one transaction.
     *
     * @param before the case as it was read
     * @return a conflict where anything was written meanwhile; then nothing of it is
     */
    SaveResult close(Versioned<ServiceCase> before, ServiceCase next, BookedAdjustment booked);
}
