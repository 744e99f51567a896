package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.servememberapi.query.ShowLedger;
import dev.stammkunde.servememberapi.text.Texts;

import org.jspecify.annotations.Nullable;

/** Writes ledger entries as customers read them. */
public final class LedgerJson {

    private LedgerJson() {}

    /**
     * Returns the document {@code LedgerPage}.
     *
     * @param next where the following page starts, or null at the end
     */
    public static String write(AccountId account, ShowLedger.Page page, @Nullable String next) {
        return JsonText.object(
                json -> {
                    json.text("shopId", account.shopId()).text("customerId", account.customerId());
                    json.array(
                            "entries",
                            entries ->
                                    page.lines()
                                            .forEach(
                                                    line ->
                                                            entries.object(
                                                                    fields ->
                                                                            write(
                                                                                    fields,
                                                                                    line.entry(),
                                                                                    line.orderNumber()
                                                                                            .orElse(
                                                                                                    null)))));
                    Fields.textOrNull(json, "next", next);
                });
    }

    /** Writes the fields of the schema {@code LedgerEntry}. */
    static void write(JsonObjectText json, LedgerEntry entry, @Nullable String orderNumber) {
        Booking booking = entry.booking();
        json.number("entry", entry.sequence())
                .number("points", entry.points())
                .text("bookedAt", entry.bookedAt())
                .text("kind", kind(booking));
        Fields.textOrNull(json, "orderId", orderId(booking));
        Fields.textOrNull(json, "orderNumber", orderNumber);
        Fields.both(json, "reason", Texts.line(booking, orderNumber == null ? "" : orderNumber));
        Fields.lot(json, openedLot(booking));
    }

    private static String kind(Booking booking) {
        return switch (booking) {
            case Booking.Accrual _ -> "ACCRUAL";
            case Booking.ClawBack _ -> "CLAW_BACK";
            case Booking.Adjustment _ -> "ADJUSTMENT";
            case Booking.Gift _ -> "GIFT";
            case Booking.Expiry _ -> "EXPIRY";
        };
    }

    private static @Nullable String orderId(Booking booking) {
        return switch (booking) {
            case Booking.Accrual accrual -> accrual.orderId();
            case Booking.ClawBack clawBack -> clawBack.orderId();
            case Booking.Adjustment _, Booking.Gift _, Booking.Expiry _ -> null;
        };
    }

    private static @Nullable LotTerm openedLot(Booking booking) {
        return switch (booking) {
            case Booking.Accrual accrual -> accrual.lot();
            case Booking.Adjustment adjustment -> adjustment.lot();
            case Booking.Gift gift -> gift.lot();
            case Booking.ClawBack _, Booking.Expiry _ -> null;
        };
    }
}
