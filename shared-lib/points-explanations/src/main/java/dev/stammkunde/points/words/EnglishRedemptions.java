package dev.stammkunde.points.words;

import static dev.stammkunde.points.words.EnglishPhrases.FIGURES;
import static dev.stammkunde.points.words.EnglishPhrases.owed;
import static dev.stammkunde.points.words.EnglishPhrases.points;
import static dev.stammkunde.points.words.EnglishPhrases.stillOwed;

import dev.stammkunde.points.Lot;
import dev.stammkunde.points.RedemptionBooking;
import dev.stammkunde.points.RedemptionBooking.UsedOrder;
import dev.stammkunde.points.explanations.Explanation;

import java.util.List;

/** Words in English what was redeemed and what came back. */
final class EnglishRedemptions {

    private EnglishRedemptions() {}

    static String line(RedemptionBooking redemption) {
        return switch (redemption) {
            case RedemptionBooking.Reservation reservation ->
                    reservation.reward() == null
                            ? "Set aside for an order"
                            : "Set aside for a reward";
            case RedemptionBooking.Capture capture -> {
                UsedOrder order = capture.order();
                yield order == null
                        ? "Redeemed for a reward"
                        : "Redeemed with order " + order.number();
            }
            case RedemptionBooking.Release _ -> "Returned, not redeemed";
            case RedemptionBooking.LateCapture late ->
                    "Redeemed with order " + late.order().number();
            case RedemptionBooking.Restoration restoration -> {
                UsedOrder order = restoration.order();
                if (order == null) {
                    yield "Redemption taken back";
                }
                yield restoration.returned().isEmpty()
                        ? "Redeemed again with order " + order.number()
                        : "Returned from order " + order.number();
            }
        };
    }

    static String explain(RedemptionBooking redemption, Explanation explanation) {
        return switch (redemption) {
            case RedemptionBooking.Reservation reservation -> reserved(reservation, explanation);
            case RedemptionBooking.Capture capture -> captured(capture, explanation);
            case RedemptionBooking.Release release when release.returned().isEmpty() ->
                    "The reward that costs no points was taken back on %s: %s."
                            .formatted(
                                    day(explanation),
                                    switch (release.reason()) {
                                        case NOT_USED -> "it was not redeemed in time";
                                        case VOIDED, NOT_GIVEN -> because(release.reason());
                                    });
            case RedemptionBooking.Release release ->
                    "%s returned on %s: %s.%s"
                                    .formatted(
                                            points(explanation.entry().points()),
                                            day(explanation),
                                            because(release.reason()),
                                            terms(release.returned(), explanation))
                            + stillOwed(explanation.owed());
            case RedemptionBooking.LateCapture late ->
                    "%s redeemed on %s: your order %s used a code for which no points were set aside any more."
                                    .formatted(
                                            points(-explanation.entry().points()),
                                            day(explanation),
                                            late.order().number())
                            + owed(explanation.owed());
            case RedemptionBooking.Restoration restoration -> restored(restoration, explanation);
        };
    }

    private static String reserved(
            RedemptionBooking.Reservation reservation, Explanation explanation) {
        long points = -explanation.entry().points();
        if (reservation.taken().isEmpty()) {
            return "You got a reward on %s that costs no points, such as for a full stamp card."
                    .formatted(day(explanation));
        }
        return "%s set aside on %s for %s. Until %s redeemed or returned, %s not available."
                .formatted(
                        points(points),
                        day(explanation),
                        reservation.reward() == null ? "an order" : "a reward",
                        points == 1 ? "it is" : "they are",
                        points == 1 ? "it is" : "they are");
    }

    private static String captured(RedemptionBooking.Capture capture, Explanation explanation) {
        UsedOrder order = capture.order();
        long redeemed = Lot.sum(capture.redeemed());
        long returned = Lot.sum(capture.returned());
        if (redeemed == 0 && returned == 0) {
            return "The reward that costs no points was redeemed on %s%s."
                    .formatted(
                            day(explanation),
                            order == null ? "" : " with your order " + order.number());
        }
        String what =
                redeemed == 0
                        ? "None of the points that were set aside were needed on %s."
                                .formatted(day(explanation))
                        : "%s redeemed on %s %s."
                                .formatted(
                                        points(redeemed),
                                        day(explanation),
                                        order == null
                                                ? "for a reward"
                                                : "with your order " + order.number());
        return returned == 0
                ? what
                : what
                        + " %s %s returned.%s"
                                .formatted(
                                        points(returned),
                                        returned == 1 ? "was" : "were",
                                        terms(capture.returned(), explanation))
                        + stillOwed(explanation.owed());
    }

    private static String restored(
            RedemptionBooking.Restoration restoration, Explanation explanation) {
        long points = explanation.entry().points();
        UsedOrder used = restoration.order();
        if (used == null) {
            return "%s returned on %s: what you had redeemed, such as a donation, was taken back.%s"
                            .formatted(
                                    points(points),
                                    day(explanation),
                                    terms(restoration.returned(), explanation))
                    + stillOwed(explanation.owed());
        }
        String order = used.number();
        if (points > 0) {
            return "%s returned on %s: your order %s, for which you had redeemed points, was cancelled or refunded in whole or in part.%s"
                            .formatted(
                                    points(points),
                                    day(explanation),
                                    order,
                                    terms(restoration.returned(), explanation))
                    + stillOwed(explanation.owed());
        }
        String lapsed =
                restoration.lapsed() == 0
                        ? ""
                        : " %s of them had expired already."
                                .formatted(points(restoration.lapsed()));
        return "%s redeemed again on %s: your order %s counts again, or less of it is refunded than was reported before.%s"
                        .formatted(
                                EnglishPhrases.pointsOrNone(-points),
                                day(explanation),
                                order,
                                lapsed)
                + owed(explanation.owed());
    }

    private static String because(RedemptionBooking.ReleaseReason reason) {
        return switch (reason) {
            case VOIDED -> "the redemption was called off";
            case NOT_USED -> "they were not used in time";
            case NOT_GIVEN -> "the reward could not be provided";
        };
    }

    private static String terms(List<Lot> returned, Explanation explanation) {
        long expired = explanation.expired(returned);
        return expired == 0
                ? " When they expire is as it was."
                : " %s of them %s expired meanwhile."
                        .formatted(points(expired), expired == 1 ? "has" : "have");
    }

    private static String day(Explanation explanation) {
        return FIGURES.date(explanation.entry().bookedAt(), explanation.timeZone());
    }
}
