package dev.stammkunde.privacy.output;

import java.util.Optional;

/** A file of what is kept of a person, in UTF-8, compressed by gzip where that was asked for. */
public final class ExportFile {

    private final byte[] bytes;
    private final Optional<ExportPlace> goesOnAfter;

    ExportFile(byte[] bytes, Optional<ExportPlace> goesOnAfter) {
        this.bytes = bytes.clone();
        this.goesOnAfter = goesOnAfter;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns where the next file begins; nothing where this is the last. */
    public Optional<ExportPlace> goesOnAfter() {
        return goesOnAfter;
    }

    /** Tells its length alone. */
    @Override
    public String toString() {
        return "ExportFile[" + bytes.length + "]";
    }
}
