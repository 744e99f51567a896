package dev.stammkunde.rewards.redeem;

import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.points.PointsLedger;
import dev.stammkunde.points.units.UnitRulesOfShops;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.Rewards;
import dev.stammkunde.rewards.codes.ShopCodes;
import dev.stammkunde.rewards.redeem.AdvanceRedemption.Advance;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Takes redemptions on as of an instant, and sends customers the codes that came to work thereby.
 */
public final class AdvanceNow {

    /**
     * What it needs.
     *
     * @param codes those of all shops, as of an instant
     * @param units rules of what is redeemed for other units than points
     * @param beforeRetry waits before another attempt; takes how many there were, from 0
     */
    public record Needs(
            PointsLedger ledger,
            Redemptions redemptions,
            Rewards rewards,
            Function<Instant, ShopCodes> codes,
            FindRewardReader readers,
            OrderMails mails,
            UnitRulesOfShops units,
            IntConsumer beforeRetry) {

        /** Where points alone are redeemed. */
        public Needs(
                PointsLedger ledger,
                Redemptions redemptions,
                Rewards rewards,
                Function<Instant, ShopCodes> codes,
                FindRewardReader readers,
                OrderMails mails,
                IntConsumer beforeRetry) {
            this(
                    ledger,
                    redemptions,
                    rewards,
                    codes,
                    readers,
                    mails,
                    UnitRulesOfShops.NONE,
                    beforeRetry);
        }
    }

    private final Needs needs;

    public AdvanceNow(Needs needs) {
        this.needs = needs;
    }

    /**
     * Takes a redemption on.
     *
     * @throws IllegalArgumentException if there is no such redemption
     */
    public Advance advance(RedemptionId id, Instant now) {
        TellCodes.Needs telling =
                new TellCodes.Needs(
                        needs.codes().apply(now),
                        needs.redemptions(),
                        needs.rewards(),
                        needs.readers(),
                        needs.mails());
        return new AdvanceRedemption(
                        new AdvanceRedemption.Needs(
                                needs.ledger(),
                                needs.redemptions(),
                                new TellCodes(telling, now),
                                needs.readers()::findAddress,
                                needs.units(),
                                needs.beforeRetry()))
                .advance(id, now);
    }
}
