package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.explanations.Explanation;
import dev.stammkunde.points.explanations.OrderChange;
import dev.stammkunde.points.words.PointsWords;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.json.BothLanguagesJson;

import java.time.Instant;
import java.util.List;

/** Writes why an entry has its points: all that the entry keeps, and sentences for the customer. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /** Returns the document {@code Explanation}. */
    public static String write(Explanation explanation) {
        LedgerEntry entry = explanation.entry();
        return JsonText.object(
                json -> {
                    json.text("shopId", entry.account().shopId());
                    LedgerJson.write(json, explanation.line());
                    BothLanguagesJson.write(json, "text", PointsWords.explain(explanation));
                    booking(json, explanation);
                    json.text("key", entry.key())
                            .text("hash", entry.hash().hex())
                            .text("previousHash", entry.previousHash().hex());
                });
    }

    /**
     * Returns the document {@code MemberExplanation}: the sentences alone. The rest names who of
     * the shop's team did it, and their notes.
     */
    public static String writeText(Explanation explanation) {
        return JsonText.object(
                json ->
                        BothLanguagesJson.write(
                                json.number("entry", explanation.entry().sequence()),
                                "text",
                                PointsWords.explain(explanation)));
    }

    private static void booking(JsonObjectText json, Explanation explanation) {
        LedgerEntry entry = explanation.entry();
        switch (entry.booking()) {
            case Booking.OrderState state ->
                    json.object("order", fields -> order(fields, state, explanation));
            case Booking.MergeIn merge ->
                    json.object("mergeIn", fields -> mergeIn(fields, merge, explanation));
            case Booking.MergeOut(String into) ->
                    json.object("mergeOut", fields -> fields.text("into", into));
            case Booking.Accrual accrual ->
                    json.object("accrual", fields -> accrual(fields, accrual));
            case Booking.ClawBack clawBack ->
                    json.object("clawBack", fields -> clawBack(fields, clawBack, explanation));
            case Booking.Adjustment adjustment ->
                    json.object(
                            "adjustment", fields -> adjustment(fields, adjustment, explanation));
            case Booking.Gift gift ->
                    json.object(
                            "gift",
                            fields ->
                                    fields.text("campaignId", gift.campaign())
                                            .text("occurrence", gift.occurrence())
                                            .text("reason", gift.reason()));
            case Booking.Expiry(Instant expiredAt, List<Lot> lost) ->
                    json.object(
                            "expiry",
                            fields -> lots(fields.text("expiredAt", expiredAt), "lost", lost));
            case Booking.Grace(Instant expiresAt) ->
                    json.object("expirySet", fields -> fields.text("expiresAt", expiresAt));
            case Booking.Reinstatement back ->
                    json.object(
                            "reinstatement", fields -> reinstatement(fields, back, explanation));
            case Booking.OfUnits units ->
                    json.object(
                            "units",
                            fields ->
                                    fields.text("name", units.name())
                                            .text("kind", units.kind())
                                            .text("reason", units.reason()));
            case PartnerBooking deal ->
                    json.object("partner", fields -> PartnerJson.write(fields, deal, explanation));
            case RedemptionBooking redemption ->
                    json.object(
                            "redemption",
                            fields -> RedemptionJson.write(fields, redemption, explanation));
        }
    }

    private static void order(
            JsonObjectText json, Booking.OrderState state, Explanation explanation) {
        long counting = state.contributions().isEmpty() ? state.due() : state.terms().points();
        long forgivenBefore = explanation.line().change().map(OrderChange::forgiven).orElse(0L);
        json.text("paidAt", state.paidAt())
                .text("ruleVersion", state.programmeVersion())
                .text("currency", state.currency())
                .bool("firstOrder", state.firstOrder());
        TermsJson.contributions(json, state.contributions());
        json.number("takenByRefunds", counting - state.due());
        TermsJson.write(json, state.terms());
        RefundsJson.writeAll(json, "refunds", state.refunds());
        explanation
                .line()
                .change()
                .ifPresent(
                        change -> {
                            RefundsJson.writeAll(json, "refunded", change.refunded());
                            RefundsJson.writeAll(json, "withdrawn", change.withdrawn());
                        });
        lots(json, state.opened());
        json.number("forgiven", state.forgiven() - forgivenBefore)
                .number("owed", explanation.owed())
                .text("overdraw", state.overdraw());
    }

    private static void mergeIn(
            JsonObjectText json, Booking.MergeIn merge, Explanation explanation) {
        json.text("from", merge.from()).text("head", merge.head().hex());
        lots(json, merge.lots());
        json.number("debt", merge.debt())
                .number("ordersRewarded", merge.ordersRewarded())
                .number("owed", explanation.owed());
    }

    private static void lots(JsonObjectText json, List<Lot> lots) {
        lots(json, "lots", lots);
    }

    static void lots(JsonObjectText json, String name, List<Lot> lots) {
        json.array(
                name,
                array -> {
                    for (Lot lot : lots) {
                        array.object(
                                fields -> {
                                    fields.number("points", lot.points());
                                    Fields.lot(fields, lot.term());
                                    fields.text("origin", lot.source().origin());
                                });
                    }
                });
    }

    private static void accrual(JsonObjectText json, Booking.Accrual accrual) {
        json.text("paidAt", accrual.paidAt())
                .text("ruleVersion", accrual.programmeVersion())
                .text("currency", accrual.currency());
        TermsJson.contributions(json, accrual.contributions());
        TermsJson.write(json, accrual.terms());
        json.text("overdraw", accrual.overdraw());
    }

    private static void clawBack(
            JsonObjectText json, Booking.ClawBack clawBack, Explanation explanation) {
        long taken = -explanation.entry().points();
        switch (clawBack.cause()) {
            case Cause.OfRefund(Refund refund) ->
                    json.text("cause", "REFUND")
                            .object("refund", fields -> RefundsJson.write(fields, refund));
            case Cause.OfCancellation(Instant cancelledAt) ->
                    json.text("cause", "CANCELLATION").text("cancelledAt", cancelledAt);
        }
        json.number("due", clawBack.due())
                .number("taken", taken)
                .number("forgiven", clawBack.due() - taken)
                .number("kept", clawBack.kept())
                .number("owed", explanation.owed())
                .text("overdraw", clawBack.overdraw());
    }

    private static void reinstatement(
            JsonObjectText json, Booking.Reinstatement back, Explanation explanation) {
        json.text("reason", back.reason());
        Fields.textOrNull(json, "note", back.note());
        json.text("actor", back.actor());
        Fields.textOrNull(json, "approver", back.approver());
        json.text("expiredAt", back.expiredAt());
        lots(json, back.opened());
        json.number("owed", explanation.owed());
    }

    private static void adjustment(
            JsonObjectText json, Booking.Adjustment adjustment, Explanation explanation) {
        json.text("reason", adjustment.reason());
        Fields.textOrNull(json, "note", adjustment.note());
        json.text("actor", adjustment.actor());
        Fields.textOrNull(json, "approver", adjustment.approver());
        json.number("owed", explanation.owed());
    }
}
