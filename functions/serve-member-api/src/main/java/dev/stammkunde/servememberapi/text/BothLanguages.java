package dev.stammkunde.servememberapi.text;

import java.util.function.Function;

/** One text in German, which says “Sie”, and in English. */
public record BothLanguages(String de, String en) {

    static BothLanguages of(Function<PointsWording, String> text) {
        return new BothLanguages(
                text.apply(PointsWording.GERMAN), text.apply(PointsWording.ENGLISH));
    }
}
