package dev.stammkunde.servememberapi.text;

import java.util.function.Function;

/** One text in German, which says “Sie”, and in English. */
public record BothLanguages(String de, String en) {

    static BothLanguages of(Function<Wording, String> text) {
        return new BothLanguages(text.apply(Wording.GERMAN), text.apply(Wording.ENGLISH));
    }
}
