package dev.stammkunde.insights.value;

import dev.stammkunde.insights.value.Outlook.Chance;
import dev.stammkunde.insights.value.ReturnCurve.Returned;
import dev.stammkunde.shop.BothLanguages;

import java.util.ArrayList;
import java.util.List;

/** What is to be expected of a customer, and why, in sentences. */
public final class OutlookWords {

    private static final int DAYS_OF_A_YEAR = 365;

    private OutlookWords() {}

    /**
     * Returns the reasons, the plainest first.
     *
     * @param isCaseOpen whether the customer's last case is not resolved
     */
    public static List<BothLanguages> reasons(Outlook outlook, boolean isCaseOpen) {
        List<BothLanguages> reasons = new ArrayList<>();
        reasons.add(ofRhythm(outlook));
        switch (outlook.chance()) {
            case Chance.Alive alive -> reasons.add(ofAlive(alive.probability()));
            case Chance.Returns returns -> reasons.add(ofReturns(returns.returned()));
            case null -> reasons.add(byRule(outlook.rhythm()));
        }
        if (isCaseOpen) {
            reasons.add(caseOpen());
        }
        return reasons;
    }

    /** Returns that somebody waits for an answer. */
    public static BothLanguages caseOpen() {
        return new BothLanguages(
                "Der letzte Vorgang ist nicht gelöst.", "The last case is unresolved.");
    }

    private static BothLanguages ofRhythm(Outlook outlook) {
        BuyingRhythm rhythm = outlook.rhythm();
        BothLanguages away = ago(Math.round(rhythm.awayDays()));
        if (rhythm.isOwn()) {
            BothLanguages every = every(Math.max(1, Math.round(rhythm.intervalDays())));
            return new BothLanguages(
                    "Kauft gewöhnlich " + every.de() + ", zuletzt " + away.de() + ".",
                    "Usually buys " + every.en() + ", last " + away.en() + ".");
        }
        return new BothLanguages(
                "Hat einmal gekauft, " + away.de() + ".", "Bought once, " + away.en() + ".");
    }

    private static BothLanguages every(long days) {
        return days == 1
                ? new BothLanguages("jeden Tag", "every day")
                : new BothLanguages("alle " + days + " Tage", "every " + days + " days");
    }

    private static BothLanguages ago(long days) {
        if (days == 0) {
            return new BothLanguages("heute", "today");
        }
        return days == 1
                ? new BothLanguages("gestern", "yesterday")
                : new BothLanguages("vor " + days + " Tagen", days + " days ago");
    }

    private static BothLanguages ofAlive(double probability) {
        String share = percent(probability);
        return new BothLanguages(
                "Wer so kaufte, kommt mit einer Wahrscheinlichkeit von " + share + " % noch.",
                "Who bought like this still comes with a probability of " + share + "%.");
    }

    private static BothLanguages ofReturns(Returned returned) {
        String share = percent(returned.share());
        String from = percent(returned.bounds().from());
        String to = percent(returned.bounds().to());
        BothLanguages within =
                returned.days() >= DAYS_OF_A_YEAR
                        ? new BothLanguages("binnen zwölf Monaten", "within twelve months")
                        : new BothLanguages(
                                "binnen " + days(returned.days(), "Tag", "Tagen"),
                                "within " + days(returned.days(), "day", "days"));
        return new BothLanguages(
                "Von denen, die nach dem ersten Kauf so lange nicht wiederkamen, taten es %s %% (%s bis %s %%) %s doch."
                        .formatted(share, from, to, within.de()),
                "Of those who stayed away for so long after the first purchase, %s%% (%s to %s%%) came back %s."
                        .formatted(share, from, to, within.en()));
    }

    private static String days(int days, String one, String many) {
        return days + " " + (days == 1 ? one : many);
    }

    private static BothLanguages byRule(BuyingRhythm rhythm) {
        if (rhythm.intervalDays() == 0) {
            return new BothLanguages(
                    "Wie lange es bis zum zweiten Kauf dauert, ist in diesem Shop noch nicht"
                            + " bekannt.",
                    "How long it takes to a second purchase is not known of this shop yet.");
        }
        BothLanguages whose =
                rhythm.isOwn()
                        ? new BothLanguages("der eigene Abstand", "the customer's own interval")
                        : new BothLanguages(
                                "der übliche Abstand bis zum zweiten Kauf",
                                "the usual interval to a second purchase");
        return rhythm.isLongAway()
                ? new BothLanguages(
                        "Länger fort als zweimal " + whose.de() + ".",
                        "Away for longer than twice " + whose.en() + ".")
                : new BothLanguages(
                        "Nicht länger fort als zweimal " + whose.de() + ".",
                        "Not away for longer than twice " + whose.en() + ".");
    }

    /** Nobody is told that something is certain which is not. */
    private static String percent(double share) {
        long whole = Math.round(100 * share);
        if (whole == 0 && share > 0) {
            return "<1";
        }
        return whole == 100 && share < 1 ? ">99" : Long.toString(whole);
    }
}
