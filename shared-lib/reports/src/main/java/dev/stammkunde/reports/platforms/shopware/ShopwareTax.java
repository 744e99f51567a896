package dev.stammkunde.reports.platforms.shopware;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.Amounts;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Finds the tax of a price, calculated by the shop or by the rules that it names. */
final class ShopwareTax {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ShopwareTax() {}

    /** Whether prices include tax. */
    enum Status {
        GROSS,
        NET,
        TAX_FREE;

        static Status of(JsonField field) {
            return switch (field.text()) {
                case "gross" -> GROSS;
                case "net" -> NET;
                case "tax-free" -> TAX_FREE;
                default -> throw field.invalid("must be one of gross, net, tax-free");
            };
        }
    }

    /** Returns the sum of a price's calculated taxes; zero where there are none. */
    static Money calculated(Optional<JsonField> price, Amounts amounts) {
        Money sum = amounts.zero();
        if (price.isPresent()) {
            for (JsonField tax : ShopwarePayload.elements(price.get(), "calculatedTaxes")) {
                sum = sum.plus(amounts.signedOrZero(tax, "tax"));
            }
        }
        return sum.isNegative() ? amounts.zero() : sum;
    }

    /**
     * Returns the tax of a line. Deliveries of the core leave out its calculated price and keep the
     * definition, so the tax follows from its rules: a rate for a percentage of the price.
     */
    static Money ofLine(JsonField line, Money price, Status status, Amounts amounts) {
        Optional<JsonField> calculated =
                line.find("price").filter(p -> p.find("calculatedTaxes").isPresent());
        if (calculated.isPresent()) {
            return calculated(calculated, amounts);
        }
        BigDecimal tax = BigDecimal.ZERO;
        Optional<JsonField> definition = line.find("priceDefinition");
        if (definition.isPresent() && status != Status.TAX_FREE) {
            for (JsonField rule : ShopwarePayload.elements(definition.get(), "taxRules")) {
                BigDecimal rate = rule.decimal("taxRate");
                BigDecimal part =
                        price.getAmount()
                                .multiply(rule.findDecimal("percentage").orElse(HUNDRED))
                                .multiply(rate);
                BigDecimal whole = status == Status.NET ? HUNDRED : HUNDRED.add(rate);
                if (whole.signum() > 0) {
                    tax = tax.add(part.divide(HUNDRED.multiply(whole), MathContext.DECIMAL128));
                }
            }
        }
        return amounts.rounded(tax.max(BigDecimal.ZERO));
    }
}
