package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.GiftReason;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.Programmes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives points as a gift, once for each occurrence. To give them again changes nothing and tells
 * what was given.
 */
public final class GivePoints {

    /** Other bookings for the same customer at the same moment are few. */
    private static final int ATTEMPTS = 10;

    private final PointsLedger ledger;
    private final Function<Instant, Programmes> programmesAsOf;

    /**
     * Wires the use case.
     *
     * @param programmesAsOf the rules as known at a time
     */
    public GivePoints(PointsLedger ledger, Function<Instant, Programmes> programmesAsOf) {
        this.ledger = ledger;
        this.programmesAsOf = programmesAsOf;
    }

    /**
     * Points for a customer.
     *
     * @param by the id of the campaign that gives them, or of what else does
     * @param occurrence what they are for: {@code by} gives once for each
     * @param points more than zero
     */
    public record Present(CustomerId customer, String by, String occurrence, long points) {}

    /**
     * Gives points.
     *
     * @param at the time of the booking, from which points expire
     * @throws RuntimeException if the store fails or has no time: then they are given or not, and
     *     to give them again is safe
     */
    public GiftGiven.Points give(Present present, GiftReason reason, Instant at) {
        String shopId = present.customer().shopId();
        Programme programme = programmesAsOf.apply(at).inForce(shopId, at);
        AccountId account = new AccountId(shopId, present.customer().id());
        PointsCommand give =
                new PointsCommand.Give(
                        account,
                        present.by(),
                        present.occurrence(),
                        reason,
                        present.points(),
                        programme);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Standing standing = ledger.standing(account, give.key());
            Optional<LedgerEntry> booked = standing.booked();
            if (booked.isPresent()) {
                return given(booked.get(), programme.timeZone());
            }
            if (Decide.decide(standing.account(), give, at) instanceof Decision.Book booking
                    && ledger.write(booking) == Written.WRITTEN) {
                return given(booking.entry(), programme.timeZone());
            }
        }
        throw new IllegalStateException("too many writers of one account");
    }

    private static GiftGiven.Points given(LedgerEntry entry, ZoneId zone) {
        Instant expiresAt =
                entry.booking() instanceof Booking.Gift booked ? booked.lot().expiresAt() : null;
        return given(entry.points(), expiresAt, zone);
    }

    private static GiftGiven.Points given(long points, @Nullable Instant expiresAt, ZoneId zone) {
        @Nullable LocalDate lastDay =
                expiresAt == null ? null : LocalDate.ofInstant(expiresAt.minusNanos(1), zone);
        return new GiftGiven.Points(points, lastDay);
    }

    /** Returns what a customer would have by a gift of points that is booked at a time. */
    static GiftGiven.Points wouldGive(long points, Programme programme, Instant at) {
        ZoneId zone = programme.timeZone();
        return given(points, programme.lots().expiresAt(at, zone).orElse(null), zone);
    }
}
