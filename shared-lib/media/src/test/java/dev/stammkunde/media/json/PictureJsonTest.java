package dev.stammkunde.media.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.PictureFormat;
import dev.stammkunde.media.PictureState;
import dev.stammkunde.media.PictureWords;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.Reading;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

final class PictureJsonTest {

    private static Reading<PictureWords> read(String json) {
        return PictureJson.WORDS.read(Json.parse(json));
    }

    private static List<String> complaints(String json) {
        return ((Reading.Invalid<PictureWords>) read(json))
                .problems().stream().map(Finding::path).toList();
    }

    @Test
    void read_whatWasShown_isTheSame() {
        PictureWords words = new PictureWords("summer", "Ein Fahrrad", "A bicycle", false);
        Picture picture =
                new Picture(
                        new DocumentId("shop", "a".repeat(40)),
                        3,
                        PictureState.ARCHIVED,
                        words,
                        new Picture.Look(PictureFormat.PNG, 40, 20, 123),
                        Instant.parse("2026-05-04T08:00:00Z"));

        String shown = JsonText.object(json -> PictureJson.write(json, picture, "https://x/a.png"));

        assertThat(read(shown)).isEqualTo(new Reading.Valid<>(words));
    }

    @Test
    void read_alternatives_standInBothLanguagesOrTellNothing() {
        assertThat(complaints("{\"name\":\"a\",\"alt\":{\"de\":\"Ein Rad\"}}"))
                .containsExactly("alt.en");
        assertThat(
                        complaints(
                                "{\"name\":\"a\",\"decorative\":true,\"alt\":{\"de\":\"Ein Rad\",\"en\":\"A"
                                        + " bike\"}}"))
                .containsExactly("decorative");
        assertThat(complaints("{\"name\":\" \",\"alt\":{\"de\":\"\",\"en\":\"a\\nb\"}}"))
                .containsExactlyInAnyOrder("name", "alt.de", "alt.en");
        assertThat(read("{\"name\":\"a\",\"decorative\":true}"))
                .isEqualTo(new Reading.Valid<>(new PictureWords("a", null, null, true)));
    }
}
