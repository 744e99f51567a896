package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.store.LotsText;
import dev.stammkunde.points.units.UnitPrice;
import dev.stammkunde.rewards.RedemptionId;
import dev.stammkunde.rewards.codes.WorkingCode;
import dev.stammkunde.rewards.donations.DonatedAmount;
import dev.stammkunde.rewards.donations.RecipientId;
import dev.stammkunde.rewards.redeem.CodeLife;
import dev.stammkunde.rewards.redeem.Progress;
import dev.stammkunde.rewards.redeem.Purpose;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.Redemption.SetAside;
import dev.stammkunde.rewards.redeem.RedemptionState;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A redemption as an item. */
final class StoredRedemption {

    private static final String CUSTOMER = "customer";
    private static final String ACCOUNT = "holderId";
    private static final String POINTS = "points";
    private static final String HELD = "held";
    private static final String REWARD = "reward";
    private static final String BENEFIT = "benefit";
    private static final String PAYABLE = "payable";
    private static final String STATE = "state";
    private static final String ENDS_AT = "endsAt";
    private static final String ENDING = "ending";
    private static final String CODE = "code";
    private static final String WORKING = "working";
    private static final String USES = "uses";
    private static final String UNITS = "units";
    private static final String GIVEN = "given";

    private StoredRedemption() {}

    static Map<String, AttributeValue> toItem(Redemption redemption) {
        RedemptionId id = redemption.id();
        SetAside what = redemption.what();
        ItemWriter item =
                with(new ItemWriter(), RedemptionKeys.redemption(id))
                        .number(RedemptionKeys.VERSION, redemption.version())
                        .text(CUSTOMER, what.customerId())
                        .text(ACCOUNT, what.holder())
                        .text(
                                RedemptionKeys.HOLDER,
                                RedemptionKeys.holder(new AccountId(id.shopId(), what.holder())))
                        .text(RedemptionKeys.RESERVED_AT, KeyText.sortable(what.at()))
                        .number(POINTS, what.points())
                        .text(HELD, LotsText.pack(what.held()));
        purpose(item, what.purpose());
        units(item, what.units());
        progress(item, redemption.progress());
        if (!redemption.uses().isEmpty()) {
            item.list(USES, redemption.uses(), OrderUseItem::toItem);
        }
        DonatedAmount given = redemption.given();
        if (given != null) {
            item.map(GIVEN, given(given));
        }
        return item.toItem();
    }

    private static void units(ItemWriter item, @Nullable UnitPrice units) {
        if (units != null) {
            item.map(
                    UNITS,
                    new ItemWriter()
                            .text("wing", units.wing())
                            .text("unit", units.unit())
                            .number("amount", units.amount())
                            .text("detail", units.detail()));
        }
    }

    private static @Nullable UnitPrice units(ItemReader item) {
        if (!item.has(UNITS)) {
            return null;
        }
        ItemReader units = item.map(UNITS);
        return new UnitPrice(
                units.text("wing"),
                units.text("unit"),
                units.number("amount"),
                units.text("detail"));
    }

    private static ItemWriter given(DonatedAmount given) {
        return new ItemWriter()
                .text("organisation", given.recipient().organisation())
                .text("currency", given.recipient().currency())
                .number("number", given.number())
                .text("at", given.at())
                .number("amount", given.amount())
                .number("matched", given.matched())
                .text("cancelled", given.isCancelled());
    }

    private static DonatedAmount given(String shopId, ItemReader item) {
        return new DonatedAmount(
                new RecipientId(shopId, item.text("organisation"), item.text("currency")),
                item.number("number"),
                item.instant("at"),
                item.number("amount"),
                item.number("matched"),
                Boolean.parseBoolean(item.text("cancelled")));
    }

    private static ItemWriter with(ItemWriter item, Map<String, AttributeValue> key) {
        key.forEach((name, value) -> item.text(name, value.s()));
        return item;
    }

    private static void purpose(ItemWriter item, Purpose purpose) {
        switch (purpose) {
            case Purpose.OfReward reward ->
                    item.text(REWARD, reward.rewardId())
                            .number("rewardVersion", reward.version())
                            .map(BENEFIT, BenefitItem.toItem(reward.benefit()))
                            .text("pool", reward.pool())
                            .text("title", reward.title())
                            .text("limited", reward.limited());
            case Purpose.OfOrder order ->
                    item.text(PAYABLE, order.payable()).text("value", order.value());
        }
    }

    private static void progress(ItemWriter item, Progress progress) {
        item.text(STATE, progress.state())
                .text(ENDS_AT, progress.endsAt())
                .text(ENDING, progress.ending());
        Instant dueAt = progress.dueAt();
        if (dueAt != null) {
            item.text(RedemptionKeys.DUE_AT, KeyText.sortable(dueAt))
                    .text(RedemptionKeys.DUE_SHARD, RedemptionKeys.DUE);
        }
        CodeLife code = progress.code();
        if (code != null) {
            ItemWriter life =
                    new ItemWriter()
                            .text("wanted", code.wanted())
                            .text("requestedAt", code.requestedAt())
                            .number("attempts", code.attempts());
            WorkingCode working = code.working();
            if (working != null) {
                life.map(
                        WORKING,
                        new ItemWriter()
                                .text(CODE, working.code())
                                .text("reference", working.reference())
                                .text(ENDS_AT, working.endsAt())
                                .text("canBeEnded", working.canBeEnded()));
            }
            item.map(CODE, life);
        }
    }

    static Redemption fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new Redemption(
                RedemptionKeys.idOf(attributes),
                new SetAside(
                        item.text(CUSTOMER),
                        item.text(ACCOUNT),
                        purpose(item),
                        item.number(POINTS),
                        LotsText.unpack(item.text(HELD)),
                        Instant.parse(item.text(RedemptionKeys.RESERVED_AT)),
                        units(item)),
                new Progress(
                        RedemptionState.valueOf(item.text(STATE)),
                        instant(item, ENDS_AT),
                        instant(item, RedemptionKeys.DUE_AT),
                        item.has(CODE) ? code(item.map(CODE)) : null,
                        item.findText(ENDING).map(ReleaseReason::valueOf).orElse(null)),
                item.has(USES) ? item.list(USES, OrderUseItem::fromItem) : List.of(),
                item.has(GIVEN)
                        ? given(RedemptionKeys.idOf(attributes).shopId(), item.map(GIVEN))
                        : null,
                item.number(RedemptionKeys.VERSION));
    }

    private static Purpose purpose(ItemReader item) {
        return item.has(REWARD)
                ? new Purpose.OfReward(
                        item.text(REWARD),
                        item.integer("rewardVersion"),
                        BenefitItem.fromItem(item.map(BENEFIT)),
                        item.textOrNull("pool"),
                        item.text("title"),
                        Boolean.parseBoolean(item.text("limited")))
                : new Purpose.OfOrder(
                        Money.parse(item.text(PAYABLE)), Money.parse(item.text("value")));
    }

    private static CodeLife code(ItemReader item) {
        return new CodeLife(
                item.text("wanted"),
                item.has(WORKING) ? working(item.map(WORKING)) : null,
                instant(item, "requestedAt"),
                item.integer("attempts"));
    }

    private static WorkingCode working(ItemReader item) {
        return new WorkingCode(
                item.text(CODE),
                item.textOrNull("reference"),
                instant(item, ENDS_AT),
                Boolean.parseBoolean(item.text("canBeEnded")));
    }

    private static @Nullable Instant instant(ItemReader item, String name) {
        return item.findText(name).map(Instant::parse).orElse(null);
    }
}
