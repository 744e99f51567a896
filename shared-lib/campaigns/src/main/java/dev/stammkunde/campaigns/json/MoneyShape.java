package dev.stammkunde.campaigns.json;

import dev.stammkunde.platform.shapes.DecimalShapes;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.shop.json.CurrencyShape;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/** The fields of an amount of money from zero up. */
public final class MoneyShape {

    private MoneyShape() {}

    /** Returns the shape of an amount. */
    public static Shape<Money> of() {
        return of(false);
    }

    /** Returns the shape of an amount of which zero is none. */
    public static Shape<Money> positive() {
        return of(true);
    }

    private static Shape<Money> of(boolean positive) {
        FieldsOf<Money> fields = new FieldsOf<>();
        ShapeField<BigDecimal> amount =
                fields.required("amount", amount(OptionalInt.empty()), Money::getAmount);
        ShapeField<CurrencyUnit> currency =
                fields.required("currency", CurrencyShape.of(), Money::getCurrencyUnit);
        fields.readBy(
                amount,
                given ->
                        amount(
                                given.find(currency)
                                        .map(unit -> OptionalInt.of(unit.getDecimalPlaces()))
                                        .orElseGet(OptionalInt::empty)));
        if (positive) {
            fields.check(
                    (given, findings) -> {
                        if (given.find(amount).filter(it -> it.signum() == 0).isPresent()) {
                            findings.limit(given.at(amount), "must be more than 0");
                        }
                    });
        }
        return fields.as(
                given ->
                        Money.of(
                                given.get(currency),
                                given.get(amount),
                                // Zeros that mean nothing may be more than the currency has.
                                RoundingMode.UNNECESSARY));
    }

    private static Shape<BigDecimal> amount(OptionalInt digits) {
        return DecimalShapes.amount(
                "an amount such as \"100.00\", with no more digits than the currency has",
                BigDecimal.valueOf(1_000_000_000),
                digits);
    }
}
