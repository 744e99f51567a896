package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.Booking.Cause;
import dev.stammkunde.points.EntryHash;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Origin;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.programme.Overdraw;
import dev.stammkunde.shop.Refund;
import dev.stammkunde.shop.json.RefundJson;

import java.util.List;

/**
 * What an entry is about, as JSON. Whatever opens lots names them with their source in {@code
 * opened}.
 */
final class BookingJson {

    static final String ORDER = "order";
    static final String MERGE_OUT = "merge-out";
    static final String MERGE_IN = "merge-in";
    static final String EARN = "earn";
    static final String CLAW_BACK = "claw-back";
    static final String ADJUST = "adjust";
    static final String GIFT = "gift";
    static final String EXPIRE = "expire";
    static final String GRACE = "grace";
    static final String REINSTATE = "reinstate";
    static final String UNITS = "units";
    static final String PARTNER = "partner";

    private static final String OPENED = "opened";
    private static final String LOST = "lost";

    private BookingJson() {}

    /** Returns the word for what an entry is about, the same as in the table of entries. */
    static String kind(Booking booking) {
        return switch (booking) {
            case Booking.OrderState _ -> ORDER;
            case Booking.MergeOut _ -> MERGE_OUT;
            case Booking.MergeIn _ -> MERGE_IN;
            case Booking.Accrual _ -> EARN;
            case Booking.ClawBack _ -> CLAW_BACK;
            case Booking.Adjustment _ -> ADJUST;
            case Booking.Gift _ -> GIFT;
            case Booking.Expiry _ -> EXPIRE;
            case Booking.Grace _ -> GRACE;
            case Booking.Reinstatement _ -> REINSTATE;
            case Booking.OfUnits _ -> UNITS;
            case PartnerBooking _ -> PARTNER;
            case RedemptionBooking redemption -> RedemptionBookingJson.kind(redemption);
        };
    }

    /** Writes what an entry is about. */
    static void write(JsonObjectText json, LedgerEntry entry) {
        switch (entry.booking()) {
            case Booking.OrderState state -> OrderStateJson.write(json, state);
            case Booking.MergeOut(String into) -> json.text("into", into);
            case Booking.MergeIn merge -> {
                json.text("from", merge.from()).text("head", merge.head().hex());
                LotJson.writeLots(json, "takenOver", merge.lots());
                json.number("debt", merge.debt()).number("ordersRewarded", merge.ordersRewarded());
            }
            case Booking.Accrual accrual -> accrual(json, entry, accrual);
            case Booking.ClawBack clawBack -> clawBack(json, clawBack);
            case Booking.Adjustment adjustment -> {
                json.text("reason", adjustment.reason())
                        .text("actor", adjustment.actor())
                        .text("note", adjustment.note())
                        .text("orderId", adjustment.orderId())
                        .text("approver", adjustment.approver());
                LotJson.writeOpened(json, OPENED, adjustment.lot(), entry, Origin.ADJUSTMENT);
            }
            case Booking.Gift gift -> {
                json.text("campaign", gift.campaign())
                        .text("occurrence", gift.occurrence())
                        .text("reason", gift.reason());
                LotJson.writeOpened(json, OPENED, gift.lot(), entry, Origin.of(gift.reason()));
            }
            case Booking.Expiry expiry -> {
                json.text("expiredAt", expiry.expiredAt());
                if (!expiry.lots().isEmpty()) {
                    LotJson.writeLots(json, LOST, expiry.lots());
                }
            }
            case Booking.Grace grace -> json.text("expiresAt", grace.expiresAt());
            case Booking.Reinstatement back -> {
                json.text("reason", back.reason())
                        .text("actor", back.actor())
                        .text("note", back.note())
                        .text("approver", back.approver())
                        .text("expiredAt", back.expiredAt());
                LotJson.writeLots(json, OPENED, back.opened());
            }
            case PartnerBooking deal -> PartnerDealJson.write(json, deal, entry.account().shopId());
            case Booking.OfUnits units ->
                    json.text("name", units.name())
                            .text("what", units.kind())
                            .text("detail", units.detail())
                            .text("actor", units.actor())
                            .text("reason", units.reason());
            case RedemptionBooking redemption -> RedemptionBookingJson.write(json, redemption);
        }
    }

    private static void accrual(JsonObjectText json, LedgerEntry entry, Booking.Accrual accrual) {
        json.text("orderId", accrual.orderId())
                .text("orderNumber", accrual.orderNumber())
                .text("paidAt", accrual.paidAt())
                .text("currency", accrual.currency())
                .text("programme", accrual.programmeVersion())
                .text("overdraw", accrual.overdraw());
        KeptTermsJson.write(json, "terms", accrual.terms(), null);
        ContributionJson.write(json, "contributions", accrual.contributions());
        LotJson.writeOpened(json, OPENED, accrual.lot(), entry, Origin.UNKNOWN);
    }

    private static void clawBack(JsonObjectText json, Booking.ClawBack clawBack) {
        json.text("orderId", clawBack.orderId());
        switch (clawBack.cause()) {
            case Cause.OfRefund(Refund refund) ->
                    RefundJson.writeAll(json, "refunds", List.of(refund));
            case Cause.OfCancellation cancellation ->
                    json.text("cancelledAt", cancellation.cancelledAt());
        }
        json.number("kept", clawBack.kept())
                .number("due", clawBack.due())
                .text("overdraw", clawBack.overdraw());
        LotJson.writeTerms(json, "own", List.of(clawBack.lot()));
    }

    /** Reads what {@link #write} wrote for that kind. */
    static Booking read(JsonField kind, JsonField json) {
        return switch (kind.text()) {
            case ORDER -> OrderStateJson.read(json);
            case MERGE_OUT -> new Booking.MergeOut(json.at("into").textAsSent());
            case MERGE_IN ->
                    new Booking.MergeIn(
                            json.at("from").textAsSent(),
                            new EntryHash(json.text("head")),
                            LotJson.readLots(json, "takenOver"),
                            json.at("debt").longInteger(),
                            json.at("ordersRewarded").longInteger());
            case EARN -> accrual(json);
            case CLAW_BACK ->
                    new Booking.ClawBack(
                            json.at("orderId").textAsSent(),
                            cause(json),
                            LotJson.readTerms(json, "own").getFirst(),
                            json.at("kept").longInteger(),
                            json.at("due").longInteger(),
                            overdraw(json));
            case ADJUST ->
                    new Booking.Adjustment(
                            json.at("reason").textAsSent(),
                            json.at("actor").textAsSent(),
                            json.find(OPENED).isEmpty() ? null : LotJson.readOpened(json, OPENED),
                            json.find("note").map(JsonField::textAsSent).orElse(null),
                            json.find("orderId").map(JsonField::textAsSent).orElse(null),
                            json.find("approver").map(JsonField::textAsSent).orElse(null),
                            isTakenOver(json) ? Origin.IMPORT : Origin.ADJUSTMENT);
            case GIFT ->
                    new Booking.Gift(
                            json.at("campaign").textAsSent(),
                            json.at("occurrence").textAsSent(),
                            json.at("reason").parsed("a reason", Booking.GiftReason::valueOf),
                            LotJson.readOpened(json, OPENED));
            case EXPIRE ->
                    new Booking.Expiry(
                            json.instant("expiredAt"),
                            json.find(LOST).isEmpty() ? List.of() : LotJson.readLots(json, LOST));
            case GRACE -> new Booking.Grace(json.instant("expiresAt"));
            case REINSTATE ->
                    new Booking.Reinstatement(
                            json.at("reason").textAsSent(),
                            json.at("actor").textAsSent(),
                            json.find("note").map(JsonField::textAsSent).orElse(null),
                            json.find("approver").map(JsonField::textAsSent).orElse(null),
                            json.instant("expiredAt"),
                            LotJson.readLots(json, OPENED));
            case PARTNER -> PartnerDealJson.read(json);
            case UNITS ->
                    new Booking.OfUnits(
                            json.text("name"),
                            json.text("what"),
                            json.at("detail").textAsSent(),
                            json.find("actor").map(JsonField::textAsSent).orElse(null),
                            json.find("reason").map(JsonField::textAsSent).orElse(null));
            default -> RedemptionBookingJson.read(kind, json);
        };
    }

    private static boolean isTakenOver(JsonField adjustment) {
        return adjustment.elementsIfAny(OPENED).stream()
                .anyMatch(lot -> lot.text("origin").equals(Origin.IMPORT.name()));
    }

    private static Booking.Accrual accrual(JsonField json) {
        return new Booking.Accrual(
                json.at("orderId").textAsSent(),
                json.at("orderNumber").textAsSent(),
                json.instant("paidAt"),
                json.text("currency"),
                LotJson.readOpened(json, OPENED),
                json.text("programme"),
                KeptTermsJson.read(json.at("terms"), null),
                ContributionJson.read(json, "contributions"),
                overdraw(json));
    }

    private static Cause cause(JsonField json) {
        List<Refund> refunds = RefundJson.readAll(json, "refunds");
        return refunds == null
                ? new Cause.OfCancellation(json.instant("cancelledAt"))
                : new Cause.OfRefund(refunds.getFirst());
    }

    private static Overdraw overdraw(JsonField json) {
        return json.at("overdraw").parsed("an overdraw policy", Overdraw::valueOf);
    }
}
