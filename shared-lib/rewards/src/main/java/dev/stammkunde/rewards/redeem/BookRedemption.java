package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.RedemptionCommand;
import dev.stammkunde.points.units.SpendableUnits;
import dev.stammkunde.points.units.UnitPrice;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.rewards.donations.DonationBook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Books changes of redemptions on the account that has their points now, and tries again where
 * somebody else was faster.
 */
final class BookRedemption {

    /** More writers at a time than this are told to come again. */
    private static final int ATTEMPTS = 40;

    private final PointsLedger ledger;
    private final Redemptions redemptions;
    private final UnitRulesOfShops units;
    private final IntConsumer beforeRetry;

    BookRedemption(
            PointsLedger ledger,
            Redemptions redemptions,
            UnitRulesOfShops units,
            IntConsumer beforeRetry) {
        this.units = units;
        this.ledger = ledger;
        this.redemptions = redemptions;
        this.beforeRetry = beforeRetry;
    }

    SaveResult release(Redemption before, ReleaseReason reason, Instant now) {
        return book(
                before,
                moving(
                        before,
                        new RedemptionCommand.Release(
                                before.id().id(), reason, before.what().held()),
                        false,
                        now),
                now,
                _ -> before.released(reason));
    }

    /**
     * Books that points of a redemption are spent.
     *
     * @return the redemption as it is then; nothing where anything is not as it was read
     */
    Optional<Redemption> capture(
            Redemption before,
            @Nullable UsedOrder order,
            long points,
            Instant now,
            Function<RedemptionBooking.Capture, Redemption> after) {
        return booked(
                before,
                new RedemptionCommand.Capture(
                        before.id().id(), order, before.what().held(), points),
                now,
                entry -> after.apply((RedemptionBooking.Capture) entry.booking()));
    }

    /**
     * Books a change.
     *
     * @return a conflict where anything is not as it was read
     */
    SaveResult book(
            Redemption before,
            RedemptionCommand command,
            Instant now,
            Function<LedgerEntry, Redemption> after) {
        return booked(before, command, now, after).isPresent()
                ? SaveResult.SAVED
                : SaveResult.CONFLICT;
    }

    /**
     * Books a donation, or that one is taken back.
     *
     * @param deed of who took it back; empty where a customer gave
     * @return a conflict where anything is not as it was read, the organisation's book too
     */
    SaveResult donate(
            Redemption before,
            RedemptionCommand command,
            Redemption after,
            DonationBook.Change change,
            Optional<AuditEntry> deed) {
        return booked(
                                before,
                                command,
                                change.entry().at(),
                                _ -> after,
                                (booking, next) ->
                                        redemptions.book(booking, before, next, change, deed))
                        .isPresent()
                ? SaveResult.SAVED
                : SaveResult.CONFLICT;
    }

    private Optional<Redemption> booked(
            Redemption before,
            RedemptionCommand command,
            Instant now,
            Function<LedgerEntry, Redemption> after) {
        return booked(
                before,
                command,
                now,
                after,
                (booking, next) -> redemptions.book(booking, before, next));
    }

    private Optional<Redemption> booked(
            Redemption before,
            RedemptionCommand command,
            Instant now,
            Function<LedgerEntry, Redemption> after,
            BiFunction<Decision.Book, Redemption, SaveResult> write) {
        return switch (Decide.decide(ledger.account(before.account()), command, now)) {
            case Decision.Book booking -> {
                Redemption next = after.apply(booking.entry());
                yield write.apply(booking, next) == SaveResult.SAVED
                        ? Optional.of(next)
                        : Optional.empty();
            }
            case Decision.Refuse(Decision.Refusal reason) ->
                    switch (reason) {
                        // Somebody ended it after it was read.
                        case LESS_RESERVED -> Optional.empty();
                        case INSUFFICIENT_POINTS,
                                EMPTY_ADJUSTMENT,
                                NOTHING_TO_EXPIRE,
                                NOTHING_HAPPENS,
                                NOTHING_TO_RESTORE ->
                                throw new IllegalStateException("no way on: " + reason);
                    };
        };
    }

    /**
     * Returns a command that gives back what was taken of other units, or takes it again; as it is
     * where points were.
     */
    RedemptionCommand moving(
            Redemption redemption, RedemptionCommand command, boolean isTaken, Instant now) {
        UnitPrice price = redemption.what().units();
        if (price == null) {
            return command;
        }
        SpendableUnits rules =
                units.rules(redemption.id().shopId(), now).stream()
                        .filter(one -> one.name().equals(price.wing()))
                        .filter(SpendableUnits.class::isInstance)
                        .map(SpendableUnits.class::cast)
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("no rules of " + price.wing()));
        return new RedemptionCommand.InUnits(
                command,
                price.wing(),
                (kept, held, at) -> Optional.of(rules.moved(price, isTaken, kept, held, at)));
    }

    /** Tries until something is written or refused; nothing where others were always faster. */
    <T> Optional<T> untilWritten(Supplier<Optional<T>> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<T> outcome = attempt.get();
            if (outcome.isPresent()) {
                return outcome;
            }
            beforeRetry.accept(i);
        }
        return Optional.empty();
    }
}
