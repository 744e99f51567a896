package dev.stammkunde.rewards.store;

import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.RedeemedPoints;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.store.LotsText;
import dev.stammkunde.rewards.redeem.OrderSum;
import dev.stammkunde.rewards.redeem.OrderUse;
import dev.stammkunde.shop.json.KnownOrderJson;

import org.joda.money.Money;

/** An order that used a redemption, as a map. */
final class OrderUseItem {

    private static final String LOTS = "lots";

    private static final KnownOrderJson<OrderSum> KNOWN =
            new KnownOrderJson<>(OrderUseItem::write, OrderUseItem::read);

    private OrderUseItem() {}

    static ItemWriter toItem(OrderUse use) {
        ItemWriter item =
                new ItemWriter()
                        .text("order", use.order().orderId())
                        .text("number", use.order().number())
                        .text("late", use.late())
                        .number("restored", use.restored())
                        .number("states", use.states())
                        .bytes("known", DeflatedText.deflate(KNOWN.write(use.known())));
        RedeemedPoints redeemed = use.redeemed();
        return redeemed == null
                ? item
                : item.text(LOTS, LotsText.pack(redeemed.lots())).number("owed", redeemed.owed());
    }

    static OrderUse fromItem(ItemReader item) {
        return new OrderUse(
                new UsedOrder(item.text("order"), item.text("number")),
                item.has(LOTS)
                        ? new RedeemedPoints(LotsText.unpack(item.text(LOTS)), item.number("owed"))
                        : null,
                Boolean.parseBoolean(item.text("late")),
                item.number("restored"),
                item.number("states"),
                KNOWN.read(Json.parse(DeflatedText.inflate(item.bytes("known")))));
    }

    private static void write(JsonObjectText json, OrderSum sum) {
        json.text("number", sum.number()).text("total", sum.total());
    }

    private static OrderSum read(JsonField json) {
        return new OrderSum(
                json.at("number").textAsSent(),
                json.at("total").parsed("an amount with its currency", Money::parse));
    }
}
