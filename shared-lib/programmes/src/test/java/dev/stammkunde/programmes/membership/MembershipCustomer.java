package dev.stammkunde.programmes.membership;

import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;

import dev.stammkunde.programmes.testing.SampleMemberships;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderReport;
import dev.stammkunde.shop.ShopEvent;

/** A customer of one plan, to whom things happen. */
final class MembershipCustomer {

    private final PlanTerms terms;
    private Membership known = Membership.nothing(SampleMemberships.id("c1"));

    MembershipCustomer(PlanDraft plan) {
        this.terms = SampleMemberships.terms(plan);
    }

    MembershipCustomer buys(String orderId, String local) {
        return buys(orderId, "29.00", 1, local);
    }

    MembershipCustomer buys(String orderId, String price, int pieces, String local) {
        return hears(
                orderId, SampleMemberships.paid(order(orderId, "c1", price, pieces, at(local))));
    }

    MembershipCustomer hears(String orderId, ShopEvent event) {
        OrderReport<MembershipOrder> report =
                OrderReport.of(
                                event,
                                (Order order) -> MembershipOrder.of(order, terms.plan().sku()))
                        .orElseThrow();
        known = known.hear(orderId, terms, KnownOrder.nothing(), report);
        return this;
    }

    MembershipCustomer says(String id, NoticeKind kind, String local) {
        return says(new MembershipNotice(id, kind, at(local), null, false));
    }

    MembershipCustomer says(MembershipNotice notice) {
        known = known.told(notice);
        return this;
    }

    MembershipCustomer lifts(String id) {
        known = known.lifting(id);
        return this;
    }

    Membership known() {
        return known;
    }

    MembershipCourse course() {
        return MembershipCourse.of(known);
    }

    MembershipState state(String local) {
        return course().findState(at(local)).orElseThrow();
    }
}
