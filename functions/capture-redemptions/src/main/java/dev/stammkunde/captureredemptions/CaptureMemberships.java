package dev.stammkunde.captureredemptions;

import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.OpenCase;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.membership.HearMembershipOrder;
import dev.stammkunde.programmes.membership.HearMembershipOrder.Heard;
import dev.stammkunde.programmes.membership.HearMembershipOrder.Hearing;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.shop.ShopEvent;

import java.time.Instant;
import java.util.List;

/**
 * Hears what shops report of orders, for memberships that they buy. Of a guest who paid for one,
 * nobody knows whose it is, and a case is opened.
 *
 * <p>It may stop at any call: the same report again changes nothing, and opens the case that is
 * missing.
 */
final class CaptureMemberships {

    private final HearMembershipOrder hear;
    private final OpenCase cases;

    CaptureMemberships(HearMembershipOrder hear, CasePorts cases) {
        this.hear = hear;
        this.cases = new OpenCase(cases);
    }

    /**
     * Hears an event.
     *
     * @param plans of its shop as they are now
     * @param now when it was sent
     * @throws RuntimeException if the store fails, or others were always faster: to be heard again
     */
    List<Heard> hear(ShopEvent event, List<Scheme<PlanDraft>> plans, Instant now) {
        Hearing hearing = hear.hear(event, plans, now);
        if (hearing.isOfGuest() && event instanceof ShopEvent.OrderReported reported) {
            open(reported.source().shopId(), reported.order().orderId(), now);
        }
        return hearing.memberships();
    }

    private void open(String shopId, String orderId, Instant now) {
        cases.open(
                new CaseOpening(
                        shopId,
                        "membership/" + orderId,
                        CaseReason.CONTRACT,
                        null,
                        orderId,
                        null,
                        now));
    }
}
