package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.stamps.StampCardDraft;

/** Reads and writes stamp cards, which {@code docs/stamp-cards.md} explains to their authors. */
public final class StampCardJson {

    /** A thousand products and a thousand categories, and texts in two languages. */
    private static final int MOST_BYTES = 250_000;

    public static final DocumentType<StampCardDraft> TYPE =
            new DocumentType<>(
                    "stamp-card",
                    "Stammkunde stamp card",
                    "What marketing writes of a stamp card. What the system adds may stand in it and"
                            + " is not looked at, but version. How many stamps a card needs and how"
                            + " long it is valid holds for cards that are being filled, too. See"
                            + " stamp-cards.md.",
                    MOST_BYTES,
                    StampCardShape.of());

    private StampCardJson() {}
}
