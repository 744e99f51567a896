package dev.stammkunde.awardpoints;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.SettleOrder;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Supplier;

/** A ledger whose nth call fails, before or after it took effect. */
final class FailingLedger implements PointsLedger {

    static final class Crash extends RuntimeException {}

    private final PointsLedger ledger;
    private final boolean afterEffect;
    private int callsUntilCrash;

    FailingLedger(PointsLedger ledger, int callsUntilCrash, boolean afterEffect) {
        this.ledger = ledger;
        this.callsUntilCrash = callsUntilCrash;
        this.afterEffect = afterEffect;
    }

    boolean crashed() {
        return callsUntilCrash < 0;
    }

    private <T> T call(Supplier<T> call) {
        boolean crashes = callsUntilCrash-- == 0;
        if (crashes && !afterEffect) {
            throw new Crash();
        }
        T result = call.get();
        if (crashes) {
            throw new Crash();
        }
        return result;
    }

    @Override
    public Set<String> customersOf(PointsAccount account) {
        return call(() -> ledger.customersOf(account));
    }

    @Override
    public Set<String> customersOf(AccountId customer) {
        return call(() -> ledger.customersOf(customer));
    }

    @Override
    public Standing standing(AccountId account, BookingKey key) {
        return call(() -> ledger.standing(account, key));
    }

    @Override
    public PointsAccount account(AccountId account) {
        return call(() -> ledger.account(account));
    }

    @Override
    public OrderAndAccount order(String shopId, String orderId, @Nullable String customerId) {
        return call(() -> ledger.order(shopId, orderId, customerId));
    }

    @Override
    public Written write(Decision.Book booking) {
        return call(() -> ledger.write(booking));
    }

    @Override
    public Written write(Decision.Merge merge) {
        return call(() -> ledger.write(merge));
    }

    @Override
    public Written write(SettleOrder.Settlement settlement) {
        return call(() -> ledger.write(settlement));
    }
}
