package dev.stammkunde.customers;

import java.time.MonthDay;

/** Finds who has a day of their life on a day, at a cost in proportion to those. */
public interface FindBirthdays {

    /**
     * Returns up to 100 customers whose birthday is on a day, from one of {@link #shardCount} parts
     * of those of the day. What was saved within the last second may be missing, or still be there.
     *
     * @param shard from 0
     * @param after where an earlier page ended; empty for the first
     */
    CustomerPage birthdaysOn(String shopId, MonthDay day, int shard, String after);

    /** Returns the same of those who gave a date of an event on a day of the year. */
    CustomerPage lifeDatesOn(String shopId, LifeDay day, int shard, String after);

    /** Returns how many parts the customers of a day come in. */
    int shardCount();
}
