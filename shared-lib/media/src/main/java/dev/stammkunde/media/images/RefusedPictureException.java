package dev.stammkunde.media.images;

import dev.stammkunde.media.PictureRefusal;

/** Leaves the way of a file that is not taken. */
final class RefusedPictureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final PictureRefusal reason;

    RefusedPictureException(PictureRefusal reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    PictureRefusal reason() {
        return reason;
    }
}
