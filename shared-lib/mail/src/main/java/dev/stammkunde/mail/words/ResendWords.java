package dev.stammkunde.mail.words;

import dev.stammkunde.mail.ResendObstacle;
import dev.stammkunde.shop.BothLanguages;

/** Says in a sentence why a mail is not sent again. */
public final class ResendWords {

    private ResendWords() {}

    /** Says why not, and what can be done instead. */
    public static BothLanguages of(ResendObstacle obstacle) {
        return switch (obstacle) {
            case ADVERTISING ->
                    new BothLanguages(
                            "Werbung geht einmal: Über sie entscheiden Einwilligung und"
                                    + " Höchstzahlen, nicht ein Klick.",
                            "Advertising goes once: consent and caps decide on it, and not a"
                                    + " click.");
            case TEST ->
                    new BothLanguages(
                            "Das war ein Test. Ein neuer geht von der Kampagne aus.",
                            "That was a test. The campaign sends another one.");
            case OPT_IN ->
                    new BothLanguages(
                            "Die Bitte um Bestätigung ist Teil eines Nachweises. Für eine neue"
                                    + " meldet sich der Kunde noch einmal an.",
                            "The request to confirm is part of a proof. For a new one, the customer"
                                    + " subscribes again.");
            case CONSENT_COPY ->
                    new BothLanguages(
                            "Den Wortlaut einer Einwilligung gibt es bei der Einwilligung"
                                    + " selbst.",
                            "The wording of a consent is mailed from the consent itself.");
            case OF_TEAM ->
                    new BothLanguages(
                            "Die Mail ging an das Team und nicht an den Kunden.",
                            "The mail went to the team and not to the customer.");
            case WAITS ->
                    new BothLanguages(
                            "Sie wartet noch und geht von selbst hinaus.",
                            "It still waits, and goes out by itself.");
            case CODE_OVER ->
                    new BothLanguages(
                            "Der Code lässt sich nicht oder nicht mehr einlösen.",
                            "The code cannot be used, or not any more.");
            case GONE ->
                    new BothLanguages(
                            "Was darin stand, ist nicht mehr gespeichert.",
                            "What it said is not kept any more.");
            case NO_ADDRESS ->
                    new BothLanguages(
                            "Es gibt keine Adresse: Der Shop nennt keine, oder der Kunde wurde"
                                    + " gelöscht.",
                            "There is no address: the shop tells none, or the customer was erased.");
        };
    }
}
