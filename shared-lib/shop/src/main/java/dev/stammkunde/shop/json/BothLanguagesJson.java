package dev.stammkunde.shop.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.shop.BothLanguages;

/** Texts in German and English as every API writes them: {@code {"de": …, "en": …}}. */
public final class BothLanguagesJson {

    private BothLanguagesJson() {}

    /** Writes both texts as one field. */
    public static void write(JsonObjectText json, String name, BothLanguages text) {
        json.object(name, both -> both.text("de", text.de()).text("en", text.en()));
    }
}
