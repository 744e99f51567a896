package dev.stammkunde.points;

import dev.stammkunde.points.LedgerOrder.Booked;
import dev.stammkunde.points.PointsLedger.OrderAndAccount;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.units.UnitRulesOfShops;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Counts an order that is booked by rules of other wings that came after it, as if it were heard of
 * once more: what it stands for in their units is booked, and its points stay as they are.
 *
 * <p>Exactly once for each order and state of the order, whoever else hears of it at the same time:
 * the order remembers what it stands for. It may stop at any call, and do it all again.
 */
public final class CountAgain {

    private static final int ATTEMPTS = 40;

    private final PointsLedger ledger;
    private final Function<Instant, Programmes> programmesAsOf;
    private final UnitRulesOfShops rulesOfShops;
    private final IntConsumer beforeRetry;

    /**
     * Wires the use case.
     *
     * @param programmesAsOf the rules of points as known at a time
     * @param rulesOfShops those by which orders are to be counted; what others count stays
     */
    public CountAgain(
            PointsLedger ledger,
            Function<Instant, Programmes> programmesAsOf,
            UnitRulesOfShops rulesOfShops,
            IntConsumer beforeRetry) {
        this.ledger = ledger;
        this.programmesAsOf = programmesAsOf;
        this.rulesOfShops = rulesOfShops;
        this.beforeRetry = beforeRetry;
    }

    /** What became of an order. */
    public enum Outcome {
        /** It stands for more than before, or would, where nothing was to be written. */
        COUNTED,
        /** It stands for what it did: it was counted before, or comes to nothing. */
        AS_IT_WAS,
        /** Nothing is booked for it. */
        NOT_BOOKED,
        /** To look at it again would change its points, so nothing was booked. */
        OTHER_POINTS,
        /** Its item has no room for another entry. */
        NO_ROOM,
        /** Too many write at the same time; nothing was booked. */
        BUSY
    }

    /** Says what {@link #count} would come to, and writes nothing. */
    public Outcome check(LedgerOrder seen, Instant now) {
        OrderAndAccount standing = read(seen);
        Booked booked = standing.order().booked();
        return booked == null ? Outcome.NOT_BOOKED : outcome(settle(standing, booked, now), booked);
    }

    /**
     * Counts an order.
     *
     * @param seen the order as somebody read it, however long ago
     */
    public Outcome count(LedgerOrder seen, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Outcome> outcome = attempt(seen, now);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            beforeRetry.accept(attempt);
        }
        return Outcome.BUSY;
    }

    /** Tries once. Empty if another writer was faster. */
    private Optional<Outcome> attempt(LedgerOrder seen, Instant now) {
        OrderAndAccount standing = read(seen);
        Booked booked = standing.order().booked();
        if (booked == null) {
            return Optional.of(Outcome.NOT_BOOKED);
        }
        SettleOrder.Settlement settlement = settle(standing, booked, now);
        Outcome outcome = outcome(settlement, booked);
        if (outcome != Outcome.COUNTED) {
            return Optional.of(outcome);
        }
        return switch (ledger.write(settlement)) {
            case WRITTEN -> Optional.of(Outcome.COUNTED);
            case TOO_LARGE -> Optional.of(Outcome.NO_ROOM);
            case KEY_TAKEN, ACCOUNT_MOVED -> Optional.empty();
        };
    }

    private OrderAndAccount read(LedgerOrder seen) {
        return ledger.order(seen.shopId(), seen.orderId(), null);
    }

    /** Whoever has its points keeps them: whose it is by now is for reports to say. */
    private SettleOrder.Settlement settle(OrderAndAccount standing, Booked booked, Instant now) {
        LedgerOrder order = standing.order();
        PointsAccount holder = ledger.account(new AccountId(order.shopId(), booked.customerId()));
        Instant paidAt = order.paidAt(order.known()).orElse(booked.paidAt());
        Programme programme = programmesAsOf.apply(now).inForce(order.shopId(), paidAt);
        return SettleOrder.settle(
                new SettleOrder.Case(
                        order, holder, holder, programme, rulesOfShops.rules(order.shopId(), now)),
                order.known(),
                now);
    }

    private static Outcome outcome(SettleOrder.Settlement settlement, Booked before) {
        if (settlement.bookings().isEmpty()) {
            return Outcome.AS_IT_WAS;
        }
        Booked after = settlement.after().booked();
        boolean isOfSamePoints =
                after != null
                        && after.accounted() == before.accounted()
                        && settlement.bookings().stream()
                                .allMatch(booking -> booking.entry().points() == 0);
        return isOfSamePoints ? Outcome.COUNTED : Outcome.OTHER_POINTS;
    }
}
