package dev.stammkunde.points.words;

import static dev.stammkunde.points.words.GermanPhrases.FIGURES;
import static dev.stammkunde.points.words.GermanPhrases.earning;
import static dev.stammkunde.points.words.GermanPhrases.forgiven;
import static dev.stammkunde.points.words.GermanPhrases.forgivenSinceExpired;
import static dev.stammkunde.points.words.GermanPhrases.money;
import static dev.stammkunde.points.words.GermanPhrases.owed;
import static dev.stammkunde.points.words.GermanPhrases.points;
import static dev.stammkunde.points.words.GermanPhrases.pointsOrNone;
import static dev.stammkunde.points.words.GermanPhrases.stillOwed;
import static dev.stammkunde.points.words.GermanPhrases.term;

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

/** Words in German what states of an order changed. */
final class GermanOrders {

    private GermanOrders() {}

    static String line(OrderChange change, String number) {
        return switch (change.what().getFirst()) {
            case EARNED -> "Bestellung " + number;
            case TAKEN_OVER -> "Bestellung " + number + ", Ihrem Konto zugeordnet";
            case HANDED_OVER -> "Bestellung " + number + ", einem anderen Konto zugeordnet";
            case CANCELLED -> "Stornierung der Bestellung " + number;
            case NOT_PAID -> "Bestellung " + number + " ist nicht mehr bezahlt";
            case EXCLUDED -> "Bestellung " + number + " zählt nicht mehr";
            case REVIVED -> "Bestellung " + number + " zählt wieder";
            case REFUNDED -> "Erstattung zu Bestellung " + number;
            case REFUND_WITHDRAWN -> "Zurückgenommene Erstattung zu Bestellung " + number;
            case LINES_ADDED -> "Ergänzung der Bestellung " + number;
            case COUNTED -> "Nachträglich gezählt: Bestellung " + number;
            case CHANGED -> "Änderung der Bestellung " + number;
        };
    }

    static String explain(OrderState state, OrderChange change, Explanation explanation) {
        return change.what().equals(List.of(What.EARNED))
                ? earned(state, explanation)
                : changed(state, change, explanation);
    }

    private static String earned(OrderState state, Explanation explanation) {
        if (explanation.entry().points() == 0 && !state.units().isNothing()) {
            return "Ihre Bestellung %s vom %s bringt keine Punkte. Sie zählt für %s."
                    .formatted(
                            state.orderNumber(),
                            FIGURES.date(state.paidAt(), explanation.timeZone()),
                            GermanUnits.counted(state.units()));
        }
        return "%s für Ihre Bestellung %s vom %s: %s.%s"
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
            text.append("Ihre Punkte bleiben gleich: ");
        } else {
            text.append(points(Math.abs(booked)))
                    .append(booked < 0 ? " abgezogen: " : " gutgeschrieben: ");
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
                    " %s davon %s Ihnen schon erlassen und %s nicht noch einmal gutgeschrieben."
                            .formatted(
                                    points(-forgiven),
                                    forgiven == -1 ? "war" : "waren",
                                    forgiven == -1 ? "wird" : "werden"));
        }
        return text.append(terms(state, explanation))
                .append(booked < 0 ? owed(explanation.owed()) : stillOwed(explanation.owed()))
                .toString();
    }

    private static String happened(What what, OrderState state, OrderChange change, ZoneId zone) {
        String order = "Ihre Bestellung " + state.orderNumber();
        String at = "am " + FIGURES.date(state.asOf(), zone);
        return switch (what) {
            case EARNED -> order + " wurde bezahlt";
            case TAKEN_OVER -> "Bestellung " + state.orderNumber() + " gehört jetzt zu Ihrem Konto";
            case HANDED_OVER ->
                    "Bestellung " + state.orderNumber() + " gehört jetzt zu einem anderen Konto";
            case CANCELLED -> at + " wurde " + order + " storniert";
            case NOT_PAID -> order + " ist nicht mehr vollständig bezahlt";
            case EXCLUDED ->
                    isTest(state)
                            ? order + " ist eine Testbestellung"
                            : order + " gehört zu keinem Kundenkonto mehr";
            case REVIVED ->
                    switch (change.standing()) {
                        case CANCELLED -> order + " ist nicht mehr storniert";
                        case NOT_PAID -> order + " ist wieder vollständig bezahlt";
                        case COUNTS, EXCLUDED -> order + " zählt wieder";
                    };
            case REFUNDED -> refunded(state, change.refunded(), zone);
            case REFUND_WITHDRAWN ->
                    "zu Ihrer Bestellung %s wurde eine Erstattung%s zurückgenommen"
                            .formatted(
                                    state.orderNumber(),
                                    Earning.total(change.withdrawn(), state.currency())
                                            .map(total -> " von " + money(total))
                                            .orElse(""));
            case LINES_ADDED -> "zu Ihrer Bestellung " + state.orderNumber() + " kam etwas hinzu";
            case COUNTED -> order + " zählt jetzt für " + GermanUnits.counted(state.units());
            case CHANGED -> order + " wurde geändert";
        };
    }

    private static String refunded(OrderState state, List<Refund> refunds, ZoneId zone) {
        Instant last =
                refunds.stream().map(Refund::refundedAt).max(Instant::compareTo).orElseThrow();
        return Earning.total(refunds, state.currency())
                .map(
                        total ->
                                "am %s wurden Ihnen %s zu Ihrer Bestellung %s erstattet"
                                        .formatted(
                                                FIGURES.date(last, zone),
                                                money(total),
                                                state.orderNumber()))
                .orElseGet(
                        () ->
                                "am %s wurde zu Ihrer Bestellung %s eine Rückgabe vermerkt"
                                        .formatted(FIGURES.date(last, zone), state.orderNumber()));
    }

    /** What the order stands for now, and how that comes about where it is rated anew. */
    private static String standsFor(OrderState state, OrderChange change) {
        if (change.what().contains(What.HANDED_OVER)) {
            return "";
        }
        String now =
                state.due() > change.points()
                        ? " Die Bestellung bringt jetzt " + points(state.due())
                        : " Die Bestellung behält " + pointsOrNone(state.due());
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
                                        " Davon %s: %s"
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
            case CANCELLED -> ", weil sie storniert ist";
            case NOT_PAID -> ", weil sie nicht mehr vollständig bezahlt ist";
            case EXCLUDED ->
                    ", weil sie zu keinem Kundenkonto mehr gehört oder eine Testbestellung ist";
        };
    }
}
