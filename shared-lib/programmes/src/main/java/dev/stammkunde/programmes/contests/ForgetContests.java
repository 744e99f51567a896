package dev.stammkunde.programmes.contests;

import dev.stammkunde.points.AccountId;

/**
 * Forgets who took part in contests. What is left is entries of nobody, which win nothing: a list
 * that was made already stays as it was published.
 */
public interface ForgetContests {

    /** Forgets all that is kept under a name. May be done again. */
    void forgetContests(AccountId holder);
}
