package dev.stammkunde.programmes.gatherings;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.points.AccountId;

import java.time.Instant;

/**
 * Somebody who signed up for an event.
 *
 * @param holder under the id that they had then
 * @param number in the order in which they signed up; seats are given in it
 * @param at when they signed up
 * @param version counts what was written
 */
public record Signup(
        DocumentId event,
        AccountId holder,
        SignupState state,
        long number,
        Instant at,
        long version) {

    Signup in(SignupState next) {
        return new Signup(event, holder, next, number, at, version + 1);
    }
}
