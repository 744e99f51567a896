package dev.stammkunde.programmes.gatherings;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When an event is, and when customers sign up for it.
 *
 * @param starts its first moment
 * @param ends the first moment at which it is over
 * @param signUpFrom the first moment at which customers can sign up
 * @param signUpUntil the first moment at which they cannot any more; not after it starts
 * @param zone in which customers are told the times
 */
public record GatheringTimes(
        Instant starts, Instant ends, Instant signUpFrom, Instant signUpUntil, ZoneId zone) {}
