package dev.stammkunde.programmes.membership;

/** What becomes of a membership when its first term is over. Others § 309 Nr. 9 BGB forbids. */
public enum PlanRenewal {
    /** It ends, unless it is bought again. */
    ENDS,
    /** It goes on from month to month as long as each is paid, and can be cancelled at any time. */
    MONTHLY
}
