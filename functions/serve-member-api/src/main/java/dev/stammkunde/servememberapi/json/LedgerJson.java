package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.LotTerm;
import dev.stammkunde.points.PartnerBooking;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.explanations.EntryLine;
import dev.stammkunde.points.explanations.OrderChange;
import dev.stammkunde.points.explanations.ShowLedger;
import dev.stammkunde.points.words.PointsWords;
import dev.stammkunde.shop.json.BothLanguagesJson;

import org.jspecify.annotations.Nullable;

/** Writes ledger entries as customers read them. */
public final class LedgerJson {

    private LedgerJson() {}

    /**
     * Returns the document {@code LedgerPage}.
     *
     * @param next where the following page starts, or null at the end
     */
    public static String write(ShowLedger.Page page, @Nullable String next) {
        AccountId account = page.account();
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
                                                                    entry -> write(entry, line))));
                    Fields.textOrNull(json, "next", next);
                });
    }

    /** Writes the fields of the schema {@code LedgerEntry}. */
    static void write(JsonObjectText json, EntryLine line) {
        LedgerEntry entry = line.entry();
        Booking booking = entry.booking();
        json.text("customerId", entry.account().customerId())
                .number("entry", entry.sequence())
                .number("points", entry.points())
                .text("bookedAt", entry.bookedAt())
                .text("kind", kind(booking));
        Fields.textOrNull(json, "orderId", booking.findOrderId().orElse(null));
        Fields.textOrNull(json, "orderNumber", line.orderNumber().orElse(null));
        state(json, line);
        BothLanguagesJson.write(json, "reason", PointsWords.line(line));
        Fields.lot(json, openedLot(booking));
    }

    private static void state(JsonObjectText json, EntryLine line) {
        if (line.entry().booking() instanceof Booking.OrderState state
                && line.change().isPresent()) {
            OrderChange change = line.change().get();
            json.object(
                    "state",
                    fields ->
                            fields.number("number", state.number())
                                    .text("asOf", state.asOf())
                                    .text("standing", state.standing())
                                    .texts("what", change.what().stream().map(Enum::name).toList())
                                    .number("pointsBefore", change.points())
                                    .number("points", state.due()));
        } else {
            json.nothing("state");
        }
    }

    private static String kind(Booking booking) {
        return switch (booking) {
            case Booking.OrderState _ -> "ORDER";
            case Booking.MergeIn _ -> "MERGE_IN";
            case Booking.MergeOut _ -> "MERGE_OUT";
            case Booking.Accrual _ -> "ACCRUAL";
            case Booking.ClawBack _ -> "CLAW_BACK";
            case Booking.Adjustment _ -> "ADJUSTMENT";
            case Booking.Gift _ -> "GIFT";
            case Booking.Expiry _ -> "EXPIRY";
            case Booking.Grace _ -> "EXPIRY_SET";
            case Booking.Reinstatement _ -> "REINSTATEMENT";
            case Booking.OfUnits _ -> "UNITS";
            case PartnerBooking _ -> "PARTNER";
            case RedemptionBooking redemption -> RedemptionJson.kind(redemption);
        };
    }

    /** The dates of what an entry gave: those of the first lot where it opened two. */
    private static @Nullable LotTerm openedLot(Booking booking) {
        return switch (booking) {
            case Booking.OrderState state ->
                    state.opened().stream().findFirst().map(Lot::term).orElse(null);
            case Booking.Accrual accrual -> accrual.lot();
            case Booking.Adjustment adjustment -> adjustment.lot();
            case Booking.Gift gift -> gift.lot();
            case Booking.Reinstatement back -> back.opened().getFirst().term();
            case PartnerBooking deal ->
                    deal.given().stream().findFirst().map(Lot::term).orElse(null);
            case Booking.MergeIn _,
                    Booking.MergeOut _,
                    Booking.ClawBack _,
                    Booking.Expiry _,
                    Booking.Grace _,
                    Booking.OfUnits _,
                    RedemptionBooking _ ->
                    null;
        };
    }
}
