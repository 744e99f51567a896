package dev.stammkunde.insights.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.insights.value.Abstention.Reason;
import dev.stammkunde.insights.value.Outlook.Chance;
import dev.stammkunde.insights.value.ReturnCurve.Returned;
import dev.stammkunde.platform.statistics.Bounds;
import dev.stammkunde.shop.BothLanguages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutlookWordsTest {

    @Test
    void reasons_awayForLong_sayTheRhythmTheChanceAndTheCase() {
        Outlook outlook = outlook(3, new BuyingRhythm(40.4, 95, true), new Chance.Alive(0.234));

        assertThat(OutlookWords.reasons(outlook, true))
                .containsExactly(
                        new BothLanguages(
                                "Kauft gewöhnlich alle 40 Tage, zuletzt vor 95 Tagen.",
                                "Usually buys every 40 days, last 95 days ago."),
                        new BothLanguages(
                                "Wer so kaufte, kommt mit einer Wahrscheinlichkeit von 23 % noch.",
                                "Who bought like this still comes with a probability of 23%."),
                        new BothLanguages(
                                "Der letzte Vorgang ist nicht gelöst.",
                                "The last case is unresolved."));
    }

    @Test
    void reasons_boughtOnce_sayWhatOthersLikeThemDid() {
        Returned returned = new Returned(0.12, new Bounds(0.091, 0.152), 365);
        Outlook outlook =
                outlook(1, new BuyingRhythm(30, 120, false), new Chance.Returns(returned));

        assertThat(OutlookWords.reasons(outlook, false))
                .containsExactly(
                        new BothLanguages(
                                "Hat einmal gekauft, vor 120 Tagen.", "Bought once, 120 days ago."),
                        new BothLanguages(
                                "Von denen, die nach dem ersten Kauf so lange nicht wiederkamen, taten"
                                        + " es 12 % (9 bis 15 %) binnen zwölf Monaten doch.",
                                "Of those who stayed away for so long after the first purchase,"
                                        + " 12% (9 to 15%) came back within twelve months."));
    }

    @Test
    void reasons_modelAbstains_sayTheRule() {
        assertThat(OutlookWords.reasons(outlook(3, new BuyingRhythm(1, 1, true), null), false))
                .extracting(BothLanguages::en)
                .containsExactly(
                        "Usually buys every day, last yesterday.",
                        "Not away for longer than twice the customer's own interval.");
        assertThat(OutlookWords.reasons(outlook(1, new BuyingRhythm(0, 0, false), null), false))
                .extracting(BothLanguages::de)
                .containsExactly(
                        "Hat einmal gekauft, heute.",
                        "Wie lange es bis zum zweiten Kauf dauert, ist in diesem Shop noch nicht"
                                + " bekannt.");
    }

    @Test
    void reasons_nextToCertain_areNotSaidToBe() {
        assertThat(
                        OutlookWords.reasons(
                                outlook(2, new BuyingRhythm(7, 1, true), new Chance.Alive(0.999)),
                                false))
                .last()
                .extracting(BothLanguages::en)
                .asString()
                .contains(">99%");
    }

    @ParameterizedTest
    @EnumSource
    void of_eachAbstention_isSaidInBothLanguages(Reason reason) {
        BothLanguages words = ModelWords.of(new Abstention(reason, 1.234));

        assertThat(words.de()).endsWith(".").isNotEqualTo(words.en());
        assertThat(words.en()).endsWith(".").doesNotContain("1.234");
    }

    private static Outlook outlook(int purchases, BuyingRhythm rhythm, @Nullable Chance chance) {
        return new Outlook(purchases, rhythm, chance, null, null, 0L);
    }
}
