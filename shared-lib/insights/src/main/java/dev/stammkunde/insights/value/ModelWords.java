package dev.stammkunde.insights.value;

import dev.stammkunde.shop.BothLanguages;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Why a model says nothing, how well it did, and what its classes are called, in words. */
public final class ModelWords {

    private ModelWords() {}

    /** Returns why it says nothing. */
    public static BothLanguages of(Abstention abstention) {
        BothLanguages figure = figure(abstention.figure());
        long whole = Math.round(abstention.figure());
        return switch (abstention.reason()) {
            case TOO_FEW_BUYERS ->
                    new BothLanguages(
                            "Es gibt %d Käufer; das Modell braucht mindestens %d."
                                    .formatted(whole, Abstention.FEWEST_BUYERS),
                            "There are %d buyers; the model needs at least %d."
                                    .formatted(whole, Abstention.FEWEST_BUYERS));
            case TOO_SHORT ->
                    new BothLanguages(
                            "Verkäufe sind seit %d Tagen bekannt; das Modell braucht mindestens %d."
                                    .formatted(whole, Abstention.FEWEST_DAYS),
                            "Sales are known for %d days; the model needs at least %d."
                                    .formatted(whole, Abstention.FEWEST_DAYS));
            case NOT_CONVERGED ->
                    new BothLanguages(
                            "Die Käufe bestimmen die Größen des Modells nicht.",
                            "The purchases do not settle the parameters of the model.");
            case NOT_JUDGED ->
                    new BothLanguages(
                            "An den letzten drei Monaten ließ sich das Modell nicht prüfen.",
                            "The last three months gave nothing to test the model by.");
            case UNCALIBRATED ->
                    new BothLanguages(
                            "Die Probe an den letzten drei Monaten ergab eine Steigung von %s statt 0,8 bis 1,2."
                                    .formatted(figure.de()),
                            "The test on the last three months gave a slope of %s, not 0.8 to 1.2."
                                    .formatted(figure.en()));
            case UNCALIBRATED_OF_REPEATS ->
                    new BothLanguages(
                            "Bei Kunden mit mehreren Käufen ergab die Probe eine Steigung von %s statt 0,8 bis 1,2."
                                    .formatted(figure.de()),
                            "For customers with several purchases the test gave a slope of %s, not 0.8 to 1.2."
                                    .formatted(figure.en()));
            case VALUE_NOT_CONVERGED ->
                    new BothLanguages(
                            "Die Beträge bestimmen die Größen des Modells nicht.",
                            "The amounts do not settle the parameters of the model.");
            case VALUE_WITHOUT_MEAN ->
                    new BothLanguages(
                            "Die Beträge streuen so weit, dass ihr Mittel nichts sagt (q ist %s)."
                                    .formatted(figure.de()),
                            "Amounts are spread so wide that their mean says nothing (q is %s)."
                                    .formatted(figure.en()));
            case VALUE_GOES_WITH_FREQUENCY ->
                    new BothLanguages(
                            "Wie oft und für wie viel jemand kauft, hängt zusammen (Korrelation %s); das Modell setzt voraus, dass es das nicht tut."
                                    .formatted(figure.de()),
                            "How often and for how much somebody buys go together (correlation %s); the model supposes that they do not."
                                    .formatted(figure.en()));
        };
    }

    /** Returns whether the model or the plain rule was nearer to what happened. */
    public static BothLanguages of(BackTest test) {
        return test.beatsBaseline()
                ? new BothLanguages(
                        "Das Modell lag in den letzten drei Monaten näher an dem, was geschah, als"
                                + " die einfache Regel.",
                        "In the last three months the model was nearer to what happened than the"
                                + " plain rule.")
                : new BothLanguages(
                        "Die einfache Regel lag in den letzten drei Monaten näher an dem, was"
                                + " geschah, als das Modell.",
                        "In the last three months the plain rule was nearer to what happened than"
                                + " the model.");
    }

    /** Returns what the plain rule is called wherever it is shown. */
    public static BothLanguages baseline() {
        return new BothLanguages(
                "länger fort als zweimal der eigene Abstand",
                "away for longer than twice the own interval");
    }

    /** Returns what a class is called. */
    public static BothLanguages of(RfmClass named) {
        return switch (named) {
            case BEST -> new BothLanguages("Beste Kunden", "Best customers");
            case LOYAL -> new BothLanguages("Treue Kunden", "Loyal customers");
            case BIG_SPENDER -> new BothLanguages("Große Einkäufe", "Big spenders");
            case NEW -> new BothLanguages("Neue Kunden", "New customers");
            case OCCASIONAL -> new BothLanguages("Gelegenheitskunden", "Occasional customers");
            case AT_RISK -> new BothLanguages("Drohen zu gehen", "At risk");
            case ASLEEP -> new BothLanguages("Eingeschlafen", "Asleep");
        };
    }

    private static BothLanguages figure(double figure) {
        String english =
                BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP).toPlainString();
        return new BothLanguages(english.replace('.', ','), english);
    }
}
