package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.PartnerDeal;
import dev.stammkunde.points.PartnerDealKind;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What happened with points at a partner, as JSON. */
final class PartnerDealJson {

    private static final String GIVEN = "given";
    private static final String TAKEN = "taken";

    private PartnerDealJson() {}

    static void write(JsonObjectText json, PartnerBooking booking, String shop) {
        PartnerDeal deal = booking.deal();
        json.text("what", deal.kind())
                .text("partner", deal.partner())
                .text("partnerName", deal.name())
                .text("issuer", deal.issuer().isEmpty() ? shop : deal.issuer())
                .text("acceptor", deal.acceptor().isEmpty() ? shop : deal.acceptor())
                .text("transaction", deal.transaction())
                .text("reversal", deal.reversal())
                .number("agreement", deal.agreement())
                .text("amount", deal.amount().getAmount().toPlainString())
                .text("currency", deal.amount().getCurrencyUnit().getCode())
                .text("occurredAt", deal.occurredAt());
        LotJson.writeLots(json, GIVEN, booking.given());
        LotJson.writeLots(json, TAKEN, booking.taken());
        json.number("owed", booking.owed());
    }

    /** Reads what {@link #write} wrote; issuer and acceptor follow from the rest. */
    static PartnerBooking read(JsonField json) {
        CurrencyUnit currency =
                json.at("currency").parsed("an ISO 4217 currency", CurrencyUnit::of);
        PartnerDeal deal =
                new PartnerDeal(
                        json.at("what").parsed("a kind of deal", PartnerDealKind::valueOf),
                        json.at("partner").textAsSent(),
                        json.at("partnerName").textAsSent(),
                        json.at("transaction").textAsSent(),
                        json.find("reversal").map(JsonField::textAsSent).orElse(null),
                        json.at("agreement").longInteger(),
                        Money.of(currency, json.decimal("amount")),
                        json.instant("occurredAt"));
        return new PartnerBooking(
                deal,
                LotJson.readLots(json, GIVEN),
                LotJson.readLots(json, TAKEN),
                json.at("owed").longInteger());
    }
}
