package dev.stammkunde.media;

import java.util.Arrays;
import java.util.Optional;

/** In what form a picture is kept and served: one that every mail program shows. */
public enum PictureFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String contentType;
    private final String ending;

    PictureFormat(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    /** Returns its media type. */
    public String contentType() {
        return contentType;
    }

    /** Returns how names of its files end, without a dot. */
    public String ending() {
        return ending;
    }

    /** Finds the form of a file by how its name ends. */
    public static Optional<PictureFormat> find(String ending) {
        return Arrays.stream(values()).filter(each -> each.ending.equals(ending)).findFirst();
    }
}
