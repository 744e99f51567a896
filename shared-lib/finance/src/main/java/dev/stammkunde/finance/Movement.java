package dev.stammkunde.finance;

/** What a booking does to points, as finance reads it. */
public enum Movement {
    /** An order earned, or earned more than was booked before. */
    EARNED,
    /** An order earned less than was booked before: it was refunded, cancelled or changed. */
    REVERSED,
    /** A campaign or a survey gave them. */
    GIVEN,
    /** Customers had something for them. */
    REDEEMED,
    /** They were given to somebody else as money. */
    DONATED,
    /** What they paid was refunded, and they came back; or went again where less was refunded. */
    RESTORED,
    /** Nobody spent them in time. */
    EXPIRED,
    /** A person gave back what had been lost. */
    REINSTATED,
    /** A person gave or took them. */
    ADJUSTED,
    /** Accounts were joined; over all accounts nothing changes by it. */
    MERGED,
    /** They became available and filled a debt, which no booking says. */
    SETTLED
}
