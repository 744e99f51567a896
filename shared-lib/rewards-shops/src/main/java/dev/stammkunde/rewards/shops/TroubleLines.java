package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLine;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.rewards.redeem.AdvanceRedemption.Advance;
import dev.stammkunde.rewards.redeem.CodeLife;
import dev.stammkunde.rewards.redeem.ShopTrouble;

/**
 * Says in the log what a shop did not do, and counts it where somebody has to look: the shop will
 * not do it however often it is asked, or has given no answer for half an hour.
 */
public final class TroubleLines {

    /** Pauses double from one minute on, so that these take half an hour. */
    private static final int PATIENT_ATTEMPTS = 6;

    private TroubleLines() {}

    /** Writes nothing where there was no trouble. */
    public static void write(OutcomeLog log, Metrics metrics, Advance advance) {
        ShopTrouble trouble = advance.trouble();
        if (trouble == null) {
            return;
        }
        OutcomeLine line =
                log.warn("code-in-trouble")
                        .with(LogKey.SHOP_ID, advance.redemption().id().shopId())
                        .with(LogKey.ENTRY, "redemption/" + advance.redemption().id().id())
                        .with(LogKey.TOPIC, trouble.asked())
                        .with(LogKey.PROBLEM, trouble.detail());
        (trouble.refusal() == null ? line : line.with(LogKey.REASON, trouble.refusal())).write();
        if (needsSomebody(advance, trouble)) {
            metrics.count("CodesInTrouble", trouble.asked(), 1);
        }
    }

    private static boolean needsSomebody(Advance advance, ShopTrouble trouble) {
        CodeLife code = advance.redemption().progress().code();
        return trouble.refusal() != null || code != null && code.attempts() >= PATIENT_ATTEMPTS;
    }
}
