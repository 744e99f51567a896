package dev.stammkunde.settlereservations;

import dev.stammkunde.platform.aws.AwsFaults;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.redeem.AdvanceNow;
import dev.stammkunde.rewards.redeem.FindRedemptions;
import dev.stammkunde.rewards.shops.TroubleLines;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Takes all redemptions on for which something has to be done: shops are asked again for codes,
 * what is over is ended, and points go back. What one fails on keeps no other back; the next run
 * finds it again.
 */
final class SettleReservations {

    private static final int PAGE = 100;

    private final AdvanceNow advance;
    private final FindRedemptions find;
    private final OutcomeLog log;
    private final Metrics metrics;

    SettleReservations(
            AdvanceNow.Needs needs, FindRedemptions find, OutcomeLog log, Metrics metrics) {
        this.advance = new AdvanceNow(needs);
        this.find = find;
        this.log = log;
        this.metrics = metrics;
    }

    /**
     * Takes on what is due.
     *
     * @param timeLeft whether there is time for one more, which may ask a slow shop
     * @return how many were taken on
     * @throws UnsettledException if some failed, or time ran out
     * @throws RuntimeException if the store does not answer
     */
    long settle(Instant now, BooleanSupplier timeLeft) {
        Set<RedemptionId> seen = new HashSet<>();
        Failures failures = new Failures(log);
        List<RedemptionId> fresh = fresh(now, seen);
        while (!fresh.isEmpty()) {
            for (RedemptionId id : fresh) {
                if (!timeLeft.getAsBoolean()) {
                    throw new UnsettledException(seen.size(), "there are more");
                }
                seen.add(id);
                failures.guard(
                        id, () -> TroubleLines.write(log, metrics, advance.advance(id, now)));
            }
            fresh = fresh(now, seen);
        }
        if (failures.count > 0) {
            throw new UnsettledException(seen.size(), failures.count + " failed");
        }
        return seen.size();
    }

    /** An index tells for a moment what is done; and what failed stays due. */
    private List<RedemptionId> fresh(Instant now, Set<RedemptionId> seen) {
        return find.due(now, seen.size() + PAGE).stream().filter(id -> !seen.contains(id)).toList();
    }

    /** Counts what failed, and gives up where nothing answers. */
    private static final class Failures {

        private final OutcomeLog log;
        private long count;
        private int outagesInRow;

        Failures(OutcomeLog log) {
            this.log = log;
        }

        void guard(RedemptionId id, Runnable step) {
            try {
                step.run();
                outagesInRow = 0;
            } catch (RuntimeException e) {
                count++;
                log.error("redemption-stuck")
                        .with(LogKey.SHOP_ID, id.shopId())
                        .with(LogKey.ENTRY, "redemption/" + id.id())
                        .with(e)
                        .write();
                outagesInRow = AwsFaults.isOutage(e) ? outagesInRow + 1 : 0;
                if (outagesInRow == AwsFaults.OUTAGE) {
                    throw e;
                }
            }
        }
    }

    /** Thrown where something was not settled: the same run again does what is left. */
    static final class UnsettledException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private UnsettledException(long settled, String left) {
            super("looked at " + settled + " redemptions, and " + left);
        }
    }
}
