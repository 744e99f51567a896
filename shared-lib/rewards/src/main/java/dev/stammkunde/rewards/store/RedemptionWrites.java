package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardLimits;
import dev.stammkunde.rewards.redeem.CodeLife;
import dev.stammkunde.rewards.redeem.OrderUse;
import dev.stammkunde.rewards.redeem.Purpose;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.RedemptionState;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a change of a redemption writes in the rewards table, each item on its own condition. */
final class RedemptionWrites {

    private static final String IS_NEW = "attribute_not_exists(pk)";

    /** There may be the same already. */
    private static final String OURS = IS_NEW + " OR redemption = :redemption";

    private final String table;

    RedemptionWrites(String table) {
        this.table = table;
    }

    /** A new redemption, its code, and what it counts. */
    List<TransactWriteItem> first(Redemption redemption, RewardLimits limits) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(put(redemption));
        CodeLife code = redemption.progress().code();
        if (code != null) {
            items.add(code(redemption.id(), code.wanted()));
        }
        if (redemption.what().purpose() instanceof Purpose.OfReward reward) {
            items.addAll(counted(redemption, reward, 1, limits));
        }
        return items;
    }

    /**
     * A change without points. A code that the shop chose leads to its redemption from then on, and
     * so does an order that names it.
     */
    List<TransactWriteItem> change(Redemption after) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(put(after));
        CodeLife code = after.progress().code();
        if (after.state() == RedemptionState.ACTIVE
                && code != null
                && !code.code().equalsIgnoreCase(code.wanted())) {
            items.add(code(after.id(), code.code()));
        }
        after.uses().stream()
                .filter(use -> use.redeemed() == null)
                .map(use -> RedemptionKeys.use(after.id(), use.order().orderId(), false))
                .map(key -> leads(key, after.id(), OURS, ours(after.id())))
                .forEach(items::add);
        return items;
    }

    /** A change with points. */
    List<TransactWriteItem> next(Redemption before, Redemption after) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(put(after));
        for (OrderUse use : after.uses()) {
            if (before.findUse(use.order().orderId()).isEmpty()) {
                items.add(use(after, use.order().orderId()));
            }
        }
        if (before.counts() != after.counts()
                && after.what().purpose() instanceof Purpose.OfReward reward) {
            items.addAll(counted(after, reward, after.counts() ? 1 : -1, RewardLimits.NONE));
        }
        return items;
    }

    private TransactWriteItem put(Redemption redemption) {
        Put.Builder put = Put.builder().tableName(table).item(StoredRedemption.toItem(redemption));
        if (redemption.version() == 1) {
            put.conditionExpression(IS_NEW);
        } else {
            put.conditionExpression("version = :before")
                    .expressionAttributeValues(
                            new ItemWriter().number(":before", redemption.version() - 1).toItem());
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private TransactWriteItem code(RedemptionId id, String code) {
        return leads(RedemptionKeys.code(id.shopId(), code), id, OURS, ours(id));
    }

    private static Map<String, AttributeValue> ours(RedemptionId id) {
        return new ItemWriter().text(":redemption", id.id()).toItem();
    }

    private TransactWriteItem use(Redemption redemption, String orderId) {
        boolean isPayment = redemption.what().purpose() instanceof Purpose.OfOrder;
        return leads(
                RedemptionKeys.use(redemption.id(), orderId, isPayment),
                redemption.id(),
                IS_NEW,
                null);
    }

    private TransactWriteItem leads(
            Map<String, AttributeValue> key,
            RedemptionId to,
            String condition,
            @Nullable Map<String, AttributeValue> values) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put(RedemptionKeys.REDEMPTION, AttributeValue.fromS(to.id()));
        Put put =
                Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values)
                        .build();
        return TransactWriteItem.builder().put(put).build();
    }

    /** Adds to both counts, unless a limit is reached. */
    private List<TransactWriteItem> counted(
            Redemption redemption, Purpose.OfReward purpose, int more, RewardLimits limits) {
        RewardId reward = new RewardId(redemption.id().shopId(), purpose.rewardId());
        List<TransactWriteItem> counts = new ArrayList<>();
        counts.add(
                add(
                        RedemptionKeys.takenBy(reward, redemption.what().holder()),
                        more,
                        limits.perCustomer()));
        if (purpose.limited()) {
            counts.add(add(RedemptionKeys.takenByAll(reward), more, limits.total()));
        }
        return counts;
    }

    private TransactWriteItem add(
            Map<String, AttributeValue> key, int more, @Nullable Integer limit) {
        ItemWriter values = new ItemWriter().number(":more", more);
        Update.Builder update =
                Update.builder().tableName(table).key(key).updateExpression("ADD taken :more");
        if (limit != null) {
            values.number(":limit", limit);
            update.conditionExpression("attribute_not_exists(taken) OR taken < :limit");
        }
        return TransactWriteItem.builder()
                .update(update.expressionAttributeValues(values.toItem()).build())
                .build();
    }
}
