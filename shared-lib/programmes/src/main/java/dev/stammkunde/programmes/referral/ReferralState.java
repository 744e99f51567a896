package dev.stammkunde.programmes.referral;

/** How far a referral has come. Before it, a click is counted with the code and has no person. */
public enum ReferralState {
    /** The friend has named the code. */
    REGISTERED,
    /** The friend has ordered, and not paid yet. */
    PURCHASED,
    /** The order is paid, and may still go back. */
    HELD,
    /** The hold is over: both sides have their points. */
    PAID,
    REJECTED
}
