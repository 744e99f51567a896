package dev.stammkunde.insights.gathering;

import java.time.Instant;

/** Has shops' figures counted, each by a call of its own. */
@FunctionalInterface
public interface OrderGatherings {

    /**
     * A call for one shop.
     *
     * @param now as of when
     * @param round how many calls went before it, since one has not enough time
     */
    record Call(String shopId, Instant now, int round) {

        /** Returns the call that goes on. */
        public Call next() {
            return new Call(shopId, now, round + 1);
        }
    }

    /** Orders a call, without waiting for it. */
    void order(Call call);
}
