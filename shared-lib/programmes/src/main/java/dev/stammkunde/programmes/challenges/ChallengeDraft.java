package dev.stammkunde.programmes.challenges;

import dev.stammkunde.campaigns.Goods;
import dev.stammkunde.shop.Language;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * What marketing writes of a challenge: all of a version but what the system adds to it.
 *
 * @param name for the team alone
 * @param goods that qualify
 * @param minimum the least that what qualifies in an order must have cost, less refunds; absent
 *     without one
 * @param needsSignUp whether only orders count that are paid after the customer signed up
 * @param points that it brings, more than zero
 * @param mostWinners how many may win; absent without a limit, and where all reach it together
 * @param holdDays after an order was paid until it cannot go back any more
 * @param showsBoard whether there is a leader board
 * @param from the first day whose orders count
 * @param until the last one
 * @param zone in which days begin
 * @param texts what customers read, in both languages
 */
public record ChallengeDraft(
        String name,
        ChallengeFor goalOf,
        ChallengeGoal goal,
        Goods goods,
        @Nullable Money minimum,
        boolean needsSignUp,
        long points,
        @Nullable Integer mostWinners,
        int holdDays,
        boolean showsBoard,
        LocalDate from,
        LocalDate until,
        ZoneId zone,
        Map<Language, ChallengeText> texts) {

    public ChallengeDraft {
        texts = Map.copyOf(texts);
    }

    /** Whether a moment is in the window. */
    public boolean includes(Instant at) {
        return !at.isBefore(begin()) && at.isBefore(end());
    }

    /** Returns the first instant of the window. */
    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Returns the first instant after the window. */
    public Instant end() {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Returns from when on no order that counts is held any more. */
    public Instant decidedAt() {
        return end().plus(hold());
    }

    Duration hold() {
        return Duration.ofDays(holdDays);
    }
}
