package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.CouponPools.Taking;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.GiftKey;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.points.GiftGiven;
import dev.stammkunde.points.GiftGiven.Owed;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Takes the coupon that a customer was still owed when the mail was ordered. It is taken under the
 * key of the gift, so that to take it again finds the same code.
 */
final class TakeOwedGift {

    private final CouponPools coupons;

    TakeOwedGift(CouponPools coupons) {
        this.coupons = coupons;
    }

    /**
     * Finds the facts of a mail that may go out, with all that it brings.
     *
     * @return nothing where there is still no coupon left
     */
    Optional<MailFacts> find(MailFacts facts, @Nullable Campaign campaign) {
        return facts.order() instanceof MailOrder.OfCampaign order
                        && order.gift() instanceof Owed owed
                ? take(facts, order, owed, campaign)
                : Optional.of(facts);
    }

    private Optional<MailFacts> take(
            MailFacts facts, MailOrder.OfCampaign order, Owed owed, @Nullable Campaign campaign) {
        GiftKey key = new GiftKey(order.key().customer(), order.campaign(), owed.occurrence());
        LocalDate today = LocalDate.ofInstant(facts.now(), facts.zone());
        return switch (coupons.take(key, pool(campaign, owed), today, facts.now())) {
            case Taking.Taken taken ->
                    Optional.of(
                            facts.with(
                                    order.with(
                                            new GiftGiven.Coupon(
                                                    taken.code(), taken.validUntil()))));
            case Taking.PoolEmpty _ -> Optional.empty();
        };
    }

    /** Marketing may help with another pool in place of more codes. */
    private static String pool(@Nullable Campaign campaign, Owed owed) {
        return campaign != null && campaign.gift() instanceof Gift.Coupon(String pool)
                ? pool
                : owed.pool();
    }
}
