package dev.stammkunde.programmes.limited;

import java.time.Instant;

/**
 * One version of a limited offer. A claim keeps the price that the version said by which it was
 * made.
 *
 * @param version 1, 2, … without gaps
 * @param activeSince when it was last created or resumed
 */
public record LimitedOffer(
        OfferId id, int version, OfferState state, Instant activeSince, LimitedOfferDraft draft) {}
