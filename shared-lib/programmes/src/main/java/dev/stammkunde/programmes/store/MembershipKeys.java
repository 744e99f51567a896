package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.membership.MembershipId;

import java.time.Instant;

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

    /** Members of a plan are listed in an index, by when they end. */
    static String members(DocumentId plan) {
        return "members#" + KeyText.escape(plan.shopId()) + '#' + plan.id();
    }

    static void listed(ItemWriter item, DocumentId plan, Instant end) {
        item.text(ClaimKeys.DUE_SHARD, members(plan)).text(ClaimKeys.DUE_AT, KeyText.sortable(end));
    }

    /** Returns the place of one in the list: its end, and whose it is. */
    static String place(ItemReader listed) {
        return listed.text(ClaimKeys.DUE_AT) + '#' + listedId(listed).customerId();
    }

    static MembershipId listedId(ItemReader listed) {
        String[] holder = listed.text(KeyText.PK).split("#", -1);
        String shopId = KeyText.unescape(holder[1]);
        return membershipOf(new AccountId(shopId, KeyText.unescape(holder[2])), listed);
    }

    /** Returns the key that a place stands for. */
    static ItemWriter at(DocumentId plan, String place) {
        int mark = place.indexOf('#');
        MembershipId id = new MembershipId(plan, place.substring(mark + 1));
        return membership(id)
                .text(ClaimKeys.DUE_SHARD, members(plan))
                .text(ClaimKeys.DUE_AT, place.substring(0, mark));
    }

    static MembershipId ofOrder(String shopId, ItemReader item) {
        return new MembershipId(
                new DocumentId(shopId, item.text(KeyText.SK)), item.text(MembershipItem.CUSTOMER));
    }
}
