package dev.stammkunde.reports.publishing;

import dev.stammkunde.reports.platforms.translation.Delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * Keeps authentic deliveries that could not be understood, so that they can be replayed after a
 * fix.
 */
public interface Quarantine {

    /** How long a delivery is kept. */
    Duration RETENTION = Duration.ofDays(14);

    /**
     * Keeps a delivery; the same one again is kept once.
     *
     * @return its id, which is unique in the shop
     * @throws UnavailableException if it cannot be kept now
     */
    String keep(Delivery delivery, Problem problem);

    /**
     * Finds a delivery with its headers and the time at which it last came.
     *
     * @throws UnavailableException if it cannot be known now
     */
    Optional<Delivery> find(String shopId, String id);

    /**
     * Forgets a delivery; nothing happens if it is not there.
     *
     * @throws UnavailableException if it cannot be forgotten now
     */
    void forget(String shopId, String id);

    /**
     * What was wrong.
     *
     * @param field in the platform's payload, such as {@code line_items[0].price}
     * @param detail what was expected; never what was there
     */
    record Problem(String field, String detail) {

        /** Paths have names of the payload, of any length, and an item has room for 400 KB. */
        private static final int LONGEST_FIELD = 1_000;

        public Problem {
            field = field.length() > LONGEST_FIELD ? field.substring(0, LONGEST_FIELD) : field;
        }
    }
}
