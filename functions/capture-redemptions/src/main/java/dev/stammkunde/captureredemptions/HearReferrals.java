package dev.stammkunde.captureredemptions;

import dev.stammkunde.programmes.referral.HearReferralOrder;
import dev.stammkunde.programmes.referral.HearReferralOrder.HeardOrder;
import dev.stammkunde.programmes.referral.Referral;
import dev.stammkunde.programmes.referral.ReferralNeeds;
import dev.stammkunde.programmes.referral.ReferralOrder.Sum;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hears what shops report of orders, for referrals of friends who ordered. */
final class HearReferrals {

    private final HearReferralOrder hear;

    HearReferrals(ReferralNeeds needs) {
        this.hear = new HearReferralOrder(needs);
    }

    /**
     * Hears an event; a test counts for nobody, and what is taken over as history brings nobody.
     *
     * @return the referral that it changed
     * @throws RuntimeException if the store fails, or others were always faster: to be heard again
     */
    Optional<Referral> hear(ShopEvent event, Instant now) {
        if (event.source().history() != null) {
            return Optional.empty();
        }
        return switch (event) {
            case ShopEvent.OrderReported reported ->
                    reported.order().test()
                            ? Optional.empty()
                            : hear(
                                    event,
                                    reported.order().orderId(),
                                    reported.order().customerId(),
                                    reported.order().codes(),
                                    now);
            case ShopEvent.OrderRefunded refunded ->
                    hear(event, refunded.refund().orderId(), null, List.of(), now);
            case ShopEvent.OrderCancelled cancelled ->
                    hear(event, cancelled.orderId(), null, List.of(), now);
            case ShopEvent.CustomersMerged _,
                    ShopEvent.CustomerChanged _,
                    ShopEvent.CustomerDeleted _,
                    ShopEvent.CustomerDataRequested _,
                    ShopEvent.CustomerRedactionRequested _,
                    ShopEvent.ShopRedactionRequested _ ->
                    Optional.empty();
        };
    }

    private Optional<Referral> hear(
            ShopEvent event,
            String orderId,
            @Nullable String customerId,
            List<String> codes,
            Instant now) {
        return OrderReport.of(event, Sum::of)
                .flatMap(
                        report ->
                                hear.hear(
                                        new HeardOrder(
                                                event.source().shopId(),
                                                orderId,
                                                customerId,
                                                report,
                                                codes),
                                        now));
    }
}
