package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.JsonField;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;

/** Amounts with exactly the digits of their currency: 0 for JPY, 2 for EUR, 3 for KWD. */
final class MoneyJson {

    /** More than any order, and small enough for minor units in a long. */
    private static final BigDecimal LIMIT = new BigDecimal("1e15");

    private MoneyJson() {}

    static String text(Money amount) {
        return amount.getAmount().toPlainString();
    }

    static CurrencyUnit currency(JsonField json) {
        return json.parsed("an ISO 4217 currency", CurrencyUnit::of);
    }

    static Money amount(JsonField json, CurrencyUnit currency) {
        BigDecimal amount = json.decimal();
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw json.invalid("must be an amount within reason");
        }
        try {
            return Money.of(currency, amount, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException _) {
            throw json.invalid(
                    "must have at most %d decimals".formatted(currency.getDecimalPlaces()));
        }
    }

    /** Builds a record whose own rules then name the object that breaks them. */
    static <T> T checked(JsonField json, Supplier<T> factory) {
        try {
            return factory.get();
        } catch (IllegalArgumentException e) {
            throw json.invalid("is no possible one: " + e.getMessage());
        }
    }
}
