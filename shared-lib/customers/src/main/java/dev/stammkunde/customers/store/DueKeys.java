package dev.stammkunde.customers.store;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.KeptOrder;
import dev.stammkunde.customers.LifeDay;
import dev.stammkunde.customers.OrderFacts;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.OrderMilestone;
import dev.stammkunde.customers.Rhythm;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.shop.KnownOrder;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * Makes the keys of the indexes that find who is due on a day. Days of purchases are of UTC: who
 * asks for a day of another zone asks for the days around it too.
 */
final class DueKeys {

    /** The keys of an activity; each is absent where there is nothing to find it by. */
    record OfActivity(
            @Nullable String lastPurchaseShard,
            @Nullable String firstPurchaseShard,
            @Nullable String rhythmBucket,
            @Nullable String lastDay,
            @Nullable Long medianDays) {}

    /**
     * The keys of an order; each is absent where there is nothing to find it by.
     *
     * @param paidShard absent also where it was paid on the day on which it was placed, as most
     *     are: each key is one more unit that the order costs
     */
    record OfOrder(
            @Nullable String placedShard,
            @Nullable String paidShard,
            @Nullable String deliveredShard) {}

    private DueKeys() {}

    static OfOrder of(OrderId id, KnownOrder<OrderFacts> order) {
        Optional<LocalDate> placed = reached(order, OrderMilestone.PLACED);
        return new OfOrder(
                placed.map(day -> orderShard(id, day)).orElse(null),
                reached(order, OrderMilestone.PAID)
                        .filter(day -> !placed.equals(Optional.of(day)))
                        .map(day -> orderShard(id, day))
                        .orElse(null),
                reached(order, OrderMilestone.DELIVERED)
                        .map(day -> orderShard(id, day))
                        .orElse(null));
    }

    private static Optional<LocalDate> reached(
            KnownOrder<OrderFacts> order, OrderMilestone milestone) {
        return KeptOrder.findReached(order, milestone).map(Rhythm::dayOf);
    }

    private static String orderShard(OrderId id, LocalDate day) {
        return orderShard(id.shopId(), day, KeyText.shardOf(id.id(), CustomerKeys.DAY_SHARDS));
    }

    static String orderShard(String shopId, LocalDate day, int shard) {
        return lastPurchaseShard(shopId, day, shard);
    }

    static String birthdayShard(CustomerId customer, MonthDay day) {
        return birthdayShard(customer.shopId(), day, CustomerKeys.dayShardOf(customer));
    }

    static String birthdayShard(String shopId, MonthDay day, int shard) {
        return monthDayShard(shopId, day, shard);
    }

    /** {@code shop#WEDDING#03-14#5}: a birthday's has no event, so that neither finds the other. */
    static String lifeDayShard(CustomerId customer, LifeDay day) {
        return lifeDayShard(customer.shopId(), day, CustomerKeys.dayShardOf(customer));
    }

    static String lifeDayShard(String shopId, LifeDay day, int shard) {
        return KeyText.escape(shopId) + '#' + CustomerKeys.of(day) + '#' + shard;
    }

    static String firstPurchaseShard(String shopId, MonthDay day, int shard) {
        return monthDayShard(shopId, day, shard);
    }

    static String lastPurchaseShard(String shopId, LocalDate day, int shard) {
        return KeyText.escape(shopId) + '#' + day + '#' + shard;
    }

    static String rhythmBucket(String shopId, int bucket) {
        return KeyText.escape(shopId) + "#r" + bucket;
    }

    static OfActivity of(CustomerId customer, Activity activity) {
        int shard = CustomerKeys.dayShardOf(customer);
        Optional<LocalDate> last = activity.lastPurchase().map(Rhythm::dayOf);
        Optional<Rhythm> rhythm = Rhythm.find(activity.recentPurchases());
        Instant first = activity.firstPurchase();
        return new OfActivity(
                last.map(day -> lastPurchaseShard(customer.shopId(), day, shard)).orElse(null),
                first == null
                        ? null
                        : firstPurchaseShard(
                                customer.shopId(), MonthDay.from(Rhythm.dayOf(first)), shard),
                rhythm.map(known -> rhythmBucket(customer.shopId(), known.bucket())).orElse(null),
                rhythm.flatMap(known -> last).map(LocalDate::toString).orElse(null),
                rhythm.map(known -> (long) known.medianDays()).orElse(null));
    }

    /** {@code shop#03-14#5}. */
    private static String monthDayShard(String shopId, MonthDay day, int shard) {
        return KeyText.escape(shopId) + '#' + day.toString().substring(2) + '#' + shard;
    }
}
