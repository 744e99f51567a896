package dev.stammkunde.webhooks.json;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.PartnerDealKind;
import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.webhooks.WebhookEvent;
import dev.stammkunde.webhooks.WebhookEventType;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * Makes of what happened with a partner what its own endpoints hear: the partner's ids and figures.
 * Nothing says who the customer is, or what else they have; ids of events are made without them.
 */
final class PartnerEvents {

    private PartnerEvents() {}

    /**
     * Returns what a booking comes to.
     *
     * @param points that the customer gained by it; negative where it took some
     * @throws InvalidFieldException if it is no booking of a partner's
     */
    static WebhookEvent ofBooking(JsonField booking, long points) {
        JsonField deal = booking.at("booking");
        WebhookEventType type =
                switch (deal.at("what").parsed("a kind of deal", PartnerDealKind::valueOf)) {
                    case EARNED -> WebhookEventType.PARTNER_EARNED;
                    case REDEEMED -> WebhookEventType.PARTNER_REDEEMED;
                    case EARNING_REVERSED, REDEMPTION_REVERSED -> WebhookEventType.PARTNER_REVERSED;
                };
        String transaction = deal.at("transaction").textAsSent();
        String reversal = deal.find("reversal").map(JsonField::textAsSent).orElse(null);
        String shopId = booking.at("shopId").storedId();
        DocumentId partner =
                deal.at("partner").parsed("the id of a partner", id -> new DocumentId(shopId, id));
        return event(
                type,
                partner,
                booking.instant("bookedAt"),
                transaction + '\n' + (reversal == null ? "" : reversal),
                data ->
                        data.text("transactionId", transaction)
                                .text("reversalId", reversal)
                                .number("points", points)
                                .text("amount", deal.text("amount"))
                                .text("currency", deal.text("currency"))
                                .text("occurredAt", deal.instant("occurredAt"))
                                .number("agreementVersion", deal.at("agreement").longInteger()));
    }

    /** Returns what news of an agreement come to. */
    static WebhookEvent of(PartnerNews news) {
        return switch (news) {
            case PartnerNews.MonthClosed closed ->
                    event(
                            WebhookEventType.PARTNER_MONTH_CLOSED,
                            closed.partner(),
                            closed.at(),
                            closed.month().toString(),
                            data -> data.text("month", closed.month()));
            case PartnerNews.DisputeAnswered answered ->
                    event(
                            WebhookEventType.PARTNER_DISPUTE_ANSWERED,
                            answered.partner(),
                            answered.at(),
                            "%s/%d/%s"
                                    .formatted(
                                            answered.month(),
                                            answered.dispute(),
                                            answered.isSettled()),
                            data ->
                                    data.text("month", answered.month())
                                            .number("dispute", answered.dispute())
                                            .bool("settled", answered.isSettled()));
            case PartnerNews.AgreementEnds ends ->
                    event(
                            WebhookEventType.PARTNER_AGREEMENT_ENDS,
                            ends.partner(),
                            ends.at(),
                            Integer.toString(ends.version()),
                            data ->
                                    data.text("end", ends.end())
                                            .text("until", ends.until())
                                            .text("runOffUntil", ends.runOffUntil())
                                            .number("agreementVersion", ends.version()));
        };
    }

    private static WebhookEvent event(
            WebhookEventType type,
            DocumentId partner,
            Instant at,
            String key,
            Consumer<JsonObjectText> more) {
        return new WebhookEvent(
                WebhookEvent.id(partner.shopId(), type, at, partner.id() + '\n' + key),
                partner.shopId(),
                partner.id(),
                type,
                at,
                WebhookEventsJson.payload(
                        type,
                        at,
                        partner.shopId(),
                        data -> {
                            data.text("partnerId", partner.id());
                            more.accept(data);
                        }));
    }
}
