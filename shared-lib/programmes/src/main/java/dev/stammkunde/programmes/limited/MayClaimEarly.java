package dev.stammkunde.programmes.limited;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.points.AccountId;

import java.time.Instant;

/** Says whether a customer is in the audience that may claim before everybody, or a member. */
@FunctionalInterface
public interface MayClaimEarly {

    boolean isIn(AccountId customer, Audience audience, Instant now);

    /** Returns by how many hours a customer may claim any offer before others; 0 for not. */
    default int headStartHours(AccountId customer, Instant now) {
        return 0;
    }
}
