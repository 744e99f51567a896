package dev.stammkunde.privacy;

import java.util.stream.Stream;

/** Reads all that is kept of a person. */
@FunctionalInterface
public interface ReadKept {

    /**
     * Returns a part. It is read as it is consumed, so that it takes little memory however long it
     * is; the order is the same each time.
     */
    Stream<KeptItem> read(DataPart part, DataSubject subject);
}
