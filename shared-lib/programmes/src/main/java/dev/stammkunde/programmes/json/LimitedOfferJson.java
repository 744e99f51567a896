package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;

/** Reads and writes limited offers, which {@code docs/offers.md} explains to authors. */
public final class LimitedOfferJson {

    /** Texts in two languages, and an audience of a thousand products. */
    private static final int MOST_BYTES = 250_000;

    public static final DocumentType<LimitedOfferDraft> TYPE =
            new DocumentType<>(
                    "offer",
                    "Stammkunde limited offer",
                    "What marketing writes of a limited offer. What the system adds may stand in it"
                            + " and is not looked at, but version. Beyond what a schema can say,"
                            + " times are looked at together. See offers.md.",
                    MOST_BYTES,
                    LimitedOfferShape.of());

    private LimitedOfferJson() {}
}
