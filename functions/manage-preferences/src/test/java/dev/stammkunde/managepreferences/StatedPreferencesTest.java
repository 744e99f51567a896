package dev.stammkunde.managepreferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.shop.StatedPreferences;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What customers state of themselves on the page. */
class StatedPreferencesTest extends VisitedPreferences {

    @Test
    void look_shopThatOffersNothing_asksNothing() throws IOException {
        assertThat(send("GET", token, "", NOW).text("body")).doesNotContain("stated");
    }

    @Test
    void save_stated_isKeptShownAndDeletedByEmptyFields() throws IOException {
        offer();

        JsonField answer =
                save(
                        ON_NEWS
                                + CHOICES
                                + "&stated-offered=yes&stated-interest=Green+tea"
                                + "&stated-interest=Weapons&stated-size-shoe=42");

        assertThat(answer.text("body"))
                .contains("name=\"stated-interest\" value=\"Green tea\" checked")
                .contains("name=\"stated-size-shoe\" value=\"42\"")
                .doesNotContain("Weapons");
        assertThat(profile().stated())
                .isEqualTo(
                        StatedPreferences.of(Set.of("Green tea"), Map.of("shoe", "42"), Set.of()));

        save(ON_NEWS + CHOICES);
        assertThat(profile().stated().isEmpty()).isFalse();

        save(ON_NEWS + CHOICES + "&stated-offered=yes&stated-size-shoe=+");
        assertThat(profile().stated().isEmpty()).isTrue();
    }

    @Test
    void save_sizeThatIsTooLong_keepsNothingAndSaysSo() throws IOException {
        offer();

        JsonField answer =
                save(
                        ON_NEWS
                                + CHOICES
                                + "&stated-offered=yes&stated-interest=Green+tea&stated-size-shoe="
                                + "4".repeat(21));

        assertThat(answer.integer("statusCode")).isEqualTo(422);
        assertThat(answer.text("body")).contains("Eine Größe hat höchstens 20 Zeichen.");
        assertThat(profile().stated().isEmpty()).isTrue();
    }

    /** Nobody's answer goes because the shop asks no more, and they can delete it. */
    @Test
    void look_statedOfWhatIsOfferedNoMore_isShown() throws IOException {
        offer();
        save(ON_NEWS + CHOICES + "&stated-offered=yes&stated-interest=Green+tea");
        settings.save(
                "demo-shop",
                2,
                """
                {"version": 2, "sender": {"address": "post@shop.example", "name": "Shop"},
                 "brand": {"name": "Shop", "url": "https://shop.example", "imprint": "Shop"}}
                """);

        assertThat(send("GET", token, "", NOW).text("body"))
                .contains("name=\"stated-interest\" value=\"Green tea\" checked");
    }

    /** The page shows what was stated of what is offered no more beside what is offered now. */
    @Test
    void save_moreThanIsKeptAfterTheOfferChanged_keepsWhatWasAndSaysSo() throws IOException {
        offerInterests(1, 'a');
        save(ON_NEWS + CHOICES + "&stated-offered=yes" + ticked('a'));
        offerInterests(2, 'b');

        JsonField answer =
                save(ON_NEWS + CHOICES + "&stated-offered=yes" + ticked('a') + ticked('b'));

        assertThat(answer.integer("statusCode")).isEqualTo(422);
        assertThat(answer.text("body")).contains("At most 20 interests");
        assertThat(profile().stated().interests()).hasSize(20).contains("a1").doesNotContain("b1");
    }

    private static String ticked(char series) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "&stated-interest=" + series + i)
                .collect(Collectors.joining());
    }

    private void offerInterests(int version, char series) {
        String interests =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(
                                "{\"category\": \"%1$s%%d\", \"de\": \"%1$s\", \"en\": \"%1$s\"}"
                                                .formatted(series)
                                        ::formatted)
                        .collect(Collectors.joining(","));
        settings.save(
                "demo-shop",
                version,
                """
                {"version": %d, "sender": {"address": "post@shop.example", "name": "Shop"},
                 "brand": {"name": "Shop", "url": "https://shop.example", "imprint": "Shop"},
                 "stated": {"interests": [%s]}}
                """
                        .formatted(version, interests));
    }

    private void offer() {
        settings.save(
                "demo-shop",
                1,
                """
                {"version": 1, "sender": {"address": "post@shop.example", "name": "Shop"},
                 "brand": {"name": "Shop", "url": "https://shop.example", "imprint": "Shop"},
                 "stated": {"interests": [{"category": "Green tea", "de": "Grüner Tee", "en": "Green tea"}],
                  "sizes": [{"id": "shoe", "de": "Schuhe", "en": "Shoes"}]}}
                """);
    }
}
