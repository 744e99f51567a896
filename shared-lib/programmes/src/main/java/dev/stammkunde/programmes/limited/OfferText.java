package dev.stammkunde.programmes.limited;

import org.jspecify.annotations.Nullable;

/**
 * What customers read of an offer, in one language.
 *
 * @param description absent without one
 * @param entitlement what they get, in their words
 */
public record OfferText(String title, @Nullable String description, String entitlement) {}
