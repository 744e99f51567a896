package dev.stammkunde.programmes.limited;

import dev.stammkunde.shop.Language;

/** What shops can show as it is, in the customer's language. */
public final class OfferWords {

    private OfferWords() {}

    /** Says how much is left, as the offer wants it told: a number, or a word that is true. */
    public static String left(LimitedOfferView view, Language language) {
        LimitedOfferDraft draft = view.offer().draft();
        return switch (draft.piecesShown()) {
            case NUMBER -> number(view.left(), draft.stock(), language);
            case WORDS -> word(Availability.of(view.left(), draft.stock()), language);
        };
    }

    private static String number(long left, int stock, Language language) {
        return switch (language) {
            case DE -> "Noch %d von %d Stück".formatted(left, stock);
            case EN -> "%d of %d left".formatted(left, stock);
        };
    }

    private static String word(Availability availability, Language language) {
        return switch (language) {
            case DE ->
                    switch (availability) {
                        case PLENTY -> "Verfügbar";
                        case FEW -> "Nur noch wenige";
                        case NONE -> "Derzeit keine mehr";
                    };
            case EN ->
                    switch (availability) {
                        case PLENTY -> "Available";
                        case FEW -> "Only a few left";
                        case NONE -> "None left at present";
                    };
        };
    }

    /** Says how far it is for the customer. */
    public static String phase(LimitedOfferView.Phase phase, Language language) {
        return switch (language) {
            case DE ->
                    switch (phase) {
                        case SOON -> "Beginnt bald";
                        case OPEN -> "Jetzt erhältlich";
                        case RESERVED -> "Für Sie reserviert";
                        case BOUGHT -> "Gekauft";
                        case SOLD_OUT -> "Derzeit vergriffen";
                        case HAD_BEFORE -> "Einmal je Kundin und Kunde";
                        case OVER -> "Beendet";
                    };
            case EN ->
                    switch (phase) {
                        case SOON -> "Begins soon";
                        case OPEN -> "Available now";
                        case RESERVED -> "Reserved for you";
                        case BOUGHT -> "Bought";
                        case SOLD_OUT -> "None left at present";
                        case HAD_BEFORE -> "Once for each customer";
                        case OVER -> "Ended";
                    };
        };
    }
}
