package dev.stammkunde.programmes.referral;

/**
 * Why somebody has to look at a referral before it is paid. Each may be a family under one roof.
 */
public enum ReferralDoubt {
    /** Another customer has the friend's telephone number. */
    SHARED_TELEPHONE,
    /** Another customer has the friend's postal address. */
    SHARED_ADDRESS,
    /** Another customer has paid as the friend does. */
    SHARED_PAYMENT,
    /** The customer brought very many friends within 24 hours. */
    VELOCITY
}
