package dev.stammkunde.media;

import java.util.Locale;

/** Why what somebody sent is not taken as a picture. */
public enum PictureRefusal {
    EMPTY("There is nothing in the file", "Choose another file."),
    VECTOR(
            "SVG is not shown by mail programs",
            "It may also hold scripts. Save it as PNG, at least 1200 pixels wide."),
    WEB_FORMAT(
            "WebP and AVIF are not shown by all mail programs",
            "Save the picture as JPEG, or as PNG where it is transparent."),
    PHONE_FORMAT(
            "HEIC is not shown by mail programs",
            "Save the picture as JPEG; phones have a setting for it."),
    OTHER_TYPE("This is no picture that mails can show", "Take a JPEG, a PNG or a GIF that rests."),
    INCOMPLETE("The picture's end is missing", "Export or download it once more."),
    BROKEN("The picture cannot be read", "Export it once more, by another program."),
    MOVING(
            "The picture moves",
            "Not all mail programs let it move, and who reads cannot stop it. Take one of its"
                    + " frames."),
    TOO_MANY_PIXELS(
            "The picture is too large",
            "It may have 25 million pixels, and 12,000 on a side. Mails show 1200 of its width."),
    FOR_PRINTING(
            "The picture is for printing (CMYK)",
            "Its colours would come out otherwise. Save it in RGB (sRGB)."),
    TOO_HEAVY(
            "The picture weighs too much for a mail",
            "Even at 1200 pixels width it has more than a megabyte. Take one that is less high, or"
                    + " without transparency.");

    private final String title;
    private final String advice;

    PictureRefusal(String title, String advice) {
        this.title = title;
        this.advice = advice;
    }

    /** Returns what is wrong, in English. */
    public String title() {
        return title;
    }

    /** Returns what helps, in English. */
    public String advice() {
        return advice;
    }

    /** Returns its name in the API, such as {@code picture-moving}. */
    public String kind() {
        return "picture-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
