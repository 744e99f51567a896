package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.Payment;
import dev.stammkunde.shop.PaymentState;

import org.jspecify.annotations.Nullable;

/** Whether an order is paid, as a field of its report; no field where it is not told. */
final class PaymentJson {

    private static final String PAID_AT = "paidAt";
    private static final String UNPAID = "unpaid";

    private PaymentJson() {}

    static void write(JsonObjectText json, @Nullable Payment payment) {
        switch (payment) {
            case null -> {
                // Not told.
            }
            case Payment.Paid(var paidAt) -> json.text(PAID_AT, paidAt);
            case Payment.Unpaid(PaymentState state) -> json.text(UNPAID, state);
        }
    }

    static @Nullable Payment read(JsonField json) {
        if (json.find(PAID_AT).isPresent()) {
            return new Payment.Paid(json.instant(PAID_AT));
        }
        return json.find(UNPAID)
                .map(state -> state.parsed("a payment state", PaymentState::valueOf))
                .<Payment>map(Payment.Unpaid::new)
                .orElse(null);
    }
}
