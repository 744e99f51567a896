package dev.stammkunde.surveys.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which topics texts are about, by keywords. */
final class FeedbackSettingsTest {

    private static final FeedbackSettings SETTINGS =
            new FeedbackSettings(
                    List.of(),
                    List.of(
                            topic("delivery", List.of("liefer", "zu spät"), List.of("deliver")),
                            topic("size", List.of("Größe", "Maß"), List.of("size"))));

    private static FeedbackTopic topic(String id, List<String> german, List<String> english) {
        return new FeedbackTopic(
                id,
                Map.of(Language.DE, id),
                Map.of(Language.DE, german, Language.EN, english),
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "LIEFERUNG dauerte, delivery",
        "Lieferzeit!, delivery",
        "Express-Lieferung, delivery",
        "ausgeliefert, ''",
        "kam zu  spät, delivery",
        "kam zu\u00a0spaet, delivery",
        "kam zu spa\u0308t, delivery",
        "spät, ''",
        "zu spätestens, delivery",
        "die GRÖSSE passt, size",
        "groesse und Lieferung, delivery size",
        "<b>Lieferung</b>, delivery",
        "Masse, size",
        "delivery, ''",
        "'', ''"
    })
    void tags_germanText_areTopicsOfWordsThatBeginSo(String text, String expected) {
        assertThat(words(SETTINGS.tags(List.of(text), Language.DE))).isEqualTo(expected);
    }

    @Test
    void tags_textOfNoLanguage_isLookedAtByTheWordsOfAll() {
        assertThat(SETTINGS.tags(List.of("Delivery war gut"), null)).containsExactly("delivery");
        assertThat(SETTINGS.tags(List.of("wrong size", "Lieferung"), null))
                .containsExactlyInAnyOrder("size", "delivery");
        assertThat(SETTINGS.tags(List.of("Lieferung"), Language.EN)).isEmpty();
    }

    @Test
    void tags_wordsOfTwoTexts_areNoneOfOneKeyword() {
        assertThat(SETTINGS.tags(List.of("zu", "spät"), Language.DE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, Das Paket kam viel zu spät, delivery",
        "DE, Versandkosten zu teuer, delivery price",
        "DE, Unfreundliche Hotline; Tasse kaputt, quality service",
        "DE, 'Ich möchte reklamieren, die Rückgabe klappt nicht', complaint returns",
        "EN, Parcel arrived broken and support was rude, delivery quality service",
        "EN, I will tell you later about the apple, ''"
    })
    void tags_byTheUsualList_areWhatPeopleMean(Language language, String text, String expected) {
        assertThat(words(FeedbackSettings.USUAL.tags(List.of(text), language))).isEqualTo(expected);
    }

    private static String words(Set<String> tags) {
        return tags.stream().sorted().collect(Collectors.joining(" "));
    }
}
