package dev.stammkunde.awardpoints;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.BookingKey;
import dev.stammkunde.points.Decision;
import dev.stammkunde.points.OrderRecord;
import dev.stammkunde.points.PointsLedger;

import java.util.List;
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

    private void run(Runnable call) {
        call(
                () -> {
                    call.run();
                    return true;
                });
    }

    @Override
    public Standing standing(AccountId account, BookingKey key) {
        return call(() -> ledger.standing(account, key));
    }

    @Override
    public OrderRecord order(String shopId, String orderId) {
        return call(() -> ledger.order(shopId, orderId));
    }

    @Override
    public Written write(Decision.Book booking) {
        return call(() -> ledger.write(booking));
    }

    @Override
    public boolean await(OrderRecord.Waiting waiting) {
        return call(() -> ledger.await(waiting));
    }

    @Override
    public List<OrderRecord.Waiting> waiting(String shopId, String orderId) {
        return call(() -> ledger.waiting(shopId, orderId));
    }

    @Override
    public void settle(OrderRecord.Waiting waiting) {
        run(() -> ledger.settle(waiting));
    }

    @Override
    public void note(OrderRecord.Note note) {
        run(() -> ledger.note(note));
    }
}
