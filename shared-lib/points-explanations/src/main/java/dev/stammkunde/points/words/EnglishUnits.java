package dev.stammkunde.points.words;

import dev.stammkunde.points.Booking;
import dev.stammkunde.points.units.OrderUnits;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

/** What happened beside points, in English: tiers and cards as the shop calls them. */
final class EnglishUnits {

    private EnglishUnits() {}

    static String line(Booking.OfUnits units, UnitNames names) {
        return what(units, names) + because(units.reason());
    }

    /** Returns a sentence, on a day as it is written. */
    static String explain(Booking.OfUnits units, UnitNames names, String day) {
        return "Booked on %s, with your points as they were: %s%s."
                .formatted(day, what(units, names), because(units.reason()));
    }

    private static String name(Booking.OfUnits units, UnitNames names, String id) {
        return id.isEmpty() ? "" : names.name(units.name(), id).in(Language.EN);
    }

    /** Says what an order counts for. */
    static String counted(OrderUnits units) {
        boolean stamps = !units.of("stamps").isEmpty();
        boolean tiers = !units.of("tiers").isEmpty();
        if (stamps && tiers) {
            return "stamps and your tier";
        }
        return stamps ? "stamps" : tiers ? "your tier" : "something other than points";
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : " (“" + reason + "”)";
    }

    private static String what(Booking.OfUnits units, UnitNames names) {
        String detail = units.detail();
        int arrow = detail.indexOf('>');
        String before = name(units, names, arrow < 0 ? detail : detail.substring(0, arrow));
        String after = name(units, names, detail.substring(arrow + 1));
        return switch (units.kind()) {
            case "tier-reached" -> "tier “%s” reached".formatted(after);
            case "tier-fell" ->
                    after.isEmpty()
                            ? "no tier any more, since its time is over"
                            : "tier “%s”, since the time of the higher one is over"
                                    .formatted(after);
            case "tier-given" -> "tier “%s” given by hand".formatted(before);
            case "tier-lifted" -> "tier “%s”, given by hand, taken back".formatted(before);
            case "tier-looked-at" -> "the tier stays";
            case "settled" -> "stamps lost, since their time is over";
            case "taken-over" -> "stamps taken over from another programme";
            case "exchanged" -> "a full stamp card exchanged";
            case "membership-changed" -> "the points for members changed, since a membership did";
            default -> "something other than points";
        };
    }
}
