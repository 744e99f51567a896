package dev.stammkunde.mail.ses;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes a name before an address as headers can have it (RFC 5322, RFC 2047). */
final class DisplayName {

    /** An encoded word has at most 75 characters: 12 around base64 of 45 bytes. */
    private static final int BYTES_PER_WORD = 45;

    private static final int LONGEST = 100;

    private DisplayName() {}

    /** Returns {@code name <address>}, or the address alone where there is no name. */
    static String with(String name, String address) {
        String line = name.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        if (line.isEmpty()) {
            return address;
        }
        int points = Math.min(LONGEST, line.codePointCount(0, line.length()));
        String shortened = line.substring(0, line.offsetByCodePoints(0, points));
        boolean ascii = shortened.chars().allMatch(c -> c < 0x7f);
        return (ascii ? quoted(shortened) : encoded(shortened)) + " <" + address + ">";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String encoded(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int point : name.codePoints().toArray()) {
            String character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > BYTES_PER_WORD) {
                words.add(word(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(character);
            bytes += length;
        }
        words.add(word(word));
        return String.join(" ", words);
    }

    private static String word(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
