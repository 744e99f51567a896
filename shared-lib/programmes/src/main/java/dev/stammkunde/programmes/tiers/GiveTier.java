package dev.stammkunde.programmes.tiers;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decide;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsCommand;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.PointsLedger.Standing;
import dev.stammkunde.points.PointsLedger.Written;
import dev.stammkunde.points.units.DecideHappening;
import dev.stammkunde.points.units.UnitSection;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Lets a person give a customer a tier, or lift the one that a person gave: an entry of the ledger
 * with who did it and why.
 *
 * <p>Exactly once for each key that the caller chooses. It may stop at any call: the same request
 * finds what it wrote.
 */
public final class GiveTier {

    private static final int ATTEMPTS = 20;

    private final PointsLedger ledger;
    private final TiersOfShops tiers;
    private final IntConsumer beforeRetry;

    /** Wires the use case. */
    public GiveTier(PointsLedger ledger, TiersOfShops tiers, IntConsumer beforeRetry) {
        this.ledger = ledger;
        this.tiers = tiers;
        this.beforeRetry = beforeRetry;
    }

    /**
     * What somebody wants.
     *
     * @param key chosen by the caller, so that a repeat does nothing
     * @param tierId absent to lift what was given
     * @param until when it ends; absent where somebody has to lift it
     * @param reason for the customer and the auditor to read
     * @param actor who it is, for ever the same of one person
     */
    public record Ask(
            AccountId account,
            String key,
            @Nullable String tierId,
            @Nullable Instant until,
            String reason,
            String actor) {}

    /** What became of it. */
    public sealed interface Outcome {

        /** It is so; of a repeat, it was so before. */
        record Done(boolean isRepeat) implements Outcome {}

        /** The shop has no tiers that are carried out. */
        record NoTiers() implements Outcome {}

        /** There is no such tier. */
        record UnknownTier() implements Outcome {}

        /** No tier was given that could be lifted. */
        record NothingGiven() implements Outcome {}

        /** The key asked for something else before. */
        record KeyUsedOtherwise() implements Outcome {}

        /** Too many write at the same time; nothing was booked. */
        record Busy() implements Outcome {}
    }

    /** Does it at a time. */
    public Outcome ask(Ask ask, Instant now) {
        TierHistory history = tiers.history(ask.account().shopId());
        Optional<TierVersion> inForce = history.findInForce(now);
        if (inForce.isEmpty()) {
            return new Outcome.NoTiers();
        }
        String tierId = ask.tierId();
        if (tierId != null && inForce.get().rules().rank(tierId) == TierRules.NO_RANK) {
            return new Outcome.UnknownTier();
        }
        PointsCommand.ChangeUnits command = command(ask, new TierUnits(history));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Standing standing = ledger.standing(ask.account(), command.key());
            if (standing.booked().isPresent()) {
                return isSame(standing.booked().get().booking(), ask)
                        ? new Outcome.Done(true)
                        : new Outcome.KeyUsedOtherwise();
            }
            switch (Decide.decide(standing.account(), command, now)) {
                case Decision.Refuse _ -> {
                    return tierId == null ? new Outcome.NothingGiven() : new Outcome.Done(true);
                }
                case Decision.Book booking -> {
                    if (ledger.write(booking) == Written.WRITTEN) {
                        return new Outcome.Done(false);
                    }
                }
            }
            beforeRetry.accept(attempt);
        }
        return new Outcome.Busy();
    }

    private static PointsCommand.ChangeUnits command(Ask ask, TierUnits units) {
        String tierId = ask.tierId();
        DecideHappening happening =
                tierId == null
                        ? (kept, _, now) -> units.lift(kept, now)
                        : (kept, _, now) -> units.give(kept, tierId, ask.until(), now);
        return new PointsCommand.ChangeUnits(
                key(ask), TierUnits.NAME, ask.actor(), ask.reason(), happening);
    }

    private static BookingKey key(Ask ask) {
        return BookingKey.units(ask.account().customerId(), TierUnits.NAME, "asked/" + ask.key());
    }

    /** Whether what is asked was done by its key before, whoever asked it and for what reason. */
    public boolean wasGiven(Ask ask) {
        return ledger.standing(ask.account(), key(ask))
                .booked()
                .filter(entry -> isSameChange(entry.booking(), ask))
                .isPresent();
    }

    private static boolean isSame(Booking booking, Ask ask) {
        return booking instanceof Booking.OfUnits of
                && ask.reason().equals(of.reason())
                && ask.actor().equals(of.actor())
                && isSameChange(of, ask);
    }

    private static boolean isSameChange(Booking booking, Ask ask) {
        return booking instanceof Booking.OfUnits of
                && (ask.tierId() == null
                        ? of.kind().equals(TierUnits.LIFTED)
                        : of.kind().equals(TierUnits.GIVEN)
                                && of.detail().equals(TierUnits.detail(ask.tierId(), ask.until())));
    }

    /** Returns what is kept of tiers with a customer's account. */
    public UnitSection section(AccountId account) {
        return ledger.account(account).section(TierUnits.NAME);
    }
}
