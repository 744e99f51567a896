package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.reports.publishing.OrderMark;
import dev.stammkunde.reports.publishing.OrderMarks;
import dev.stammkunde.reports.publishing.ShopEventBus;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Ends the function at one call to the bus or the marks, before or after its effect. */
final class EndingFunction {

    private final boolean afterEffect;
    private int callsLeft;

    /** Ends at the call of this number, from 0. */
    EndingFunction(int callsLeft, boolean afterEffect) {
        this.callsLeft = callsLeft;
        this.afterEffect = afterEffect;
    }

    /** Not an exception, which would be handled. */
    static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }

    ShopEventBus around(ShopEventBus bus) {
        return events ->
                call(
                        () -> {
                            bus.publish(events);
                            return true;
                        });
    }

    OrderMarks around(OrderMarks marks) {
        return new OrderMarks() {
            @Override
            public Optional<OrderMark> find(String shopId, String orderId) {
                return call(() -> marks.find(shopId, orderId));
            }

            @Override
            public void published(OrderMark mark, Instant at) {
                call(
                        () -> {
                            marks.published(mark, at);
                            return true;
                        });
            }

            @Override
            public boolean raise(OrderMark later, Instant at) {
                return call(() -> marks.raise(later, at));
            }
        };
    }

    private <T> T call(Supplier<T> real) {
        boolean ends = callsLeft-- == 0;
        if (ends && !afterEffect) {
            throw new Ended();
        }
        T result = real.get();
        if (ends) {
            throw new Ended();
        }
        return result;
    }
}
