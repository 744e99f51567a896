package dev.stammkunde.finance;

import dev.stammkunde.shop.Language;

/** What finance should know of a figure, in words. */
public record InWords(String german, String english) {

    /** Returns words that are the same in each language. */
    public static InWords same(String words) {
        return new InWords(words, words);
    }

    /** Returns the words of a language. */
    public String in(Language language) {
        return switch (language) {
            case DE -> german;
            case EN -> english;
        };
    }

    /** Returns these words, and others behind them. */
    public InWords and(String between, InWords others) {
        return new InWords(german + between + others.german, english + between + others.english);
    }
}
