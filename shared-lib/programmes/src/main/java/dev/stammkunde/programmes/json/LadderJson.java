package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.ladders.LadderDraft;

/** Reads and writes volume ladders, which {@code docs/ladders.md} explains to their authors. */
public final class LadderJson {

    /** A thousand products and a thousand categories. */
    private static final int MOST_BYTES = 250_000;

    public static final DocumentType<LadderDraft> TYPE =
            new DocumentType<>(
                    "ladder",
                    "Stammkunde volume ladder",
                    "What marketing writes of a volume ladder. What the system adds may stand in it"
                            + " and is not looked at, but version. Beyond what a schema can say,"
                            + " steps are looked at together: they rise, and what they give rises"
                            + " with them. See ladders.md.",
                    MOST_BYTES,
                    LadderShape.of());

    private LadderJson() {}
}
