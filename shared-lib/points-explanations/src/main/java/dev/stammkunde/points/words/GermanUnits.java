package dev.stammkunde.points.words;

import dev.stammkunde.points.Booking;

import org.jspecify.annotations.Nullable;

/** What happened beside points, in German: tiers and cards by their ids, as the shop named them. */
final class GermanUnits {

    private GermanUnits() {}

    static String line(Booking.OfUnits units) {
        return what(units) + because(units.reason());
    }

    /** Returns a sentence, on a day as it is written. */
    static String explain(Booking.OfUnits units, String day) {
        return "Am %s gebucht, ohne dass sich Ihre Punkte ändern: %s%s."
                .formatted(day, what(units), because(units.reason()));
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : " („" + reason + "“)";
    }

    private static String what(Booking.OfUnits units) {
        String detail = units.detail();
        int arrow = detail.indexOf('>');
        String before = arrow < 0 ? detail : detail.substring(0, arrow);
        String after = detail.substring(arrow + 1);
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
            case "exchanged" -> "volle Stempelkarte eingelöst";
            case "membership-changed" ->
                    "Punkte für Mitglieder geändert, weil sich eine Mitgliedschaft geändert hat";
            default -> "etwas anderes als Punkte";
        };
    }
}
