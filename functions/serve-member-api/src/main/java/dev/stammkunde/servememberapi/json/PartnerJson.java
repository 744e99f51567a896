package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PartnerDeal;
import dev.stammkunde.points.explanations.Explanation;

/** Writes what happened with points at a partner. */
final class PartnerJson {

    private PartnerJson() {}

    /** Writes the fields of the schema {@code PartnerFacts}. */
    static void write(JsonObjectText json, PartnerBooking booking, Explanation explanation) {
        PartnerDeal deal = booking.deal();
        String shop = explanation.entry().account().shopId();
        json.text("what", deal.kind())
                .text("partnerId", deal.partner())
                .text("name", deal.name())
                .text("issuer", deal.issuer().isEmpty() ? shop : deal.issuer())
                .text("acceptor", deal.acceptor().isEmpty() ? shop : deal.acceptor())
                .text("transactionId", deal.transaction());
        Fields.textOrNull(json, "reversalId", deal.reversal());
        json.number("agreementVersion", deal.agreement())
                .text("amount", deal.amount().getAmount().toPlainString())
                .text("currency", deal.amount().getCurrencyUnit().getCode())
                .text("occurredAt", deal.occurredAt());
        ExplanationJson.lots(json, "given", booking.given());
        ExplanationJson.lots(json, "taken", booking.taken());
        json.number("owed", explanation.owed());
    }
}
