package dev.stammkunde.rewards.shops;

import java.util.regex.Pattern;

/** What a shop said, fit for a log: short, and without addresses and numbers of customers. */
final class ShopWords {

    private static final Pattern ADDRESS = Pattern.compile("\\S*(@|%40)\\S*");
    private static final Pattern NUMBER = Pattern.compile("\\d{5,}");
    private static final Pattern MARKUP = Pattern.compile("<[^>]{0,200}>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final int LONGEST = 200;

    private ShopWords() {}

    static String of(String text) {
        String start = text.substring(0, Math.min(text.length(), 4 * LONGEST));
        String plain = BLANKS.matcher(MARKUP.matcher(start).replaceAll(" ")).replaceAll(" ");
        String bare =
                NUMBER.matcher(ADDRESS.matcher(plain).replaceAll("…")).replaceAll("…").strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) + '…' : bare;
    }
}
