package dev.stammkunde.campaigns.behaviour;

import dev.stammkunde.campaigns.calendar.Moments;
import dev.stammkunde.customers.CustomerId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Finds baskets that nobody changed since, at a cost in proportion to them. */
public interface FindLeftBaskets {

    /** Of a stack that keeps none. */
    FindLeftBaskets NONE =
            new FindLeftBaskets() {
                @Override
                public Page changedIn(String shopId, Moments moments, int part, String after) {
                    return new Page(List.of(), null);
                }

                @Override
                public int partCount() {
                    return 1;
                }
            };

    /** Whose basket it is. */
    record Found(CustomerId customer, KeptBasket basket) {}

    /**
     * Some of many.
     *
     * @param next where the next page begins; absent after the last
     */
    record Page(List<Found> found, @Nullable String next) {
        public Page {
            found = List.copyOf(found);
        }
    }

    /**
     * Finds some that have something in them and were changed last in these moments, under a
     * consent that is in force.
     *
     * @param part from 0 to {@link #partCount} less 1
     * @param after where a page before ended; empty for the first
     */
    Page changedIn(String shopId, Moments moments, int part, String after);

    /** Returns in how many parts they lie. */
    int partCount();
}
