package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.programmes.json.TierProjectionJson;
import dev.stammkunde.programmes.tiers.TierProjection;
import dev.stammkunde.programmes.tiers.TierUnits;

import java.util.List;

/** Writes where a customer stands with tiers, and what happened to their tier beside orders. */
final class CustomerTierView {

    private CustomerTierView() {}

    /**
     * Writes it.
     *
     * @param entries of the customer's ledger, newest first
     */
    static String write(TierProjection projection, List<LedgerEntry> entries) {
        return JsonText.object(
                json -> {
                    TierProjectionJson.write(json, projection);
                    json.array(
                            "events",
                            all ->
                                    entries.forEach(
                                            entry -> {
                                                if (entry.booking() instanceof Booking.OfUnits of
                                                        && of.name().equals(TierUnits.NAME)) {
                                                    all.object(event -> event(event, entry, of));
                                                }
                                            }));
                });
    }

    private static void event(JsonObjectText json, LedgerEntry entry, Booking.OfUnits of) {
        json.number("sequence", entry.sequence())
                .text("at", entry.bookedAt())
                .text("kind", of.kind())
                .text("detail", of.detail())
                .text("actor", of.actor())
                .text("reason", of.reason());
    }
}
