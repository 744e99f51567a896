package dev.stammkunde.points.words;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.units.OrderUnits;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

/** What happened beside points, in German: tiers and cards as the shop calls them. */
final class GermanUnits {

    private GermanUnits() {}

    static String line(Booking.OfUnits units, UnitNames names) {
        return what(units, names) + because(units.reason());
    }

    /** Returns a sentence, on a day as it is written. */
    static String explain(Booking.OfUnits units, UnitNames names, String day) {
        return "Am %s gebucht, ohne dass sich Ihre Punkte ändern: %s%s."
                .formatted(day, what(units, names), because(units.reason()));
    }

    private static String name(Booking.OfUnits units, UnitNames names, String id) {
        return id.isEmpty() ? "" : names.name(units.name(), id).in(Language.DE);
    }

    /** Says what an order counts for. */
    static String counted(OrderUnits units) {
        boolean stamps = !units.of("stamps").isEmpty();
        boolean tiers = !units.of("tiers").isEmpty();
        if (stamps && tiers) {
            return "Stempel und Ihre Stufe";
        }
        return stamps ? "Stempel" : tiers ? "Ihre Stufe" : "etwas anderes als Punkte";
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : " („" + reason + "“)";
    }

    private static String what(Booking.OfUnits units, UnitNames names) {
        String detail = units.detail();
        int arrow = detail.indexOf('>');
        String before = name(units, names, arrow < 0 ? detail : detail.substring(0, arrow));
        String after = name(units, names, detail.substring(arrow + 1));
        return switch (units.kind()) {
            case "tier-reached" -> "Stufe „%s“ erreicht".formatted(after);
            case "tier-fell" ->
                    after.isEmpty()
                            ? "keine Stufe mehr, weil die Frist vorbei ist"
                            : "Stufe „%s“, weil die Frist der höheren vorbei ist".formatted(after);
            case "tier-given" -> "Stufe „%s“ von Hand vergeben".formatted(before);
            case "tier-lifted" -> "von Hand vergebene Stufe „%s“ aufgehoben".formatted(before);
            case "tier-looked-at" -> "Stufe bleibt";
            case "settled" -> "Stempel, deren Frist vorbei ist, sind verfallen";
            case "taken-over" -> "Stempel aus einem anderen Programm übernommen";
            case "exchanged" -> "volle Stempelkarte eingelöst";
            case "membership-changed" ->
                    "Punkte für Mitglieder geändert, weil sich eine Mitgliedschaft geändert hat";
            default -> "etwas anderes als Punkte";
        };
    }
}
