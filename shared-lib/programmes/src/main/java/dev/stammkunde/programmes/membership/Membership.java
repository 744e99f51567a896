package dev.stammkunde.programmes.membership;

import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.OrderReport;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a customer's membership by one plan: the orders that bought it, and what was
 * said to end it. What it is at a moment follows from that, see {@link MembershipCourse}. So what
 * comes late, twice or in another order comes to the same.
 *
 * @param purchases by the id of their order
 * @param notices by their id
 * @param version 1, 2, … without gaps; 0 of one that is not kept yet
 */
public record Membership(
        MembershipId id,
        SortedMap<String, MembershipPurchase> purchases,
        SortedMap<String, MembershipNotice> notices,
        long version) {

    /** The most purchases, and the most notices, that are kept of one. */
    public static final int MOST = 200;

    public Membership {
        purchases = Collections.unmodifiableSortedMap(new TreeMap<>(purchases));
        notices = Collections.unmodifiableSortedMap(new TreeMap<>(notices));
    }

    /** One of which nothing is known. */
    public static Membership nothing(MembershipId id) {
        return new Membership(id, new TreeMap<>(), new TreeMap<>(), 0);
    }

    /**
     * Returns what is known after a report of an order.
     *
     * @param terms by which it buys the membership, if it is not known yet
     * @param recalled what was known of an order that is not known yet
     */
    public Membership hear(
            String orderId,
            PlanTerms terms,
            KnownOrder<MembershipOrder> recalled,
            OrderReport<MembershipOrder> report) {
        MembershipPurchase before =
                purchases.getOrDefault(orderId, new MembershipPurchase(orderId, terms, recalled));
        SortedMap<String, MembershipPurchase> more = new TreeMap<>(purchases);
        more.put(orderId, before.hear(report));
        return new Membership(id, more, notices, version);
    }

    /** Finds the purchase of an order. */
    public Optional<MembershipPurchase> find(String orderId) {
        return Optional.ofNullable(purchases.get(orderId));
    }

    /** Returns what is known after something was said. A name says one thing: the first. */
    public Membership told(MembershipNotice notice) {
        SortedMap<String, MembershipNotice> more = new TreeMap<>(notices);
        more.putIfAbsent(notice.id(), notice);
        return new Membership(id, purchases, more, version);
    }

    /** Returns what is known after people found that a notice does not count. */
    public Membership lifting(String noticeId) {
        return lifting(noticeId, null);
    }

    /** The same, for a reason. */
    Membership lifting(String noticeId, @Nullable String reason) {
        SortedMap<String, MembershipNotice> more = new TreeMap<>(notices);
        more.computeIfPresent(
                noticeId, (_, notice) -> notice.isLifted() ? notice : notice.lifted(reason));
        return new Membership(id, purchases, more, version);
    }

    /**
     * Returns what two customers have who are one now, under the name of this one. An order that
     * both names know is known by the one that was told more lately. Its version grows with that of
     * each, and is none to write by.
     */
    public Membership and(Membership other) {
        SortedMap<String, MembershipPurchase> all = new TreeMap<>(purchases);
        other.purchases.forEach((orderId, one) -> all.merge(orderId, one, MembershipPurchase::and));
        SortedMap<String, MembershipNotice> said = new TreeMap<>(notices);
        other.notices.forEach((noticeId, one) -> said.merge(noticeId, one, MembershipNotice::and));
        return new Membership(id, all, said, version + other.version);
    }

    /** Returns it as it is written next. */
    public Membership next() {
        return new Membership(id, purchases, notices, version + 1);
    }
}
