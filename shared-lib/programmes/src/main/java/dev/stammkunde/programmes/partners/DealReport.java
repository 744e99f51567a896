package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.Sha256;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * A purchase as a partner reports it.
 *
 * @param shown the number that the customer shows
 * @param amount that was paid, or that points saved; more than zero
 * @param currency by its code, as the partner wrote it
 * @param points that are redeemed; absent where the purchase earns
 * @param occurredAt by the partner's word
 */
public record DealReport(
        PartnerTransactionId id,
        String shown,
        BigDecimal amount,
        String currency,
        @Nullable Long points,
        Instant occurredAt) {

    /** Returns what tells a repeat of it from another report. */
    String content() {
        return Sha256.of(
                String.join(
                        "\n",
                        shown.replace(" ", ""),
                        amount.stripTrailingZeros().toPlainString(),
                        currency,
                        points == null ? "earn" : "redeem " + points,
                        occurredAt.toString()));
    }

    /** Returns the amount in a currency; empty if it has digits that the currency has not. */
    static Optional<Money> money(BigDecimal amount, CurrencyUnit currency) {
        try {
            return Optional.of(Money.of(currency, amount, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }
}
