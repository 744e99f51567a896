package dev.stammkunde.points.json;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;

import org.jspecify.annotations.Nullable;

/** What an entry is about that spends points or gives them back, as JSON. */
final class RedemptionBookingJson {

    static final String RESERVE = "reserve";
    static final String CAPTURE = "capture";
    static final String RELEASE = "release";
    static final String LATE_CAPTURE = "late-capture";
    static final String RESTORE = "restore";

    private static final String REDEMPTION = "redemptionId";
    private static final String REWARD = "rewardId";
    private static final String ORDER = "orderId";
    private static final String NUMBER = "orderNumber";
    private static final String TAKEN = "taken";
    private static final String REDEEMED = "redeemed";
    private static final String RETURNED = "returned";
    private static final String OWED = "owed";

    private RedemptionBookingJson() {}

    /** Returns the word for what an entry is about, the same as in the table of entries. */
    static String kind(RedemptionBooking booking) {
        return switch (booking) {
            case RedemptionBooking.Reservation _ -> RESERVE;
            case RedemptionBooking.Capture _ -> CAPTURE;
            case RedemptionBooking.Release _ -> RELEASE;
            case RedemptionBooking.LateCapture _ -> LATE_CAPTURE;
            case RedemptionBooking.Restoration _ -> RESTORE;
        };
    }

    /** Writes what an entry is about. */
    static void write(JsonObjectText json, RedemptionBooking booking) {
        json.text(REDEMPTION, booking.redemption());
        switch (booking) {
            case RedemptionBooking.Reservation reservation -> {
                json.text(REWARD, reservation.reward());
                LotJson.writeLots(json, TAKEN, reservation.taken());
            }
            case RedemptionBooking.Capture capture -> {
                order(json, capture.order());
                LotJson.writeLots(json, REDEEMED, capture.redeemed());
                LotJson.writeLots(json, RETURNED, capture.returned());
            }
            case RedemptionBooking.Release release -> {
                json.text("reason", release.reason());
                LotJson.writeLots(json, RETURNED, release.returned());
            }
            case RedemptionBooking.LateCapture late -> {
                order(json, late.order());
                LotJson.writeLots(json, REDEEMED, late.redeemed());
                json.number(OWED, late.owed());
            }
            case RedemptionBooking.Restoration restoration -> {
                order(json, restoration.order());
                json.number("number", restoration.number())
                        .number("restored", restoration.restored());
                LotJson.writeLots(json, RETURNED, restoration.returned());
                LotJson.writeLots(json, TAKEN, restoration.taken());
                json.number(OWED, restoration.owed()).number("lapsed", restoration.lapsed());
            }
        }
    }

    /** Reads what {@link #write} wrote for that kind. */
    static RedemptionBooking read(JsonField kind, JsonField json) {
        return switch (kind.text()) {
            case RESERVE ->
                    new RedemptionBooking.Reservation(
                            redemption(json),
                            json.find(REWARD).map(JsonField::textAsSent).orElse(null),
                            LotJson.readLots(json, TAKEN));
            case CAPTURE ->
                    new RedemptionBooking.Capture(
                            redemption(json),
                            json.find(ORDER).isEmpty() ? null : order(json),
                            LotJson.readLots(json, REDEEMED),
                            LotJson.readLots(json, RETURNED));
            case RELEASE ->
                    new RedemptionBooking.Release(
                            redemption(json),
                            json.at("reason").parsed("a reason", ReleaseReason::valueOf),
                            LotJson.readLots(json, RETURNED));
            case LATE_CAPTURE ->
                    new RedemptionBooking.LateCapture(
                            redemption(json),
                            order(json),
                            LotJson.readLots(json, REDEEMED),
                            json.at(OWED).longInteger());
            case RESTORE ->
                    new RedemptionBooking.Restoration(
                            redemption(json),
                            json.find(ORDER).isEmpty() ? null : order(json),
                            json.at("number").longInteger(),
                            json.at("restored").longInteger(),
                            LotJson.readLots(json, RETURNED),
                            LotJson.readLots(json, TAKEN),
                            json.at(OWED).longInteger(),
                            json.at("lapsed").longInteger());
            default -> throw kind.invalid("must be a kind of booking");
        };
    }

    private static String redemption(JsonField json) {
        return json.at(REDEMPTION).textAsSent();
    }

    private static void order(JsonObjectText json, @Nullable UsedOrder order) {
        if (order != null) {
            json.text(ORDER, order.orderId()).text(NUMBER, order.number());
        }
    }

    private static UsedOrder order(JsonField json) {
        return new UsedOrder(json.at(ORDER).textAsSent(), json.at(NUMBER).textAsSent());
    }
}
