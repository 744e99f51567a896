package dev.stammkunde.finance.posting;

/** Whose rules postings follow. What one of them owes is no business of the other. */
public enum Books {
    /** By IFRS 15: revenue is deferred, and recognised when points are redeemed. */
    IFRS,
    /** By § 249 HGB: a provision is set up. */
    HGB
}
