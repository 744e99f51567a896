package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.adjust.AdjustmentAsk;
import dev.stammkunde.points.adjust.AdjustmentRecord;
import dev.stammkunde.points.adjust.AdjustmentRecord.State;
import dev.stammkunde.points.adjust.Adjustments.PendingPage;

import java.time.Instant;

/** Adjustments as JSON. */
final class AdjustmentView {

    private static final String EXPIRED = "EXPIRED";

    private AdjustmentView() {}

    static String write(AdjustmentRecord adjustment, Instant now) {
        return JsonText.object(json -> adjustment(json, adjustment, now));
    }

    static String write(PendingPage page, Instant now) {
        return JsonText.object(
                json -> {
                    json.array(
                            "adjustments",
                            all ->
                                    page.adjustments()
                                            .forEach(
                                                    each ->
                                                            all.object(
                                                                    o ->
                                                                            adjustment(
                                                                                    o, each,
                                                                                    now))));
                    page.next().ifPresent(mark -> json.text("next", PageMark.cursor(mark)));
                });
    }

    private static void adjustment(JsonObjectText json, AdjustmentRecord adjustment, Instant now) {
        AdjustmentAsk ask = adjustment.ask();
        json.text("id", adjustment.id())
                .text("state", adjustment.isExpired(now) ? EXPIRED : kind(adjustment))
                .text("customerId", ask.customerId())
                .number("points", ask.points())
                .text("reason", ask.reason())
                .text("note", ask.note())
                .text("orderId", ask.orderId())
                .text("reinstates", ask.reinstates())
                .text("askedBy", ask.actor())
                .text("askedAt", adjustment.askedAt());
        switch (adjustment.state()) {
            case State.Pending _ -> json.text("expiresAt", adjustment.expiresAt());
            case State.Booked booked ->
                    json.object(
                            "booked",
                            o ->
                                    o.text("customerId", booked.customerId())
                                            .number("entry", booked.entry())
                                            .text("at", booked.at())
                                            .text("approvedBy", booked.approver()));
            case State.Rejected rejected ->
                    json.object(
                            "rejected",
                            o ->
                                    o.text("by", rejected.by())
                                            .text("at", rejected.at())
                                            .text("note", rejected.note()));
        }
    }

    /** The state as it is stored: the log has no use for more. */
    static String kind(AdjustmentRecord adjustment) {
        return switch (adjustment.state()) {
            case State.Pending _ -> "PENDING";
            case State.Booked _ -> "BOOKED";
            case State.Rejected _ -> "REJECTED";
        };
    }
}
