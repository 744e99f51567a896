package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.adjust.AdjustmentMonth;
import dev.stammkunde.points.adjust.AdjustmentRecord;
import dev.stammkunde.points.adjust.AdjustmentRecord.State;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/** Adjustments and what people have adjusted in a month, as items of the points table. */
final class AdjustmentItem {

    static final String VERSION = "version";
    static final String CUSTOMER = "customer";
    private static final String STATE = "state";
    private static final String PENDING = "PENDING";
    private static final String BOOKED = "BOOKED";
    private static final String REJECTED = "REJECTED";
    private static final String POINTS = "points";
    private static final String ASKED_AT = "askedAt";

    private AdjustmentItem() {}

    static Map<String, AttributeValue> toItem(AdjustmentRecord adjustment) {
        AdjustmentAsk ask = adjustment.ask();
        ItemWriter item =
                key(PointsKeys.adjustment(adjustment.shopId(), adjustment.id()))
                        .number(VERSION, adjustment.version())
                        .text("adjustment", adjustment.id())
                        .text(CUSTOMER, ask.customerId())
                        .number(POINTS, ask.points())
                        .text("reason", ask.reason())
                        .text("note", ask.note())
                        .text("order", ask.orderId())
                        .text("actor", ask.actor())
                        .text("reinstates", ask.reinstates())
                        .text(ASKED_AT, adjustment.askedAt());
        switch (adjustment.state()) {
            case State.Pending _ ->
                    item.text(STATE, PENDING)
                            .text(
                                    PointsKeys.WAITING_FOR,
                                    PointsKeys.pendingAdjustments(adjustment.shopId()))
                            .text(
                                    PointsKeys.WAITING_SINCE,
                                    waitingSince(adjustment.askedAt()) + '#' + adjustment.id());
            case State.Booked booked ->
                    item.text(STATE, BOOKED)
                            .text("bookedFor", booked.customerId())
                            .number("entry", booked.entry())
                            .text("decidedAt", booked.at())
                            .text("decidedBy", booked.approver());
            case State.Rejected rejected ->
                    item.text(STATE, REJECTED)
                            .text("decidedAt", rejected.at())
                            .text("decidedBy", rejected.by())
                            .text("decisionNote", rejected.note());
        }
        return item.toItem();
    }

    /** A time as it stands in the index of what waits: of fixed width, so that it sorts. */
    static String waitingSince(Instant at) {
        return KeyText.sortable(at);
    }

    static AdjustmentRecord fromItem(Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new AdjustmentRecord(
                PointsKeys.shopOf(item.text(PointsKeys.PK)),
                item.text("adjustment"),
                new AdjustmentAsk(
                        item.text(CUSTOMER),
                        item.number(POINTS),
                        item.text("reason"),
                        item.textOrNull("note"),
                        item.textOrNull("order"),
                        item.text("actor"),
                        item.findText("reinstates").map(Instant::parse).orElse(null)),
                item.instant(ASKED_AT),
                state(item),
                item.number(VERSION));
    }

    private static State state(ItemReader item) {
        return switch (item.text(STATE)) {
            case PENDING -> new State.Pending();
            case BOOKED ->
                    new State.Booked(
                            item.text("bookedFor"),
                            item.number("entry"),
                            item.instant("decidedAt"),
                            item.textOrNull("decidedBy"));
            case REJECTED ->
                    new State.Rejected(
                            item.text("decidedBy"),
                            item.instant("decidedAt"),
                            item.textOrNull("decisionNote"));
            default -> throw new IllegalStateException("unknown state of an adjustment");
        };
    }

    static Map<String, AttributeValue> toItem(AdjustmentMonth month) {
        return key(PointsKeys.adjustmentMonth(month.shopId(), month.month(), month.person()))
                .number(VERSION, month.version())
                .number(POINTS, month.points())
                .toItem();
    }

    static AdjustmentMonth month(AdjustmentMonth empty, Map<String, AttributeValue> attributes) {
        ItemReader item = new ItemReader(attributes);
        return new AdjustmentMonth(
                empty.shopId(),
                empty.month(),
                empty.person(),
                item.number(POINTS),
                item.number(VERSION));
    }

    private static ItemWriter key(Map<String, AttributeValue> key) {
        ItemReader parts = new ItemReader(key);
        return new ItemWriter()
                .text(PointsKeys.PK, parts.text(PointsKeys.PK))
                .text(PointsKeys.SK, parts.text(PointsKeys.SK));
    }
}
