package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.programmes.referral.Mark;
import dev.stammkunde.programmes.referral.ReferralCode;

/** The keys of referrals in the programmes table. */
final class ReferralKeys {

    static final String DUE = "referral-due";
    private static final String ITEM = "referral";

    private ReferralKeys() {}

    static ItemWriter referral(CustomerId friend) {
        return key("brought", friend.shopId(), friend.id(), ITEM);
    }

    static ItemWriter referrer(CustomerId customer) {
        return key("referrer", customer.shopId(), customer.id(), ITEM);
    }

    static String referrerOf(CustomerId customer) {
        return partition("referrer", customer.shopId(), KeyText.escape(customer.id()));
    }

    /** Apart, since clicks are many and nothing is decided by them. */
    static ItemWriter clicks(CustomerId customer) {
        return key("referrer", customer.shopId(), customer.id(), "clicks");
    }

    static ItemWriter order(String shopId, String orderId) {
        return key("referralOrder", shopId, orderId, ITEM);
    }

    static ItemWriter code(ReferralCode code) {
        return key("referralCode", code.shopId(), code.text(), ITEM);
    }

    static ItemWriter mark(CustomerId customer, Mark mark) {
        return new ItemWriter()
                .text(KeyText.PK, marks(customer.shopId(), mark))
                .text(KeyText.SK, KeyText.escape(customer.id()));
    }

    static String marks(String shopId, Mark mark) {
        return partition("referralMark", shopId, mark.kind().name() + '#' + mark.hash());
    }

    static ItemWriter markOf(CustomerId customer, Mark mark) {
        return new ItemWriter()
                .text(KeyText.PK, marksOf(customer))
                .text(KeyText.SK, mark.kind().name() + '#' + mark.hash());
    }

    static String marksOf(CustomerId customer) {
        return partition("referralMarks", customer.shopId(), KeyText.escape(customer.id()));
    }

    static String review(String shopId) {
        return "referral-review#" + KeyText.escape(shopId);
    }

    private static ItemWriter key(String kind, String shopId, String id, String sort) {
        return new ItemWriter()
                .text(KeyText.PK, partition(kind, shopId, KeyText.escape(id)))
                .text(KeyText.SK, sort);
    }

    private static String partition(String kind, String shopId, String rest) {
        return kind + '#' + KeyText.escape(shopId) + '#' + rest;
    }
}
