package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.programme.Contribution;
import dev.stammkunde.points.programme.EarningTerms;
import dev.stammkunde.servememberapi.query.Explanation;
import dev.stammkunde.servememberapi.text.Texts;
import dev.stammkunde.shop.Refund;

import java.time.Instant;

/** Writes why an entry has its points: all that the entry keeps, and sentences for the customer. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /** Returns the document {@code Explanation}. */
    public static String write(Explanation explanation) {
        LedgerEntry entry = explanation.entry();
        AccountId account = entry.account();
        String orderNumber = explanation.orderNumber();
        return JsonText.object(
                json -> {
                    json.text("shopId", account.shopId()).text("customerId", account.customerId());
                    LedgerJson.write(json, entry, orderNumber.isEmpty() ? null : orderNumber);
                    Fields.both(json, "text", Texts.explain(explanation));
                    booking(json, explanation);
                    json.text("key", entry.key())
                            .text("hash", entry.hash().hex())
                            .text("previousHash", entry.previousHash().hex());
                });
    }

    private static void booking(JsonObjectText json, Explanation explanation) {
        LedgerEntry entry = explanation.entry();
        switch (entry.booking()) {
            case Booking.Accrual accrual ->
                    json.object("accrual", fields -> accrual(fields, accrual));
            case Booking.ClawBack clawBack ->
                    json.object(
                            "clawBack",
                            fields -> {
                                cause(fields, clawBack.cause());
                                long taken = -entry.points();
                                fields.number("due", clawBack.due())
                                        .number("taken", taken)
                                        .number("forgiven", clawBack.due() - taken)
                                        .number("kept", clawBack.kept())
                                        .number("owed", explanation.owed())
                                        .text("overdraw", clawBack.overdraw());
                            });
            case Booking.Adjustment adjustment ->
                    json.object(
                            "adjustment",
                            fields ->
                                    fields.text("reason", adjustment.reason())
                                            .text("actor", adjustment.actor())
                                            .number("owed", explanation.owed()));
            case Booking.Gift gift ->
                    json.object(
                            "gift",
                            fields ->
                                    fields.text("campaignId", gift.campaign())
                                            .text("occurrence", gift.occurrence())
                                            .text("reason", gift.reason()));
            case Booking.Expiry(Instant expiredAt) ->
                    json.object("expiry", fields -> fields.text("expiredAt", expiredAt));
        }
    }

    private static void accrual(JsonObjectText json, Booking.Accrual accrual) {
        json.text("paidAt", accrual.paidAt())
                .text("ruleVersion", accrual.programmeVersion())
                .text("currency", accrual.currency());
        json.array(
                "contributions",
                contributions -> {
                    for (Contribution contribution : accrual.contributions()) {
                        contributions.object(
                                fields ->
                                        fields.text("rule", contribution.rule())
                                                .text(
                                                        "points",
                                                        contribution.points().toPlainString()));
                    }
                });
        EarningTerms terms = accrual.terms();
        json.array(
                "lines",
                lines -> {
                    for (EarningTerms.Line line : terms.lines()) {
                        lines.object(
                                fields -> {
                                    fields.text("lineId", line.lineId())
                                            .number("quantity", line.quantity());
                                    amounts(fields, line);
                                });
                    }
                });
        json.object("shipping", fields -> amounts(fields, terms.shipping()));
        json.text("total", terms.total().toPlainString())
                .text("minimum", terms.minimum().toPlainString());
        terms.cap().ifPresentOrElse(cap -> json.number("cap", cap), () -> json.nothing("cap"));
        json.text("rounding", terms.rounding()).text("overdraw", accrual.overdraw());
    }

    private static void amounts(JsonObjectText json, EarningTerms.Line line) {
        json.text("paid", line.gross().toPlainString())
                .text("earning", line.value().toPlainString())
                .text("rate", line.rate().toPlainString());
    }

    private static void cause(JsonObjectText json, Cause cause) {
        switch (cause) {
            case Cause.OfRefund(Refund refund) ->
                    json.text("cause", "REFUND").object("refund", fields -> refund(fields, refund));
            case Cause.OfCancellation(Instant cancelledAt) ->
                    json.text("cause", "CANCELLATION").text("cancelledAt", cancelledAt);
        }
    }

    private static void refund(JsonObjectText json, Refund refund) {
        json.text("refundId", refund.refundId())
                .text("refundedAt", refund.refundedAt())
                .object("total", Fields.money(refund.total()));
        json.array(
                "lines",
                lines -> {
                    for (Refund.RefundedLine line : refund.lines()) {
                        lines.object(
                                fields ->
                                        fields.text("lineId", line.lineId())
                                                .number("quantity", line.quantity())
                                                .object("amount", Fields.money(line.amount())));
                    }
                });
        json.object("shipping", Fields.money(refund.shipping()))
                .object("unallocated", Fields.money(refund.unallocated()));
    }
}
