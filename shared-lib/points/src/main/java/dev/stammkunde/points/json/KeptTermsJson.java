package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.points.programme.UnnamedRefunds;
import dev.stammkunde.shop.Order;
import dev.stammkunde.shop.OrderLine;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** How an order earns, as JSON beside the order: what the order says already is not said again. */
final class KeptTermsJson {

    private KeptTermsJson() {}

    static void write(JsonObjectText json, String name, EarningTerms terms, @Nullable Order order) {
        json.object(
                name,
                o -> {
                    if (order != null && isOf(order, terms)) {
                        o.texts(
                                "values",
                                terms.lines().stream().map(l -> plain(l.value())).toList());
                        o.texts("rates", terms.lines().stream().map(l -> plain(l.rate())).toList());
                    } else {
                        o.array(
                                "lines",
                                a -> terms.lines().forEach(l -> a.object(x -> line(x, l))));
                    }
                    o.object("shipping", x -> line(x, terms.shipping()))
                            .text("total", plain(terms.total()))
                            .text("minimum", plain(terms.minimum()))
                            .text("rounding", terms.rounding())
                            .text("byGiftCard", plain(terms.byGiftCard()))
                            .text("unnamed", terms.unnamed());
                    terms.cap().ifPresent(cap -> o.number("cap", cap));
                    UnitsJson.writePersonal(o, terms.personal());
                });
    }

    static EarningTerms read(JsonField json, @Nullable Order order) {
        return new EarningTerms(
                lines(json, order),
                line(json.at("shipping")),
                json.decimal("total"),
                json.decimal("minimum"),
                json.find("cap").isPresent()
                        ? OptionalLong.of(json.decimal("cap").longValueExact())
                        : OptionalLong.empty(),
                json.at("rounding").parsed("a way of rounding", RoundingMode::valueOf),
                json.decimal("byGiftCard"),
                json.at("unnamed").parsed("what goes back", UnnamedRefunds::valueOf),
                UnitsJson.readPersonal(json));
    }

    /** Whether the terms are of just these lines. */
    private static boolean isOf(Order order, EarningTerms terms) {
        List<OrderLine> lines = order.lines();
        if (lines.size() != terms.lines().size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            EarningTerms.Line term = terms.lines().get(i);
            if (!term.lineId().equals(line.lineId())
                    || term.quantity() != line.quantity()
                    || !term.gross().equals(line.paid().getAmount())) {
                return false;
            }
        }
        return true;
    }

    private static List<EarningTerms.Line> lines(JsonField json, @Nullable Order order) {
        if (order == null || json.find("values").isEmpty()) {
            return json.elements("lines").stream().map(KeptTermsJson::line).toList();
        }
        List<JsonField> values = json.elements("values");
        List<JsonField> rates = json.elements("rates");
        List<EarningTerms.Line> lines = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            OrderLine line = order.lines().get(i);
            lines.add(
                    new EarningTerms.Line(
                            line.lineId(),
                            line.quantity(),
                            line.paid().getAmount(),
                            values.get(i).decimal(),
                            rates.get(i).decimal()));
        }
        return lines;
    }

    private static void line(JsonObjectText json, EarningTerms.Line line) {
        json.text("id", line.lineId())
                .number("quantity", line.quantity())
                .text("gross", plain(line.gross()))
                .text("value", plain(line.value()))
                .text("rate", plain(line.rate()));
    }

    private static EarningTerms.Line line(JsonField json) {
        return new EarningTerms.Line(
                json.text("id"),
                json.integer("quantity"),
                json.decimal("gross"),
                json.decimal("value"),
                json.decimal("rate"));
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
