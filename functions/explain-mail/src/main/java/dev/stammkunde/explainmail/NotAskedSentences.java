package dev.stammkunde.explainmail;

import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.surveys.asking.NotAsked;
import dev.stammkunde.surveys.asking.SurveyThrottle;

/** Says in a sentence why a survey did not ask. */
final class NotAskedSentences {

    private NotAskedSentences() {}

    static BothLanguages of(NotAsked reason) {
        return switch (reason) {
            case REFUNDED ->
                    because(
                            "von der Bestellung etwas erstattet wurde",
                            "something of the order was refunded");
            case NOT_PAID ->
                    because(
                            "die Bestellung weder bezahlt noch verschickt war",
                            "the order was neither paid nor sent");
            case EARLIER_PURCHASE ->
                    because(
                            "die Umfrage erst nach einem späteren Einkauf fragt",
                            "the survey asks after a later purchase only");
            case NOT_IN_SAMPLE ->
                    because(
                            "die Person nicht zur Stichprobe der Umfrage gehört",
                            "the customer is not in the survey's sample");
            case NOT_IN_AUDIENCE ->
                    because(
                            "die Umfrage für andere gedacht ist",
                            "the survey is for other customers");
            case NO_ADDRESS -> because("keine E-Mail-Adresse bekannt war", "no address was known");
            case ASKED_IN_WAVE ->
                    because(
                            "diese Umfrage die Person in derselben Welle schon gefragt hatte",
                            "this survey had asked the customer in the same wave");
            case ASKED_BY_SURVEY ->
                    because(
                            "diese Umfrage die Person vor Kurzem schon gefragt hatte",
                            "this survey had asked the customer a short time ago");
            case ASKED_BY_ANY ->
                    because(
                            "eine Umfrage die Person in den letzten "
                                    + SurveyThrottle.PERSON_DAYS
                                    + " Tagen schon gefragt hatte",
                            "a survey had asked the customer within "
                                    + SurveyThrottle.PERSON_DAYS
                                    + " days");
        };
    }

    private static BothLanguages because(String german, String english) {
        return new BothLanguages(
                "Nicht gefragt, weil " + german + ".", "Not asked because " + english + ".");
    }
}
