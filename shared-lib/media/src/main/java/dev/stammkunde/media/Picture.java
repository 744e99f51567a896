package dev.stammkunde.media;

import dev.stammkunde.platform.DocumentId;

import java.time.Instant;

/**
 * A picture of a shop as it is now. Its bytes never change; what is said of it does.
 *
 * @param id of its shop, and of the bytes that were sent: the same file is one picture
 * @param version counts changes from 1
 * @param look of what is served
 * @param addedAt when it was first sent
 */
public record Picture(
        DocumentId id,
        int version,
        PictureState state,
        PictureWords words,
        Look look,
        Instant addedAt) {

    /**
     * What is served.
     *
     * @param width in pixels
     * @param height in pixels
     * @param bytes of the file
     */
    public record Look(PictureFormat format, int width, int height, int bytes) {}

    /** Returns the next version, in which it says something else. */
    public Picture saying(PictureWords other) {
        return new Picture(id, version + 1, state, other, look, addedAt);
    }

    /** Returns the next version, in another state. */
    public Picture in(PictureState other) {
        return new Picture(id, version + 1, other, words, look, addedAt);
    }

    /** Returns the name of its file. */
    public String file() {
        return id.id() + '.' + look.format().ending();
    }
}
