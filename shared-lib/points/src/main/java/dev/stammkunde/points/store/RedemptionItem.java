package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.ReleaseReason;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What an entry is about that spends points or gives them back, as a map. */
final class RedemptionItem {

    private static final String RESERVE = "reserve";
    private static final String CAPTURE = "capture";
    private static final String RELEASE = "release";
    private static final String LATE_CAPTURE = "late-capture";
    private static final String RESTORE = "restore";

    private static final String REDEMPTION = "redemption";
    private static final String ORDER = "order";
    private static final String TAKEN = "taken";
    private static final String REDEEMED = "redeemed";
    private static final String RETURNED = "returned";
    private static final String OWED = "owed";

    private RedemptionItem() {}

    static ItemWriter toItem(String kind, RedemptionBooking booking) {
        ItemWriter item = new ItemWriter().text(REDEMPTION, booking.redemption());
        return switch (booking) {
            case RedemptionBooking.Reservation reservation ->
                    lots(item.text(kind, RESERVE), TAKEN, reservation.taken())
                            .text("reward", reservation.reward());
            case RedemptionBooking.Capture capture ->
                    lots(
                            lots(
                                    order(item.text(kind, CAPTURE), capture.order()),
                                    REDEEMED,
                                    capture.redeemed()),
                            RETURNED,
                            capture.returned());
            case RedemptionBooking.Release release ->
                    lots(item.text(kind, RELEASE), RETURNED, release.returned())
                            .text("reason", release.reason());
            case RedemptionBooking.LateCapture late ->
                    lots(
                                    order(item.text(kind, LATE_CAPTURE), late.order()),
                                    REDEEMED,
                                    late.redeemed())
                            .number(OWED, late.owed());
            case RedemptionBooking.Restoration restoration ->
                    lots(
                                    lots(
                                            order(item.text(kind, RESTORE), restoration.order()),
                                            RETURNED,
                                            restoration.returned()),
                                    TAKEN,
                                    restoration.taken())
                            .number("restoration", restoration.number())
                            .number("restored", restoration.restored())
                            .number(OWED, restoration.owed())
                            .number("lapsed", restoration.lapsed());
        };
    }

    static RedemptionBooking fromItem(String kind, ItemReader item) {
        String redemption = item.text(REDEMPTION);
        return switch (kind) {
            case RESERVE ->
                    new RedemptionBooking.Reservation(
                            redemption, item.textOrNull("reward"), lots(item, TAKEN));
            case CAPTURE ->
                    new RedemptionBooking.Capture(
                            redemption,
                            item.has(ORDER) ? order(item) : null,
                            lots(item, REDEEMED),
                            lots(item, RETURNED));
            case RELEASE ->
                    new RedemptionBooking.Release(
                            redemption,
                            ReleaseReason.valueOf(item.text("reason")),
                            lots(item, RETURNED));
            case LATE_CAPTURE ->
                    new RedemptionBooking.LateCapture(
                            redemption, order(item), lots(item, REDEEMED), item.number(OWED));
            case RESTORE ->
                    new RedemptionBooking.Restoration(
                            redemption,
                            item.has(ORDER) ? order(item) : null,
                            item.number("restoration"),
                            item.number("restored"),
                            lots(item, RETURNED),
                            lots(item, TAKEN),
                            item.number(OWED),
                            item.number("lapsed"));
            default -> throw new IllegalStateException("unknown kind of booking");
        };
    }

    private static ItemWriter order(ItemWriter item, @Nullable UsedOrder order) {
        return order == null
                ? item
                : item.text(ORDER, order.orderId()).text("number", order.number());
    }

    private static UsedOrder order(ItemReader item) {
        return new UsedOrder(item.text(ORDER), item.text("number"));
    }

    private static ItemWriter lots(ItemWriter item, String name, List<Lot> lots) {
        return item.text(name, LotsText.pack(lots));
    }

    private static List<Lot> lots(ItemReader item, String name) {
        return LotsText.unpack(item.text(name));
    }
}
