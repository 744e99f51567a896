package dev.stammkunde.points.words;

import static dev.stammkunde.points.words.EnglishPhrases.FIGURES;
import static dev.stammkunde.points.words.EnglishPhrases.earning;
import static dev.stammkunde.points.words.EnglishPhrases.forgiven;
import static dev.stammkunde.points.words.EnglishPhrases.forgivenSinceExpired;
import static dev.stammkunde.points.words.EnglishPhrases.money;
import static dev.stammkunde.points.words.EnglishPhrases.owed;
import static dev.stammkunde.points.words.EnglishPhrases.points;
import static dev.stammkunde.points.words.EnglishPhrases.pointsOrNone;
import static dev.stammkunde.points.words.EnglishPhrases.stillOwed;
import static dev.stammkunde.points.words.EnglishPhrases.term;

import dev.stammkunde.points.Booking.OrderState;
import dev.stammkunde.points.Lot;
import dev.stammkunde.points.OrderStanding;
import dev.stammkunde.points.explanations.Explanation;
import dev.stammkunde.points.explanations.OrderChange;
import dev.stammkunde.points.explanations.OrderChange.What;
import dev.stammkunde.shop.Refund;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Words in English what states of an order changed. */
final class EnglishOrders {

    private EnglishOrders() {}

    static String line(OrderChange change, String number) {
        return switch (change.what().getFirst()) {
            case EARNED -> "Order " + number;
            case TAKEN_OVER -> "Order " + number + ", moved to your account";
            case HANDED_OVER -> "Order " + number + ", moved to another account";
            case CANCELLED -> "Cancellation of order " + number;
            case NOT_PAID -> "Order " + number + " is no longer paid";
            case EXCLUDED -> "Order " + number + " no longer counts";
            case REVIVED -> "Order " + number + " counts again";
            case REFUNDED -> "Refund of order " + number;
            case REFUND_WITHDRAWN -> "Refund of order " + number + " taken back";
            case LINES_ADDED -> "Addition to order " + number;
            case COUNTED -> "Counted later: order " + number;
            case CHANGED -> "Change of order " + number;
        };
    }

    static String explain(OrderState state, OrderChange change, Explanation explanation) {
        return change.what().equals(List.of(What.EARNED))
                ? earned(state, explanation)
                : changed(state, change, explanation);
    }

    private static String earned(OrderState state, Explanation explanation) {
        if (explanation.entry().points() == 0 && !state.units().isNothing()) {
            return "Your order %s of %s earns no points. It counts for %s."
                    .formatted(
                            state.orderNumber(),
                            FIGURES.date(state.paidAt(), explanation.timeZone()),
                            EnglishUnits.counted(state.units()));
        }
        return "%s for your order %s of %s: %s.%s"
                        .formatted(
                                points(explanation.entry().points()),
                                state.orderNumber(),
                                FIGURES.date(state.paidAt(), explanation.timeZone()),
                                earning(Earning.of(state)),
                                terms(state, explanation))
                + stillOwed(explanation.owed());
    }

    private static String changed(OrderState state, OrderChange change, Explanation explanation) {
        long booked = explanation.entry().points();
        StringBuilder text = new StringBuilder();
        if (booked == 0) {
            text.append("Your points stay the same: ");
        } else {
            text.append(points(Math.abs(booked)))
                    .append(booked < 0 ? " deducted: " : " credited: ");
        }
        text.append(
                change.what().stream()
                        .map(what -> happened(what, state, change, explanation.timeZone()))
                        .collect(Collectors.joining("; ")));
        text.append('.').append(standsFor(state, change));
        long forgiven = state.forgiven() - change.forgiven();
        if (forgiven > 0) {
            long due = change.points() - state.due();
            text.append(
                    explanation.hasExpired(state.own())
                            ? forgivenSinceExpired(due, forgiven)
                            : forgiven(due, forgiven));
        } else if (forgiven < 0) {
            text.append(
                    " %s of them had been waived already and %s not credited again."
                            .formatted(points(-forgiven), forgiven == -1 ? "is" : "are"));
        }
        return text.append(terms(state, explanation))
                .append(booked < 0 ? owed(explanation.owed()) : stillOwed(explanation.owed()))
                .toString();
    }

    private static String happened(What what, OrderState state, OrderChange change, ZoneId zone) {
        String order = "your order " + state.orderNumber();
        String at = " on " + FIGURES.date(state.asOf(), zone);
        return switch (what) {
            case EARNED -> order + " was paid";
            case TAKEN_OVER -> "order " + state.orderNumber() + " now belongs to your account";
            case HANDED_OVER -> "order " + state.orderNumber() + " now belongs to another account";
            case CANCELLED -> order + " was cancelled" + at;
            case NOT_PAID -> order + " is no longer paid in full";
            case EXCLUDED ->
                    isTest(state)
                            ? order + " is a test order"
                            : order + " no longer belongs to a customer account";
            case REVIVED ->
                    switch (change.standing()) {
                        case CANCELLED -> order + " is no longer cancelled";
                        case NOT_PAID -> order + " is paid in full again";
                        case COUNTS, EXCLUDED -> order + " counts again";
                    };
            case REFUNDED -> refunded(state, change.refunded(), zone);
            case REFUND_WITHDRAWN ->
                    "a refund%s of your order %s was taken back"
                            .formatted(
                                    Earning.total(change.withdrawn(), state.currency())
                                            .map(total -> " of " + money(total))
                                            .orElse(""),
                                    state.orderNumber());
            case LINES_ADDED -> "something was added to " + order;
            case COUNTED -> order + " now counts for " + EnglishUnits.counted(state.units());
            case CHANGED -> order + " was changed";
        };
    }

    private static String refunded(OrderState state, List<Refund> refunds, ZoneId zone) {
        Instant last =
                refunds.stream().map(Refund::refundedAt).max(Instant::compareTo).orElseThrow();
        return Earning.total(refunds, state.currency())
                .map(
                        total ->
                                "%s of your order %s was refunded on %s"
                                        .formatted(
                                                money(total),
                                                state.orderNumber(),
                                                FIGURES.date(last, zone)))
                .orElseGet(
                        () ->
                                "a return was noted for your order %s on %s"
                                        .formatted(state.orderNumber(), FIGURES.date(last, zone)));
    }

    /** What the order stands for now, and how that comes about where it is rated anew. */
    private static String standsFor(OrderState state, OrderChange change) {
        if (change.what().contains(What.HANDED_OVER)) {
            return "";
        }
        String now =
                state.due() > change.points()
                        ? " The order now earns " + points(state.due())
                        : " The order keeps " + pointsOrNone(state.due());
        boolean onlyRefunded = change.what().equals(List.of(What.REFUNDED));
        boolean rated = state.due() > 0 && !state.contributions().isEmpty();
        return rated && !onlyRefunded ? now + ": " + earning(Earning.of(state)) + "." : now + ".";
    }

    private static String terms(OrderState state, Explanation explanation) {
        Instant at = explanation.entry().bookedAt();
        ZoneId zone = explanation.timeZone();
        List<Lot> lots = state.opened();
        return lots.size() == 1 && !explanation.isUsedUp(lots.getFirst().term())
                ? " " + term(lots.getFirst().term(), at, zone)
                : lots.stream()
                        .filter(lot -> !explanation.isUsedUp(lot.term()))
                        .map(
                                lot ->
                                        " %s of them: %s"
                                                .formatted(
                                                        points(lot.points()),
                                                        term(lot.term(), at, zone)))
                        .collect(Collectors.joining());
    }

    private static boolean isTest(OrderState state) {
        return state.order() != null && state.order().test();
    }

    /** Why an order that had earned stands for no points any more; empty while it counts. */
    static String because(OrderStanding standing) {
        return switch (standing) {
            case COUNTS -> "";
            case CANCELLED -> " because it is cancelled";
            case NOT_PAID -> " because it is no longer paid in full";
            case EXCLUDED -> " because it no longer belongs to a customer account or is a test";
        };
    }
}
