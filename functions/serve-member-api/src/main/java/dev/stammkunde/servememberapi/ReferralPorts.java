package dev.stammkunde.servememberapi;

import dev.stammkunde.programmes.referral.ReferralNeeds;

import java.util.function.LongSupplier;

/**
 * What lets customers bring friends.
 *
 * @param chance chooses codes that nobody can guess
 */
record ReferralPorts(ReferralNeeds needs, LongSupplier chance) {}
