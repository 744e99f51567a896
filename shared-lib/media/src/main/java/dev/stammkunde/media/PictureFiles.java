package dev.stammkunde.media;

import dev.stammkunde.platform.DocumentId;

import java.util.Optional;

/** Keeps the bytes of pictures, each under its id and form, for ever. */
public interface PictureFiles {

    /** Adds a file; one that is there stays as it is. */
    void add(DocumentId id, PictureFile file);

    /** Finds a file. */
    Optional<byte[]> find(DocumentId id, PictureFormat format);
}
