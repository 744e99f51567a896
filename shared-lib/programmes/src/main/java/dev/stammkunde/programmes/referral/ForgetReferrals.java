package dev.stammkunde.programmes.referral;

import dev.stammkunde.customers.CustomerId;

/** Removes what referrals keep of a person. */
@FunctionalInterface
public interface ForgetReferrals {

    /** Removes a customer's marks and their code; counts and referrals stay, by ids alone. */
    void forget(CustomerId customer);
}
