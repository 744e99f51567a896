package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.contests.ContestDraft;

/** Reads and writes contests, which {@code docs/contests.md} explains to their authors. */
public final class ContestJson {

    /** Terms in two languages, and an audience of a thousand products. */
    private static final int MOST_BYTES = 250_000;

    public static final DocumentType<ContestDraft> TYPE =
            new DocumentType<>(
                    "contest",
                    "Stammkunde contest",
                    "What marketing writes of a contest. What the system adds may stand in it and"
                            + " is not looked at, but version. Once it is open, its terms cannot"
                            + " change. See contests.md.",
                    MOST_BYTES,
                    ContestShape.of());

    private ContestJson() {}
}
