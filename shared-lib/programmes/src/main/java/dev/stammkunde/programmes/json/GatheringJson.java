package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.gatherings.GatheringDraft;

/** Reads and writes events for regulars, which {@code docs/gatherings.md} explains. */
public final class GatheringJson {

    /** Texts in two languages, and an audience of a thousand products. */
    private static final int MOST_BYTES = 250_000;

    public static final DocumentType<GatheringDraft> TYPE =
            new DocumentType<>(
                    "event",
                    "Stammkunde event",
                    "What marketing writes of an event for regulars or a workshop. What the system"
                            + " adds may stand in it and is not looked at, but version. See"
                            + " gatherings.md.",
                    MOST_BYTES,
                    GatheringShape.of());

    private GatheringJson() {}
}
