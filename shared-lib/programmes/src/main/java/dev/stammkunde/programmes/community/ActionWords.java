package dev.stammkunde.programmes.community;

import dev.stammkunde.shop.Language;

/** Says what became of an action and why, in a customer's language. */
public final class ActionWords {

    private ActionWords() {}

    /** Says it in one or two sentences. */
    public static String why(DoneAction action, Language language) {
        ActionReason reason = action.progress().reason();
        return reason == null
                ? stands(action, language)
                : lost(action.state(), language) + ' ' + reason(reason, language);
    }

    private static String stands(DoneAction action, Language language) {
        String points = points(action.terms().points(), language);
        boolean waits = action.state() == ActionState.WAITS_FOR_REVIEW;
        return switch (language) {
            case DE ->
                    waits
                            ? "Wird vom Shop angesehen; danach gibt es %s.".formatted(points)
                            : "%s gutgeschrieben.".formatted(points);
            case EN ->
                    waits
                            ? "The shop looks at it; then it brings %s.".formatted(points)
                            : "%s credited.".formatted(points);
        };
    }

    static String points(long points, Language language) {
        return switch (language) {
            case DE -> points == 1 ? "1 Punkt" : points + " Punkte";
            case EN -> points == 1 ? "1 point" : points + " points";
        };
    }

    private static String lost(ActionState state, Language language) {
        boolean wasPaid = state == ActionState.TAKEN_BACK;
        return switch (language) {
            case DE -> wasPaid ? "Die Punkte sind zurückgebucht." : "Keine Punkte.";
            case EN -> wasPaid ? "The points are taken back." : "No points.";
        };
    }

    /** Says why in one sentence. */
    public static String reason(ActionReason reason, Language language) {
        return switch (language) {
            case DE -> german(reason);
            case EN -> english(reason);
        };
    }

    private static String german(ActionReason reason) {
        return switch (reason) {
            case NOT_OFFERED -> "Für diese Aktion gibt es derzeit keine Punkte.";
            case TOO_EARLY -> "Sie war, bevor es für diese Aktion Punkte gab.";
            case TOO_LATE -> "Sie war, nachdem es für diese Aktion Punkte gab.";
            case TEXT_TOO_SHORT -> "Der Text ist kürzer, als verlangt ist.";
            case NO_PURCHASE_NAMED -> "Es fehlt, um welchen Kauf es geht.";
            case UNKNOWN_ORDER -> "Diese Bestellung ist nicht bekannt.";
            case ORDER_OF_ANOTHER -> "Die Bestellung gehört nicht zu diesem Kundenkonto.";
            case ORDER_NOT_PAID -> "Die Bestellung ist nicht bezahlt.";
            case PRODUCT_NOT_IN_ORDER -> "Der Artikel ist nicht in dieser Bestellung.";
            case PURCHASE_REFUNDED -> "Der Kauf ist erstattet oder storniert.";
            case LIMIT_OF_PRODUCT -> "Für diesen Artikel gab es schon alle Punkte.";
            case LIMIT_OF_DAY -> "Für diesen Tag gab es schon alle Punkte.";
            case LIMIT_IN_TOTAL -> "Für diese Aktion gab es schon alle Punkte.";
            case LIMIT_OF_YEAR -> "Sie zählt einmal im Jahr.";
            case NOT_APPROVED -> "Der Shop hat sie angesehen und nicht anerkannt.";
            case WITHDRAWN -> "Sie ist zurückgezogen oder gelöscht.";
        };
    }

    private static String english(ActionReason reason) {
        return switch (reason) {
            case NOT_OFFERED -> "There are no points for this action at present.";
            case TOO_EARLY -> "It was before there were points for this action.";
            case TOO_LATE -> "It was after there were points for this action.";
            case TEXT_TOO_SHORT -> "The text is shorter than is asked for.";
            case NO_PURCHASE_NAMED -> "It is missing which purchase it is about.";
            case UNKNOWN_ORDER -> "This order is not known.";
            case ORDER_OF_ANOTHER -> "The order is not of this customer account.";
            case ORDER_NOT_PAID -> "The order is not paid.";
            case PRODUCT_NOT_IN_ORDER -> "The article is not in this order.";
            case PURCHASE_REFUNDED -> "The purchase was refunded or cancelled.";
            case LIMIT_OF_PRODUCT -> "This article has brought all its points already.";
            case LIMIT_OF_DAY -> "This day has brought all its points already.";
            case LIMIT_IN_TOTAL -> "This action has brought all its points already.";
            case LIMIT_OF_YEAR -> "It counts once a year.";
            case NOT_APPROVED -> "The shop looked at it and did not approve it.";
            case WITHDRAWN -> "It was withdrawn or deleted.";
        };
    }
}
