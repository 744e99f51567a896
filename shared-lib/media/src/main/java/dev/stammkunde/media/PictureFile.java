package dev.stammkunde.media;

import java.util.Arrays;

/** A picture's bytes, as they are served. Immutable. */
public final class PictureFile {

    private final Picture.Look look;
    private final byte[] bytes;

    /** Takes the bytes, which nobody else may hold. */
    public PictureFile(PictureFormat format, int width, int height, byte[] bytes) {
        this.look = new Picture.Look(format, width, height, bytes.length);
        this.bytes = bytes;
    }

    /** Returns what they look like. */
    public Picture.Look look() {
        return look;
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PictureFile file
                && look.equals(file.look)
                && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "PictureFile[" + look + ']';
    }
}
