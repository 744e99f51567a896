package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.explanations.Explanation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Writes what an entry keeps that spends points or gives them back. */
final class RedemptionJson {

    private RedemptionJson() {}

    static String kind(RedemptionBooking booking) {
        return switch (booking) {
            case RedemptionBooking.Reservation _ -> "RESERVATION";
            case RedemptionBooking.Capture _ -> "CAPTURE";
            case RedemptionBooking.Release _ -> "RELEASE";
            case RedemptionBooking.LateCapture _ -> "LATE_CAPTURE";
            case RedemptionBooking.Restoration _ -> "RESTORATION";
        };
    }

    /** Writes the fields of the schema {@code Redemption}. */
    static void write(JsonObjectText json, RedemptionBooking booking, Explanation explanation) {
        json.text("redemptionId", booking.redemption());
        Fields.textOrNull(json, "rewardId", reward(booking));
        ExplanationJson.lots(json, "setAside", setAside(booking));
        ExplanationJson.lots(json, "redeemed", redeemed(booking));
        ExplanationJson.lots(json, "returned", returned(booking));
        json.number("owed", explanation.owed());
    }

    private static @Nullable String reward(RedemptionBooking booking) {
        return booking instanceof RedemptionBooking.Reservation reservation
                ? reservation.reward()
                : null;
    }

    private static List<Lot> setAside(RedemptionBooking booking) {
        return booking instanceof RedemptionBooking.Reservation reservation
                ? reservation.taken()
                : List.of();
    }

    private static List<Lot> redeemed(RedemptionBooking booking) {
        return switch (booking) {
            case RedemptionBooking.Capture capture -> capture.redeemed();
            case RedemptionBooking.LateCapture late -> late.redeemed();
            case RedemptionBooking.Restoration restoration -> restoration.taken();
            case RedemptionBooking.Reservation _, RedemptionBooking.Release _ -> List.of();
        };
    }

    private static List<Lot> returned(RedemptionBooking booking) {
        return switch (booking) {
            case RedemptionBooking.Capture capture -> capture.returned();
            case RedemptionBooking.Release release -> release.returned();
            case RedemptionBooking.Restoration restoration -> restoration.returned();
            case RedemptionBooking.Reservation _, RedemptionBooking.LateCapture _ -> List.of();
        };
    }
}
