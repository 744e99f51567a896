package dev.stammkunde.programmes.store;

import dev.stammkunde.platform.items.DeflatedText;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.programmes.limited.OfferOrder;
import dev.stammkunde.programmes.limited.OfferSale;
import dev.stammkunde.programmes.limited.SaleDoubt;
import dev.stammkunde.shop.json.KnownOrderJson;

import org.joda.money.Money;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An order that sells an offer, as an item. */
final class SaleItem {

    private static final KnownOrderJson<OfferOrder> KNOWN =
            new KnownOrderJson<>(SaleItem::write, SaleItem::read);

    private SaleItem() {}

    static Map<String, AttributeValue> toItem(OfferSale sale) {
        Map<String, AttributeValue> item = new HashMap<>(ClaimKeys.sale(sale.id()));
        item.putAll(
                new ItemWriter()
                        .number(ClaimKeys.VERSION, sale.version())
                        .text("sku", sale.sku())
                        .text("claimant", sale.holder())
                        .text("toldByShop", sale.toldByShop())
                        .text("named", sale.named())
                        .number("pieces", sale.pieces())
                        .number("kept", sale.kept())
                        .texts("doubts", sale.doubts().stream().sorted().toList(), Enum::name)
                        .bytes("known", DeflatedText.deflate(KNOWN.write(sale.known())))
                        .toItem());
        return item;
    }

    static OfferSale fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new OfferSale(
                ClaimKeys.saleOf(attributes),
                item.text("sku"),
                item.textOrNull("claimant"),
                Boolean.parseBoolean(item.text("toldByShop")),
                Boolean.parseBoolean(item.textOrNull("named")),
                item.integer("pieces"),
                item.integer("kept"),
                item.texts("doubts").stream()
                        .map(SaleDoubt::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                KNOWN.read(Json.parse(DeflatedText.inflate(item.bytes("known")))),
                item.number(ClaimKeys.VERSION));
    }

    private static void write(JsonObjectText json, OfferOrder order) {
        json.text("number", order.number())
                .text("customer", order.customerId())
                .text("placedAt", order.placedAt())
                .text("total", order.total())
                .array(
                        "lines",
                        lines ->
                                new TreeMap<>(order.pieces())
                                        .forEach(
                                                (line, pieces) ->
                                                        lines.object(
                                                                o ->
                                                                        o.text("line", line)
                                                                                .number(
                                                                                        "pieces",
                                                                                        pieces))));
    }

    private static OfferOrder read(JsonField json) {
        Map<String, Integer> pieces = new TreeMap<>();
        for (JsonField line : json.at("lines").elements()) {
            pieces.put(line.at("line").textAsSent(), line.at("pieces").integer());
        }
        return new OfferOrder(
                json.at("number").textAsSent(),
                json.find("customer").map(JsonField::textAsSent).orElse(null),
                json.at("placedAt").instant(),
                json.at("total").parsed("an amount with its currency", Money::parse),
                pieces);
    }
}
