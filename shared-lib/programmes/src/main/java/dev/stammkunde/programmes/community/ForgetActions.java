package dev.stammkunde.programmes.community;

import dev.stammkunde.points.AccountId;

/** Forgets what customers did: points that it brought stay in the ledger. */
public interface ForgetActions {

    /** Forgets all that is kept under a name. May be done again. */
    void forget(AccountId holder);
}
