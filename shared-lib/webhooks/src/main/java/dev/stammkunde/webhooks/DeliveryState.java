package dev.stammkunde.webhooks;

/** What became of a delivery. */
public enum DeliveryState {
    /** It is to be tried, now or later. */
    WAITING,
    /** The endpoint took it. */
    DELIVERED,
    /** All attempts failed. */
    EXHAUSTED,
    /** Its endpoint was paused, archived or disabled before it was taken. */
    STOPPED
}
