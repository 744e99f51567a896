package dev.stammkunde.localrunner.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** A way to write a document's text as bytes that is not the usual one. */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
public enum BodyMutation {
    CUT_OFF((text, chance) -> Arrays.copyOf(utf8(text), chance.below(utf8(text).length))),
    NOTHING((_, _) -> new byte[0]),
    TWO_DOCUMENTS((text, _) -> utf8(text + text)),
    NO_JSON(
            (text, chance) ->
                    utf8(
                            chance.pick(
                                    "null",
                                    "[]",
                                    "\"" + Marks.MARK + "\"",
                                    "7",
                                    "<a/>",
                                    Marks.MARK))),
    INVALID_UTF8((text, chance) -> insert(text, chance, 0xC3, 0x28)),
    OVERLONG_UTF8((text, chance) -> insert(text, chance, 0xC0, 0xAF)),
    HALF_SURROGATE_BYTES((text, chance) -> insert(text, chance, 0xED, 0xA0, 0x80)),
    BYTE_FF((text, chance) -> insert(text, chance, 0xFF)),
    NUL_BYTE((text, chance) -> insert(text, chance, 0)),
    BYTE_ORDER_MARK((text, _) -> utf8('\uFEFF' + text)),
    UTF_16((text, _) -> text.getBytes(StandardCharsets.UTF_16)),
    UTF_16_LITTLE((text, _) -> text.getBytes(StandardCharsets.UTF_16LE)),
    LATIN_1((text, _) -> text.getBytes(StandardCharsets.ISO_8859_1)),
    COMPRESSED((text, _) -> compressed(text)),
    PADDED((text, chance) -> utf8(text + " ".repeat(chance.pick(1_000, 200_000, 1_100_000)))),
    BIGGEST((text, _) -> utf8(text + " ".repeat(7_000_000)));

    /** Writes a text. */
    @FunctionalInterface
    private interface Writing {
        byte[] apply(String text, Chance chance);
    }

    private final Writing writing;

    BodyMutation(Writing writing) {
        this.writing = writing;
    }

    /**
     * Returns whether the bytes are UTF-8. A gateway hands a body of a text's type over as text, so
     * what is none has lost its bytes, and its signature with them.
     */
    boolean isText() {
        return switch (this) {
            case INVALID_UTF8,
                    OVERLONG_UTF8,
                    HALF_SURROGATE_BYTES,
                    BYTE_FF,
                    UTF_16,
                    UTF_16_LITTLE,
                    LATIN_1,
                    COMPRESSED,
                    CUT_OFF ->
                    false;
            case NOTHING, TWO_DOCUMENTS, NO_JSON, NUL_BYTE, BYTE_ORDER_MARK, PADDED, BIGGEST ->
                    true;
        };
    }

    public byte[] apply(String text, Chance chance) {
        return writing.apply(text, chance);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Puts bytes into one of the texts of a document, where they may be taken for content. */
    private static byte[] insert(String text, Chance chance, int... wrong) {
        int from = text.indexOf('"', chance.below(Math.max(1, text.length()))) + 1;
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8(text.substring(0, from)));
        Arrays.stream(wrong).forEach(bytes::write);
        bytes.writeBytes(utf8(text.substring(from)));
        return bytes.toByteArray();
    }

    private static byte[] compressed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(utf8(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
