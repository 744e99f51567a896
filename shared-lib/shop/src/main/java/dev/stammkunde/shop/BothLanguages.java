package dev.stammkunde.shop;

import java.util.function.UnaryOperator;

/** One text in German and in English, for people to read. */
public record BothLanguages(String de, String en) {

    /** Returns what is the same in each language, such as a name. */
    public static BothLanguages same(String text) {
        return new BothLanguages(text, text);
    }

    /** Returns the text in a language. */
    public String in(Language language) {
        return switch (language) {
            case DE -> de;
            case EN -> en;
        };
    }

    /** Returns both texts, each with another behind it. */
    public BothLanguages and(String between, BothLanguages others) {
        return new BothLanguages(de + between + others.de, en + between + others.en);
    }

    /** Returns both texts, each changed. */
    public BothLanguages map(UnaryOperator<String> change) {
        return new BothLanguages(change.apply(de), change.apply(en));
    }
}
