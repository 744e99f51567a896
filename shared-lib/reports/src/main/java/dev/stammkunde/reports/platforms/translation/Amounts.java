package dev.stammkunde.reports.platforms.translation;

import dev.stammkunde.platform.json.JsonField;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Reads amounts of one currency. */
public final class Amounts {

    /** What to do with more digits than the currency has. */
    public enum Digits {
        /** Refuse them: the platform writes exact amounts, so it means something else. */
        EXACT,
        /**
         * Round them half even: the platform computes with floats, or with a precision of its own.
         */
        ROUNDED
    }

    /** Far above any order, far below what overflows when amounts are added and multiplied. */
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    /** What floats add to an amount, such as the end of 20826.300000000003. */
    private static final BigDecimal FLOAT_NOISE = new BigDecimal("0.000001");

    private final CurrencyUnit currency;
    private final Digits digits;

    public Amounts(CurrencyUnit currency, Digits digits) {
        this.currency = currency;
        this.digits = digits;
    }

    /** Reads an ISO 4217 code. */
    public static CurrencyUnit currency(JsonField code) {
        return code.parsed("an ISO 4217 currency code", Amounts::currency);
    }

    /**
     * Returns the currency of an ISO 4217 code.
     *
     * @throws IllegalArgumentException if there is none, or if it has no coins, such as gold
     */
    public static CurrencyUnit currency(String code) {
        CurrencyUnit currency = CurrencyUnit.of(code.strip().toUpperCase(Locale.ROOT));
        if (currency.isPseudoCurrency()) {
            throw new IllegalArgumentException("nobody pays in " + code);
        }
        return currency;
    }

    public CurrencyUnit currency() {
        return currency;
    }

    public Money zero() {
        return Money.zero(currency);
    }

    /** Reads an amount, be it negative. */
    public Money signed(JsonField field) {
        return money(field, field.decimal());
    }

    /** Reads an amount of zero or more. */
    public Money of(JsonField field) {
        Money amount = signed(field);
        if (amount.isNegative()) {
            throw field.invalid("must not be negative");
        }
        return amount;
    }

    /** Reads a field of an object; zero where it is absent or null. */
    public Money orZero(JsonField object, String name) {
        return find(object, name).orElseGet(this::zero);
    }

    /** Reads a field of an object, be it negative; zero where it is absent or null. */
    public Money signedOrZero(JsonField object, String name) {
        return object.find(name).map(this::signed).orElseGet(this::zero);
    }

    /** Reads a field of an object unless it is absent or null. */
    public Optional<Money> find(JsonField object, String name) {
        return object.find(name).map(this::of);
    }

    /**
     * Turns a number that was read from a field, or computed from it, into an amount.
     *
     * @param field named in the complaint
     */
    public Money money(JsonField field, BigDecimal number) {
        if (number.abs().compareTo(LIMIT) >= 0) {
            throw field.invalid("must be an amount below " + LIMIT);
        }
        BigDecimal rounded = number.setScale(currency.getDecimalPlaces(), RoundingMode.HALF_EVEN);
        if (digits == Digits.EXACT && number.subtract(rounded).abs().compareTo(FLOAT_NOISE) > 0) {
            throw field.invalid(
                    "must have at most %d decimals, as %s has"
                            .formatted(currency.getDecimalPlaces(), currency.getCode()));
        }
        return Money.of(currency, rounded);
    }

    /** Returns the smaller of two amounts. */
    public static Money smaller(Money a, Money b) {
        return a.isLessThan(b) ? a : b;
    }

    /** Returns the larger of two amounts. */
    public static Money larger(Money a, Money b) {
        return a.isLessThan(b) ? b : a;
    }

    /** Rounds a computed amount half even. */
    public Money rounded(BigDecimal number) {
        return Money.of(currency, number, RoundingMode.HALF_EVEN);
    }
}
