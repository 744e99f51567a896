package dev.stammkunde.programmes.challenges;

import dev.stammkunde.points.AccountId;

/**
 * Forgets what customers have of challenges: points that it brought stay in the ledger, and what
 * all together have stays the sum that it was.
 */
public interface ForgetChallenges {

    /** Forgets all that is kept under a name. May be done again. */
    void forget(AccountId holder);

    /** Forgets by which name a customer is on leader boards, and no more. May be done again. */
    void forgetNames(AccountId holder);
}
