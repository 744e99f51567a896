package dev.stammkunde.points;

/** Finds how many points an order stands for. */
@FunctionalInterface
public interface FindOrderPoints {

    /** Returns the points that are booked for an order, less what was taken back; 0 without any. */
    long pointsOf(String shopId, String orderId);
}
