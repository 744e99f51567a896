package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.shop.AsOf;
import dev.stammkunde.shop.History;
import dev.stammkunde.shop.KnownOrder;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.TakenOver;
import dev.stammkunde.shop.Told;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * All that is known of an order, as JSON for a store.
 *
 * @param <F> what is kept of the order itself
 */
public final class KnownOrderJson<F> {

    private static final String VALUE = "value";
    private static final String PAID_AS_IT_IS = "paidAsItIs";
    private static final String TAKEN_OVER = "takenOver";

    /** For whole orders. */
    public static final KnownOrderJson<Order> OF_ORDERS =
            new KnownOrderJson<>(
                    (json, order) -> OrderJson.write(json, VALUE, order),
                    json -> OrderJson.read(json.at(VALUE)));

    private final BiConsumer<JsonObjectText, F> write;
    private final Function<JsonField, F> read;

    /**
     * Makes the form of orders of which a part is kept.
     *
     * @param write adds fields for what is kept
     * @param read reads them again
     */
    public KnownOrderJson(BiConsumer<JsonObjectText, F> write, Function<JsonField, F> read) {
        this.write = write;
        this.read = read;
    }

    public String write(KnownOrder<F> order) {
        return JsonText.object(
                json -> {
                    told(json, "facts", order.facts(), write);
                    told(json, "payment", order.payment(), PaymentJson::write);
                    if (order.facts() != null && order.facts().equals(order.lastPaid())) {
                        json.bool(PAID_AS_IT_IS, true);
                    } else {
                        told(json, "lastPaid", order.lastPaid(), write);
                    }
                    told(json, "lost", order.lost(), PaymentJson::write);
                    json.text("paidSince", order.paidSince());
                    told(json, "cancelled", order.cancelled(), (o, is) -> o.bool(VALUE, is));
                    told(
                            json,
                            "refunds",
                            order.refunds(),
                            (o, refunds) -> RefundJson.writeAll(o, VALUE, refunds));
                    json.array(
                            "apart",
                            a ->
                                    order.apart()
                                            .values()
                                            .forEach(
                                                    told ->
                                                            a.object(
                                                                    o ->
                                                                            told(
                                                                                    o,
                                                                                    told,
                                                                                    KnownOrderJson
                                                                                            ::refund))));
                    TakenOver takenOver = order.takenOver();
                    if (takenOver != null) {
                        json.object(
                                TAKEN_OVER,
                                o ->
                                        o.text("asOf", takenOver.asOf())
                                                .text("until", takenOver.until())
                                                .text("history", takenOver.history()));
                    }
                });
    }

    /** Reads what {@link #write} wrote. */
    public KnownOrder<F> read(JsonField json) {
        SortedMap<String, Told<Refund>> apart = new TreeMap<>();
        for (JsonField element : json.elements("apart")) {
            Told<Refund> told = told(element, o -> RefundJson.read(o.at(VALUE)));
            apart.put(told.value().refundId(), told);
        }
        Told<F> facts = find(json, "facts", read);
        boolean paidAsItIs = json.findBool(PAID_AS_IT_IS).orElse(false);
        return new KnownOrder<>(
                facts,
                find(json, "payment", KnownOrderJson::payment),
                paidAsItIs ? facts : find(json, "lastPaid", read),
                find(json, "lost", KnownOrderJson::payment),
                json.findInstant("paidSince").orElse(null),
                find(json, "cancelled", o -> o.bool(VALUE)),
                find(json, "refunds", KnownOrderJson::refunds),
                apart,
                json.find(TAKEN_OVER).map(KnownOrderJson::takenOver).orElse(null));
    }

    private static TakenOver takenOver(JsonField json) {
        Instant asOf = json.instant("asOf");
        return new TakenOver(
                asOf,
                json.findInstant("until").orElse(asOf),
                json.at("history").parsed("WITHOUT_POINTS or WITH_POINTS", History::valueOf));
    }

    private static void refund(JsonObjectText json, Refund refund) {
        RefundJson.write(json, VALUE, refund);
    }

    private static List<Refund> refunds(JsonField json) {
        return json.elements(VALUE).stream().map(RefundJson::read).toList();
    }

    private static Payment payment(JsonField json) {
        Payment payment = PaymentJson.read(json);
        if (payment == null) {
            throw json.invalid("must say whether the order is paid");
        }
        return payment;
    }

    private static <T> void told(
            JsonObjectText json,
            String name,
            @Nullable Told<T> told,
            BiConsumer<JsonObjectText, T> write) {
        if (told != null) {
            json.object(name, o -> told(o, told, write));
        }
    }

    private static <T> void told(
            JsonObjectText json, Told<T> told, BiConsumer<JsonObjectText, T> write) {
        AsOfJson.write(json, told.asOf());
        json.number("rank", told.rank());
        write.accept(json, told.value());
    }

    private static <T> @Nullable Told<T> find(
            JsonField json, String name, Function<JsonField, T> read) {
        return json.find(name).map(o -> told(o, read)).orElse(null);
    }

    private static <T> Told<T> told(JsonField json, Function<JsonField, T> read) {
        AsOf asOf = AsOfJson.read(json);
        return new Told<>(asOf, json.integer("rank"), read.apply(json));
    }
}
