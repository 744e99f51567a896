package dev.stammkunde.points.words;

import dev.stammkunde.points.Booking;

import org.jspecify.annotations.Nullable;

/**
 * What happened beside points, in English: tiers and cards by their ids, as the shop named them.
 */
final class EnglishUnits {

    private EnglishUnits() {}

    static String line(Booking.OfUnits units) {
        return what(units) + because(units.reason());
    }

    /** Returns a sentence, on a day as it is written. */
    static String explain(Booking.OfUnits units, String day) {
        return "Booked on %s, with your points as they were: %s%s."
                .formatted(day, what(units), because(units.reason()));
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : " (“" + reason + "”)";
    }

    private static String what(Booking.OfUnits units) {
        String detail = units.detail();
        int arrow = detail.indexOf('>');
        String before = arrow < 0 ? detail : detail.substring(0, arrow);
        String after = detail.substring(arrow + 1);
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
            case "exchanged" -> "a full stamp card exchanged";
            case "membership-changed" -> "the points for members changed, since a membership did";
            default -> "something other than points";
        };
    }
}
