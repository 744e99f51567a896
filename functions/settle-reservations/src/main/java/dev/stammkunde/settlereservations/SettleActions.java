package dev.stammkunde.settlereservations;

import dev.stammkunde.platform.FirstFault;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.programmes.community.ActionId;
import dev.stammkunde.programmes.community.Actions;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.community.SettleAction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Books points of actions that were decided, where whoever decided died before the booking. What
 * one fails on keeps no other back; the next run finds it again.
 */
final class SettleActions {

    private static final int MOST = 500;

    /** Whoever decides books within seconds. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final Actions actions;
    private final SettleAction settle;
    private final OutcomeLog log;

    SettleActions(CommunityNeeds needs, OutcomeLog log) {
        this.actions = needs.actions();
        this.settle = new SettleAction(needs);
        this.log = log;
    }

    /**
     * Books what is due.
     *
     * @param timeLeft whether there is time for one more
     * @return how many were looked at
     * @throws RuntimeException the first fault, after all others were looked at
     */
    long settle(Instant now, BooleanSupplier timeLeft) {
        List<ActionId> due = actions.unsettled(now.minus(LATE), MOST);
        long seen = 0;
        FirstFault fault = new FirstFault();
        for (ActionId id : due) {
            if (!timeLeft.getAsBoolean()) {
                break;
            }
            seen++;
            fault.guard(
                    () -> actions.find(id).ifPresent(action -> settle.settle(action, now)),
                    e ->
                            log.error("action-stuck")
                                    .with(LogKey.SHOP_ID, id.shopId())
                                    .with(e)
                                    .write());
        }
        fault.end();
        return seen;
    }
}
