package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.membership.MembershipId;

/** The keys of memberships in the programmes table. */
final class MembershipKeys {

    static final String PREFIX = "membership#";

    private MembershipKeys() {}

    static String holder(AccountId customer) {
        return ClaimKeys.holder(customer);
    }

    static ItemWriter membership(MembershipId id) {
        return new ItemWriter()
                .text(KeyText.PK, holder(id.account()))
                .text(KeyText.SK, PREFIX + id.plan().id());
    }

    static MembershipId membershipOf(AccountId holder, ItemReader item) {
        String plan = item.text(KeyText.SK).substring(PREFIX.length());
        return new MembershipId(new DocumentId(holder.shopId(), plan), holder.customerId());
    }

    static String ofOrder(String shopId, String orderId) {
        return "membership-order#" + KeyText.escape(shopId) + '#' + KeyText.escape(orderId);
    }

    /** Leads from an order to who has the membership that it buys. */
    static ItemWriter order(MembershipId id, String orderId) {
        return new ItemWriter()
                .text(KeyText.PK, ofOrder(id.plan().shopId(), orderId))
                .text(KeyText.SK, id.plan().id());
    }

    static MembershipId ofOrder(String shopId, ItemReader item) {
        return new MembershipId(
                new DocumentId(shopId, item.text(KeyText.SK)), item.text(MembershipItem.CUSTOMER));
    }
}
