package dev.stammkunde.insights.lift;

import dev.stammkunde.shop.BothLanguages;

/** Verdicts in sentences. */
public final class LiftWords {

    private LiftWords() {}

    /** Returns what is said of revenue. */
    public static BothLanguages ofRevenue(LiftVerdict verdict) {
        return switch (verdict) {
            case MORE ->
                    new BothLanguages(
                            "Es brachte mehr Umsatz je Kunde als nichts zu tun.",
                            "It brought more revenue for each customer than doing nothing.");
            case LESS ->
                    new BothLanguages(
                            "Es brachte weniger Umsatz je Kunde als nichts zu tun.",
                            "It brought less revenue for each customer than doing nothing.");
            case NO_DIFFERENCE ->
                    new BothLanguages(
                            "Ob es Umsatz brachte, lässt sich nicht erkennen: Das Intervall"
                                    + " schließt null ein.",
                            "Whether it brought revenue cannot be told: the interval has zero in"
                                    + " it.");
            case TOO_FEW ->
                    new BothLanguages(
                            "Es sind zu wenige Kunden oder Käufer, um Umsätze zu vergleichen.",
                            "There are too few customers or buyers to compare revenue.");
            case NO_HOLDOUT, NO_LAST_DAY, NOT_YET, UNEVEN, CHANGED -> notJudged(verdict);
        };
    }

    /** Returns what is said of the share of buyers. */
    public static BothLanguages ofBuyers(LiftVerdict verdict) {
        return switch (verdict) {
            case MORE ->
                    new BothLanguages(
                            "Es kauften mehr als ohne.", "More bought than would have without it.");
            case LESS ->
                    new BothLanguages(
                            "Es kauften weniger als ohne.",
                            "Fewer bought than would have without it.");
            case NO_DIFFERENCE ->
                    new BothLanguages(
                            "Ob mehr kauften, lässt sich nicht erkennen: Das Intervall schließt"
                                    + " null ein.",
                            "Whether more bought cannot be told: the interval has zero in it.");
            case TOO_FEW ->
                    new BothLanguages(
                            "Es sind zu wenige Kunden, um zu erkennen, ob mehr von ihnen kauften.",
                            "There are too few customers to tell whether more of them bought.");
            case NO_HOLDOUT, NO_LAST_DAY, NOT_YET, UNEVEN, CHANGED -> notJudged(verdict);
        };
    }

    private static BothLanguages notJudged(LiftVerdict verdict) {
        return switch (verdict) {
            case NO_HOLDOUT ->
                    new BothLanguages(
                            "Niemand bleibt außen vor; deshalb lässt sich nicht sagen, was ohne"
                                    + " geschehen wäre.",
                            "Nobody is held out, so it cannot be told what would have happened"
                                    + " without.");
            case NO_LAST_DAY ->
                    new BothLanguages(
                            "Noch lässt sich nichts sagen: Es gibt keinen letzten Tag, nach dem"
                                    + " geurteilt wird.",
                            "Nothing can be told yet: there is no last day to judge after.");
            case UNEVEN ->
                    new BothLanguages(
                            "Es blieben so viel mehr oder weniger außen vor als ausgelost, dass der"
                                    + " Vergleich nichts taugt.",
                            "So many more or fewer are held out than were to be drawn that the"
                                    + " comparison is worth nothing.");
            case CHANGED ->
                    new BothLanguages(
                            "Der Anteil derer, die außen vor bleiben, wurde zwischendurch geändert;"
                                    + " deshalb lassen sich die Gruppen nicht vergleichen.",
                            "The share that is held out was changed on the way, so the groups"
                                    + " cannot be compared.");
            case NOT_YET, TOO_FEW, NO_DIFFERENCE, MORE, LESS ->
                    new BothLanguages(
                            "Noch lässt sich nichts sagen: Es können noch Mails hinausgehen oder"
                                    + " Käufe dazukommen, die zählen.",
                            "Nothing can be told yet: mails or purchases that count may still"
                                    + " come.");
        };
    }
}
