package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.programmes.StandingGoods;
import dev.stammkunde.programmes.challenges.ChallengeOrder;
import dev.stammkunde.programmes.challenges.ChallengePurchase;
import dev.stammkunde.shop.json.KnownOrderJson;

import org.joda.money.Money;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An order that counts for a challenge, as an item. */
final class ChallengeOrderItem {

    private static final String SHOP = "shop";
    private static final String CHALLENGE = "challenge";
    private static final String ORDER = "order";
    private static final KnownOrderJson<ChallengePurchase> KNOWN =
            new KnownOrderJson<>(ChallengeOrderItem::write, ChallengeOrderItem::read);

    private ChallengeOrderItem() {}

    static Map<String, AttributeValue> toItem(ChallengeOrder order) {
        Map<String, AttributeValue> all =
                new HashMap<>(ChallengeKeys.order(order.challenge(), order.orderId()));
        all.putAll(
                new ItemWriter()
                        .number(ClaimKeys.VERSION, order.version())
                        .text(SHOP, order.challenge().shopId())
                        .text(CHALLENGE, order.challenge().id())
                        .text(ORDER, order.orderId())
                        .number("by", order.by())
                        .text("customer", order.customerId())
                        .number("amount", order.amount())
                        .bytes("known", DeflatedText.deflate(KNOWN.write(order.known())))
                        .toItem());
        return all;
    }

    static ChallengeOrder fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new ChallengeOrder(
                new DocumentId(item.text(SHOP), item.text(CHALLENGE)),
                item.text(ORDER),
                item.integer("by"),
                item.textOrNull("customer"),
                item.number("amount"),
                KNOWN.read(Json.parse(DeflatedText.inflate(item.bytes("known")))),
                item.number(ClaimKeys.VERSION));
    }

    private static void write(JsonObjectText json, ChallengePurchase purchase) {
        json.text("customer", purchase.customerId())
                .text("total", purchase.total())
                .array(
                        "lines",
                        lines ->
                                purchase.lines()
                                        .forEach(line -> lines.object(o -> write(o, line))));
    }

    private static void write(JsonObjectText json, StandingGoods.Line line) {
        json.text("line", line.lineId())
                .number("pieces", line.quantity())
                .text("paid", line.paid());
    }

    private static ChallengePurchase read(JsonField json) {
        List<StandingGoods.Line> lines =
                json.at("lines").elements().stream().map(ChallengeOrderItem::line).toList();
        return new ChallengePurchase(
                json.find("customer").map(JsonField::textAsSent).orElse(null),
                money(json.at("total")),
                lines);
    }

    private static StandingGoods.Line line(JsonField json) {
        return new StandingGoods.Line(
                json.at("line").textAsSent(), json.integer("pieces"), money(json.at("paid")));
    }

    private static Money money(JsonField json) {
        return json.parsed("an amount with its currency", Money::parse);
    }
}
