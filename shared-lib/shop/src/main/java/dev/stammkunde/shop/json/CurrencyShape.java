package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonValueText;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.WordShapes;

import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

import java.util.Optional;

/** A currency by its code. */
public final class CurrencyShape {

    private static final Shape<CurrencyUnit> CODE =
            WordShapes.named(
                    "an ISO 4217 code such as EUR",
                    "[A-Z]{3}",
                    CurrencyShape::find,
                    CurrencyUnit::getCode);

    private CurrencyShape() {}

    /**
     * Returns the shape of a currency; that people pay in it, which nobody does in gold, is a
     * limit.
     */
    public static Shape<CurrencyUnit> of() {
        return new Shape<>() {
            @Override
            public Optional<CurrencyUnit> read(JsonField field, Findings findings) {
                Optional<CurrencyUnit> currency = CODE.read(field, findings);
                if (currency.filter(CurrencyUnit::isPseudoCurrency).isPresent()) {
                    findings.limit(field, "must be a currency in which people pay");
                }
                return currency;
            }

            @Override
            public void write(JsonValueText json, CurrencyUnit value) {
                CODE.write(json, value);
            }

            @Override
            public void describe(JsonObjectText schema) {
                CODE.describe(schema);
            }
        };
    }

    private static Optional<CurrencyUnit> find(String code) {
        try {
            return Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException _) {
            return Optional.empty();
        }
    }
}
