package dev.stammkunde.shop;

import java.util.function.UnaryOperator;

/** One text in German and in English, for people to read. */
public record BothLanguages(String de, String en) {

    /** Returns what is the same in each language, such as a name. */
    public static BothLanguages same(String text) {
        return new BothLanguages(text, text);
    }

    /** Returns both texts, each changed. */
    public BothLanguages map(UnaryOperator<String> change) {
        return new BothLanguages(change.apply(de), change.apply(en));
    }
}
