package dev.stammkunde.programmes.limited;

/** Whether an offer can be claimed. What was claimed before stays as it is. */
public enum OfferState {
    ACTIVE,
    PAUSED,
    ARCHIVED
}
