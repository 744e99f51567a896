package dev.stammkunde.programmes.partners;

/** Where an agreement with a partner stands. */
public enum PartnerPhase {
    NOT_BEGUN,
    ACTIVE,
    /** Nothing is earned any more; what customers have can still be redeemed. */
    RUNNING_OFF,
    OVER
}
