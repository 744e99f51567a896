package dev.stammkunde.media.images;

import dev.stammkunde.media.PictureFile;
import dev.stammkunde.media.PictureRefusal;

/** What came of reading a picture. */
public sealed interface PictureReading {

    /** It is taken, in this form. */
    record Taken(PictureFile file) implements PictureReading {}

    /** It is not taken. */
    record Refused(PictureRefusal reason) implements PictureReading {}
}
