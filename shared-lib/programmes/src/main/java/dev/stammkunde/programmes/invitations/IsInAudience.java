package dev.stammkunde.programmes.invitations;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.points.AccountId;

import java.time.Instant;

/** Says whether a customer is in an audience. */
@FunctionalInterface
public interface IsInAudience {

    boolean isIn(AccountId customer, Audience audience, Instant now);
}
