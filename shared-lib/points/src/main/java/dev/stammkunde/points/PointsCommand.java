package dev.stammkunde.points;

import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.units.DecideHappening;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Something that may change a customer's points. */
public sealed interface PointsCommand
        permits PointsCommand.Adjust,
                PointsCommand.Give,
                PointsCommand.TakeOver,
                PointsCommand.Expire,
                PointsCommand.SetExpiry,
                PointsCommand.Reinstate,
                PointsCommand.ChangeUnits,
                RedemptionCommand,
                PartnerCommand {

    /** The business key that the command books at most once. */
    BookingKey key();

    /**
     * A person gives or takes points.
     *
     * @param adjustmentId chosen by the caller, so that a repeated call books once
     * @param points negative to take
     * @param reason shown to the customer and the auditor
     * @param note for colleagues and the auditor; absent without one
     * @param orderId the order that it makes up for; absent without one
     * @param actor who did it
     * @param approver the second person; absent where none was needed
     */
    record Adjust(
            String adjustmentId,
            long points,
            String reason,
            @Nullable String note,
            @Nullable String orderId,
            String actor,
            @Nullable String approver,
            Programme programme)
            implements PointsCommand {
        @Override
        public BookingKey key() {
            return BookingKey.adjustment(adjustmentId);
        }
    }

    /**
     * A campaign gives points, which can be spent at once and are lost by the programme's rules.
     *
     * @param occurrence what for, such as the year of a birthday: it gives once for each
     * @param points more than zero
     */
    record Give(
            AccountId account,
            String campaign,
            String occurrence,
            Booking.GiftReason reason,
            long points,
            Programme programme)
            implements PointsCommand {
        public Give {
            if (points <= 0) {
                throw new IllegalArgumentException("a gift is more than nothing");
            }
        }

        @Override
        public BookingKey key() {
            return BookingKey.gift(account.customerId(), campaign, occurrence);
        }
    }

    /**
     * Takes over points that a customer had in another programme: each of its references once. They
     * can be spent at once.
     *
     * @param reference names them there
     * @param points more than zero
     * @param expiresAt the first instant at which they are lost; absent where the programme's rules
     *     say it
     * @param reason shown to the customer and the auditor
     * @param actor who did it
     */
    record TakeOver(
            AccountId account,
            String reference,
            long points,
            @Nullable Instant expiresAt,
            String reason,
            String actor,
            Programme programme)
            implements PointsCommand {
        public TakeOver {
            if (points <= 0) {
                throw new IllegalArgumentException("what is taken over is more than nothing");
            }
        }

        @Override
        public BookingKey key() {
            return BookingKey.takeOver(account.customerId(), reference);
        }
    }

    /**
     * Points of one date are lost.
     *
     * @param round counts how often points of that date are lost, from 1: what was set aside when
     *     the others were lost may come back after them
     */
    record Expire(AccountId account, Instant expiredAt, int round) implements PointsCommand {

        /** What is lost first. */
        public Expire(AccountId account, Instant expiredAt) {
            this(account, expiredAt, 1);
        }

        @Override
        public BookingKey key() {
            return BookingKey.expiry(account.customerId(), expiredAt, round);
        }
    }

    /**
     * Points without a date of expiry get one, since the programme lets points expire by now.
     *
     * @param round counts how often some get that date, from 1: what was set aside meanwhile may
     *     come back after the others have it
     */
    record SetExpiry(AccountId account, Instant expiresAt, int round) implements PointsCommand {
        @Override
        public BookingKey key() {
            return BookingKey.grace(account.customerId(), expiresAt, round);
        }
    }

    /**
     * Something happens in units of another wing.
     *
     * @param wing the name of its section
     * @param actor who did it; absent where it happens by itself
     * @param reason for the customer and the auditor to read; absent where the kind says it
     */
    record ChangeUnits(
            BookingKey key,
            String wing,
            @Nullable String actor,
            @Nullable String reason,
            DecideHappening happening)
            implements PointsCommand {}

    /**
     * A person gives back points that were lost: of one loss once.
     *
     * @param customerId whose ledger has the loss
     * @param lapse what was lost
     * @param round which of the losses of its instant it was
     * @param points how many of them come back
     * @param reason shown to the customer and the auditor
     * @param note for colleagues and the auditor; absent without one
     * @param actor who did it
     * @param approver the second person; absent where none was needed
     */
    record Reinstate(
            String customerId,
            Booking.Expiry lapse,
            int round,
            long points,
            String reason,
            @Nullable String note,
            String actor,
            @Nullable String approver,
            Programme programme)
            implements PointsCommand {
        @Override
        public BookingKey key() {
            return BookingKey.reinstatement(customerId, lapse.expiredAt(), round);
        }
    }
}
