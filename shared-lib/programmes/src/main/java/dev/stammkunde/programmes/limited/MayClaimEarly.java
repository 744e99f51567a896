package dev.stammkunde.programmes.limited;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.points.AccountId;

import java.time.Instant;

/** Says whether a customer is in the audience that may claim before everybody. */
@FunctionalInterface
public interface MayClaimEarly {

    boolean isIn(AccountId customer, Audience audience, Instant now);
}
