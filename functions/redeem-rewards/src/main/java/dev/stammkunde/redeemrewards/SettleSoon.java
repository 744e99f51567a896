package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.rewards.redeem.Redemption;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Has redemptions that wait for something looked at in time. Whatever it misses, the hourly run
 * finds.
 */
final class SettleSoon {

    /** After these a shop that gave no code is asked again; later each hour. */
    private static final List<Duration> AGAIN =
            List.of(
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(20),
                    Duration.ofMinutes(40));

    private final ScheduleRun runs;

    SettleSoon(ScheduleRun runs) {
        this.runs = runs;
    }

    /** Sees to a redemption; a fault costs it up to an hour, and nobody their answer. */
    void see(Redemption redemption, Instant now, OutcomeLog log) {
        try {
            switch (redemption.state()) {
                case RESERVED -> {
                    Instant dueAt = redemption.progress().dueAt();
                    if (dueAt != null) {
                        runs.schedule(dueAt, now);
                    }
                }
                case CODE_REQUESTED, EXPIRING ->
                        AGAIN.forEach(later -> runs.schedule(now.plus(later), now));
                case ACTIVE, CAPTURED, RELEASED -> {}
            }
        } catch (RuntimeException e) {
            log.warn("run-not-scheduled").with(e).write();
        }
    }
}
