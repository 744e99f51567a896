package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.rewards.redeem.CodeLife;
import dev.stammkunde.rewards.redeem.OrderUse;
import dev.stammkunde.rewards.redeem.Purpose;
import dev.stammkunde.rewards.redeem.Redemption;
import dev.stammkunde.rewards.redeem.RedemptionState;

import org.joda.money.Money;

import java.util.List;

/** Redemptions and reservations as JSON. */
final class RedemptionView {

    private RedemptionView() {}

    static String write(List<Redemption> all) {
        return JsonText.object(
                json ->
                        json.array(
                                "redemptions",
                                list -> all.forEach(one -> list.object(o -> write(o, one)))));
    }

    static String write(Redemption redemption) {
        return JsonText.object(json -> write(json, redemption));
    }

    private static void write(JsonObjectText json, Redemption redemption) {
        json.text("id", redemption.id().id())
                .text("customerId", redemption.what().customerId())
                .text("state", redemption.state())
                .number("points", redemption.what().points())
                .text("at", redemption.what().at())
                .text("endsAt", redemption.progress().endsAt())
                .text("ending", redemption.progress().ending());
        purpose(json, redemption);
        json.array(
                "orders",
                orders ->
                        redemption.uses().stream()
                                .filter(use -> use.redeemed() != null)
                                .forEach(use -> orders.object(o -> order(o, use))));
    }

    private static void purpose(JsonObjectText json, Redemption redemption) {
        switch (redemption.what().purpose()) {
            case Purpose.OfReward reward -> {
                json.text("rewardId", reward.rewardId()).number("rewardVersion", reward.version());
                CodeLife code = redemption.progress().code();
                if (code != null && isToShow(redemption)) {
                    json.text("code", code.code());
                }
            }
            case Purpose.OfOrder order -> {
                money(json, "payable", order.payable());
                money(json, "value", order.value());
            }
        }
    }

    /** A code that does not work yet, or works no longer, would only lead astray. */
    private static boolean isToShow(Redemption redemption) {
        return redemption.state() == RedemptionState.ACTIVE
                || redemption.state() == RedemptionState.CAPTURED;
    }

    private static void order(JsonObjectText json, OrderUse use) {
        json.text("orderId", use.order().orderId())
                .text("number", use.order().number())
                .number("points", use.points())
                .number("restored", use.restored())
                .bool("late", use.late());
    }

    private static void money(JsonObjectText json, String name, Money money) {
        json.object(
                name,
                o ->
                        o.text("amount", money.getAmount().toPlainString())
                                .text("currency", money.getCurrencyUnit().getCode()));
    }
}
