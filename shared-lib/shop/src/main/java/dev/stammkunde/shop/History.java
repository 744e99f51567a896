package dev.stammkunde.shop;

/**
 * How a shop's past is taken over. What is history sends nothing to anybody.
 *
 * <p>The later constant holds where an order was taken over in both ways, so that what earns points
 * never loses them by being taken over again.
 */
public enum History {
    /** An order is known, as a purchase of its customer, and earns no points. */
    WITHOUT_POINTS,
    /** An order earns what the programme gives, by its own times. */
    WITH_POINTS
}
