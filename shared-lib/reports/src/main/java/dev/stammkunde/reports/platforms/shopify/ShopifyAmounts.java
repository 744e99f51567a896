package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import java.util.List;
import java.util.Optional;

/**
 * Amounts as Shopify writes them: {@code "price": "9.90"}, and beside it {@code price_set} with the
 * same amount in the shop's currency and in the customer's. The shop's currency counts.
 */
final class ShopifyAmounts {

    private final Amounts amounts;

    ShopifyAmounts(CurrencyUnit currency) {
        this.amounts = new Amounts(currency, Amounts.Digits.EXACT);
    }

    CurrencyUnit currency() {
        return amounts.currency();
    }

    Money zero() {
        return amounts.zero();
    }

    /** Reads {@code name} or {@code name_set} of an object, one of which must be there. */
    Money of(JsonField object, String name) {
        return find(object, name).orElseGet(() -> amounts.of(object.at(name)));
    }

    Money orZero(JsonField object, String name) {
        return find(object, name).orElseGet(amounts::zero);
    }

    /** Reads an amount of zero or more. The plain one must be one also where the set counts. */
    Optional<Money> find(JsonField object, String name) {
        Optional<Money> plain = amounts.find(object, name);
        Optional<Money> ofSet = shopMoney(object, name + "_set").map(amounts::of);
        return ofSet.or(() -> plain);
    }

    /** Reads an amount, be it negative. */
    Optional<Money> findSigned(JsonField object, String name) {
        Optional<Money> plain = object.find(name).map(amounts::signed);
        Optional<Money> ofSet = shopMoney(object, name + "_set").map(amounts::signed);
        return ofSet.or(() -> plain);
    }

    Money signedOrZero(JsonField object, String name) {
        return findSigned(object, name).orElseGet(amounts::zero);
    }

    /**
     * Reads what an order comes to with all that was ever in it: what it comes to now, in {@code
     * current_…}, is less after refunds, and never more.
     */
    Optional<Money> everOrdered(JsonField order, String name) {
        Optional<Money> now = find(order, "current_" + name);
        return find(order, name)
                .map(all -> now.map(current -> Amounts.larger(all, current)).orElse(all));
    }

    /** Returns the sum of a field over all elements of an array. */
    Money sum(List<JsonField> elements, String name) {
        Money sum = zero();
        for (JsonField element : elements) {
            sum = sum.plus(orZero(element, name));
        }
        return sum;
    }

    /** Reads a number in another field's place as an amount in the shop's currency. */
    Money plain(JsonField field) {
        return amounts.of(field);
    }

    Amounts amounts() {
        return amounts;
    }

    /** Finds the amount in the shop's currency of a set such as {@code price_set}. */
    static Optional<JsonField> shopMoney(JsonField object, String setName) {
        return object.find(setName)
                .flatMap(set -> set.find("shop_money"))
                .flatMap(money -> money.find("amount"));
    }

    /** Finds the shop's currency in a set such as {@code price_set}. */
    static Optional<JsonField> shopCurrency(JsonField object, String setName) {
        return object.find(setName)
                .flatMap(set -> set.find("shop_money"))
                .flatMap(money -> money.find("currency_code"));
    }
}
