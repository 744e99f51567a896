package dev.stammkunde.campaigns.comparison;

import dev.stammkunde.shop.BothLanguages;

/** Verdicts in sentences, which say what was seen and not why. */
public final class ComparisonWords {

    private ComparisonWords() {}

    /** Returns what is said of the share of buyers. */
    public static BothLanguages ofBuyers(Verdict verdict) {
        return switch (verdict) {
            case MORE ->
                    new BothLanguages(
                            "Nach dieser Variante kauften mehr ihrer Leser als nach der ersten.",
                            "More of its readers bought since than of the first variant's.");
            case LESS ->
                    new BothLanguages(
                            "Nach dieser Variante kauften weniger ihrer Leser als nach der ersten.",
                            "Fewer of its readers bought since than of the first variant's.");
            case NO_DIFFERENCE ->
                    new BothLanguages(
                            "Wie viele Leser kauften, unterscheidet sich nicht erkennbar von der"
                                    + " ersten Variante.",
                            "How many readers bought since does not tell it from the first"
                                    + " variant.");
            case TOO_FEW ->
                    new BothLanguages(
                            "Es sind zu wenige Leser, um zu erkennen, ob mehr von ihnen kauften.",
                            "There are too few readers to tell whether more of them bought.");
            case NO_LAST_DAY, NOT_YET, REPLACED -> notJudged(verdict);
        };
    }

    /** Returns what is said of revenue for each reader. */
    public static BothLanguages ofRevenue(Verdict verdict) {
        return switch (verdict) {
            case MORE ->
                    new BothLanguages(
                            "Je Leser wurde seither mehr umgesetzt als nach der ersten Variante.",
                            "Revenue for each reader since is higher than after the first variant.");
            case LESS ->
                    new BothLanguages(
                            "Je Leser wurde seither weniger umgesetzt als nach der ersten Variante.",
                            "Revenue for each reader since is lower than after the first variant.");
            case NO_DIFFERENCE ->
                    new BothLanguages(
                            "Der Umsatz je Leser unterscheidet sich nicht erkennbar von der ersten"
                                    + " Variante.",
                            "Revenue for each reader does not tell it from the first variant.");
            case TOO_FEW ->
                    new BothLanguages(
                            "Es sind zu wenige Käufer, um Umsätze je Leser zu vergleichen.",
                            "There are too few buyers to compare revenue for each reader.");
            case NO_LAST_DAY, NOT_YET, REPLACED -> notJudged(verdict);
        };
    }

    private static BothLanguages notJudged(Verdict verdict) {
        return switch (verdict) {
            case NO_LAST_DAY ->
                    new BothLanguages(
                            "Noch lässt sich kein Unterschied erkennen: Die Kampagne läuft immer"
                                    + " weiter. Legen Sie einen letzten Tag für den Vergleich fest.",
                            "No difference can be told yet: the campaign goes on and on. Set a"
                                    + " last day for the comparison.");
            case REPLACED ->
                    new BothLanguages(
                            "Die Varianten oder ihre Anteile wurden geändert, bevor der Vergleich"
                                    + " zu Ende war.",
                            "The variants or their weights were changed before the comparison was"
                                    + " over.");
            case NOT_YET, TOO_FEW, NO_DIFFERENCE, MORE, LESS ->
                    new BothLanguages(
                            "Noch lässt sich kein Unterschied erkennen: Es können noch Mails"
                                    + " hinausgehen oder Käufe dazukommen, die zählen.",
                            "No difference can be told yet: mails or purchases that count may"
                                    + " still come.");
        };
    }
}
