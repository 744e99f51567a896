package dev.stammkunde.shop.json;

import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.WordShapes;

import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

import java.util.Optional;

/** A currency by its code. */
public final class CurrencyShape {

    private CurrencyShape() {}

    /** Returns the shape of a currency. */
    public static Shape<CurrencyUnit> of() {
        return WordShapes.named(
                "an ISO 4217 code such as EUR",
                "[A-Z]{3}",
                CurrencyShape::find,
                CurrencyUnit::getCode);
    }

    private static Optional<CurrencyUnit> find(String code) {
        try {
            return Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException _) {
            return Optional.empty();
        }
    }
}
