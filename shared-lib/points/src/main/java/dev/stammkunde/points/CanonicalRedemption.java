package dev.stammkunde.points;

import org.jspecify.annotations.Nullable;

/** The part of {@link CanonicalEntry} for points that are spent or come back. */
final class CanonicalRedemption {

    private CanonicalRedemption() {}

    static void write(CanonicalEntry out, RedemptionBooking redemption) {
        switch (redemption) {
            case RedemptionBooking.Reservation reservation -> {
                out.text("reservation").text(reservation.redemption()).text(reservation.reward());
                out.each(reservation.taken(), out::lot);
            }
            case RedemptionBooking.Capture capture -> {
                out.text("capture").text(capture.redemption());
                order(out, capture.order());
                out.each(capture.redeemed(), out::lot);
                out.each(capture.returned(), out::lot);
            }
            case RedemptionBooking.Release release -> {
                out.text("release").text(release.redemption()).text(release.reason().name());
                out.each(release.returned(), out::lot);
            }
            case RedemptionBooking.LateCapture late -> {
                out.text("late-capture").text(late.redemption());
                order(out, late.order());
                out.each(late.redeemed(), out::lot);
                out.number(late.owed());
            }
            case RedemptionBooking.Restoration restoration -> {
                out.text("restoration").text(restoration.redemption());
                order(out, restoration.order());
                out.number(restoration.number()).number(restoration.restored());
                out.each(restoration.returned(), out::lot);
                out.each(restoration.taken(), out::lot);
                out.number(restoration.owed()).number(restoration.lapsed());
            }
        }
    }

    private static void order(CanonicalEntry out, RedemptionBooking.@Nullable UsedOrder order) {
        if (order == null) {
            out.text(null);
            return;
        }
        out.text(order.orderId()).text(order.number());
    }
}
