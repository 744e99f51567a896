package dev.stammkunde.redeemrewards;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.PartnerDeal;
import dev.stammkunde.programmes.partners.Booked;
import dev.stammkunde.programmes.partners.PartnerReversal;
import dev.stammkunde.programmes.partners.PartnerTransaction;

import org.joda.money.Money;

/** Writes what a partner reported as the partner reads it: nothing says whose it was. */
final class PartnerDealView {

    private PartnerDealView() {}

    /** The document {@code PartnerDeal}. */
    static String purchase(PartnerTransaction transaction) {
        return JsonText.object(json -> purchase(json, transaction));
    }

    /** The document {@code PartnerReversal}. */
    static String reversal(PartnerTransaction transaction, PartnerReversal reversal) {
        return JsonText.object(
                json -> {
                    json.text("transactionId", transaction.id().transaction());
                    reversal(json, reversal);
                });
    }

    /** The document {@code PartnerDealWithReversals}. */
    static String whole(PartnerTransaction transaction) {
        return JsonText.object(
                json -> {
                    purchase(json, transaction);
                    json.array(
                            "reversals",
                            all ->
                                    transaction
                                            .reversals()
                                            .forEach(one -> all.object(o -> reversal(o, one))));
                });
    }

    private static void purchase(JsonObjectText json, PartnerTransaction transaction) {
        PartnerDeal deal = transaction.deal();
        json.text("transactionId", transaction.id().transaction()).text("kind", deal.kind());
        money(json, deal.amount());
        json.text("occurredAt", deal.occurredAt()).number("agreementVersion", deal.agreement());
        booked(json, transaction.booked());
    }

    private static void reversal(JsonObjectText json, PartnerReversal reversal) {
        json.text("reversalId", reversal.id());
        money(json, reversal.amount());
        booked(json, reversal.booked());
    }

    private static void money(JsonObjectText json, Money amount) {
        json.text("amount", amount.getAmount().toPlainString())
                .text("currency", amount.getCurrencyUnit().getCode());
    }

    private static void booked(JsonObjectText json, Booked booked) {
        json.number("points", booked.points())
                .number("available", booked.available())
                .text("bookedAt", booked.at())
                .text("month", booked.month());
    }
}
