package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.PointsView;

/** Writes what points a customer has. */
public final class PointsJson {

    private PointsJson() {}

    /** Returns the document {@code Points}. */
    public static String write(AccountId account, PointsView view) {
        return JsonText.object(
                json -> {
                    json.text("shopId", account.shopId())
                            .text("customerId", account.customerId())
                            .text("asOf", view.asOf())
                            .number("available", view.available())
                            .number("pending", view.pending())
                            .number("reserved", view.reserved());
                    json.array(
                            "pendingLots",
                            lots -> {
                                for (Lot lot : view.pendingLots()) {
                                    lots.object(
                                            fields -> {
                                                fields.number("points", lot.points());
                                                Fields.lot(fields, lot.term());
                                            });
                                }
                            });
                    view.nextExpiry()
                            .ifPresentOrElse(
                                    next ->
                                            json.object(
                                                    "nextExpiry",
                                                    fields ->
                                                            fields.number("points", next.points())
                                                                    .text("at", next.at())),
                                    () -> json.nothing("nextExpiry"));
                });
    }
}
