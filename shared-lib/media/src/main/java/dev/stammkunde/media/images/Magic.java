package dev.stammkunde.media.images;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by how it begins. */
enum Magic {
    PNG,
    JPEG,
    GIF,
    SVG,
    WEB,
    HEIC,
    OTHER,
    NOTHING;

    /** As far as a prologue and comments of an SVG usually reach. */
    private static final int LOOKED_AT = 4_096;

    private static final int BRAND_AT = 4;
    private static final int FORM_AT = 8;

    static Magic of(byte[] file) {
        if (file.length == 0) {
            return NOTHING;
        }
        // Each byte becomes the character of its number.
        String start =
                new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return GIF;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", FORM_AT)) {
            return WEB;
        }
        if (start.startsWith("ftyp", BRAND_AT)) {
            return start.startsWith("avi", FORM_AT)
                    ? WEB
                    : start.startsWith("hei", FORM_AT) || start.startsWith("mif1", FORM_AT)
                            ? HEIC
                            : OTHER;
        }
        return start.toLowerCase(Locale.ROOT).contains("<svg") ? SVG : OTHER;
    }
}
