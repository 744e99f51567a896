package dev.stammkunde.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class ColoursTest {

    @ParameterizedTest
    @CsvSource({
        "#1a5fb4, #1a5fb4, #ffffff, #1a5fb4",
        "#FFD400, #ffd400, #111111, #796401",
        "#000, #000000, #ffffff, #000000",
        "#fff, #ffffff, #111111, #727272",
        "blue, #1f4e79, #ffffff, #1f4e79",
        "'#123456;}x{', #1f4e79, #ffffff, #1f4e79"
    })
    void of_brand_givesColoursThatCanBeRead(
            String brand, String shown, String onBrand, String link) {
        Colours colours = Colours.of(brand);

        assertThat(colours.brand()).isEqualTo(shown);
        assertThat(colours.onBrand()).isEqualTo(onBrand);
        assertThat(Colours.contrast(colours.link(), "#ffffff")).isGreaterThanOrEqualTo(4.5);
        assertThat(link).isNotEmpty();
    }

    @Test
    void contrast_blackOnWhite_is21() {
        assertThat(Colours.contrast("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(Colours.contrast("#767676", "#ffffff")).isBetween(4.54, 4.55);
    }

    @Property(tries = 300)
    void of_anyColour_canBeRead(@ForAll @IntRange(max = 0xffffff) int rgb) {
        Colours colours = Colours.of(String.format(Locale.ROOT, "#%06x", rgb));

        assertThat(Colours.contrast(colours.brand(), colours.onBrand())).isGreaterThan(4.3);
        assertThat(Colours.contrast(colours.link(), "#ffffff")).isGreaterThanOrEqualTo(4.5);
    }
}
