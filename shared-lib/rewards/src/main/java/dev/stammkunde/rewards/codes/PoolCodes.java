package dev.stammkunde.rewards.codes;

import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.CouponPools.Taking.PoolEmpty;
import dev.stammkunde.campaigns.CouponPools.Taking.Taken;
import dev.stammkunde.campaigns.GiftKey;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.rewards.RedemptionId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Codes that were imported from the shop: one of the pool is taken for each redemption, always the
 * same. The shop made them, so they cannot be ended before their own end, and the points that they
 * cost do not come back before.
 *
 * <p>They are the coupon codes of campaigns, in the same pools: a code goes to a gift or to a
 * redemption. What has no pool is somebody else's to make.
 */
public final class PoolCodes implements ShopCodes {

    /** A gift's key holds a campaign; a redemption has none. */
    private static final String CAMPAIGN = "reward:codes";

    /** Where a day ends last: a code's last day is told without a zone. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private final CouponPools pools;
    private final ShopCodes others;
    private final Instant now;

    /**
     * Takes codes as of an instant.
     *
     * @param others makes what comes from no pool
     */
    public PoolCodes(CouponPools pools, ShopCodes others, Instant now) {
        this.pools = pools;
        this.others = others;
        this.now = now;
    }

    @Override
    public CodeCreation create(CodeOrder order) {
        String pool = order.pool();
        if (pool == null) {
            return others.create(order);
        }
        LocalDate today = LocalDate.ofInstant(order.startsAt(), ZoneOffset.UTC);
        return switch (pools.take(key(order.redemption()), pool, today, now)) {
            case Taken taken ->
                    taken.replayed()
                            ? new CodeCreation.ExistsAlready(working(taken))
                            : new CodeCreation.Created(working(taken));
            case PoolEmpty _ ->
                    new CodeCreation.Rejected(
                            CodeRefusal.POOL_EMPTY, "the pool " + pool + " has no code left");
        };
    }

    @Override
    public CodeEnding end(CodeToEnd code) {
        if (code.pool() == null) {
            return others.end(code);
        }
        return pools.find(key(code.redemption()))
                .<CodeEnding>map(this::ending)
                .orElseGet(CodeEnding.Absent::new);
    }

    private CodeEnding ending(Taken taken) {
        Instant endsAt = endsAt(taken);
        return endsAt != null && !endsAt.isAfter(now)
                ? new CodeEnding.Dead(false)
                : new CodeEnding.CannotBeEnded(endsAt);
    }

    private static WorkingCode working(Taken taken) {
        return new WorkingCode(taken.code(), null, endsAt(taken), false);
    }

    private static @Nullable Instant endsAt(Taken taken) {
        LocalDate last = taken.validUntil();
        return last == null ? null : last.plusDays(1).atStartOfDay().toInstant(LAST_ZONE);
    }

    private static GiftKey key(RedemptionId redemption) {
        return new GiftKey(
                new CustomerId(redemption.shopId(), redemption.id()),
                new CampaignId(redemption.shopId(), CAMPAIGN),
                redemption.id());
    }
}
