package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;

import java.util.Map;

/** Reads and writes limited offers, which {@code docs/offers.md} explains to authors. */
public final class LimitedOfferJson {

    /** Texts in two languages, and an audience of a thousand products. */
    private static final int MOST_BYTES = 250_000;

    /** Of any shop: of stored versions, which fitted their shop when they were written. */
    public static final DocumentType<LimitedOfferDraft> TYPE = type(Map.of());

    private LimitedOfferJson() {}

    /**
     * Returns the type of drafts that are written for a shop.
     *
     * @param current its offers that are not archived, by their ids
     */
    public static DocumentType<LimitedOfferDraft> type(Map<String, LimitedOfferDraft> current) {
        return new DocumentType<>(
                "offer",
                "Stammkunde limited offer",
                "What marketing writes of a limited offer. What the system adds may stand in it"
                        + " and is not looked at, but version. Beyond what a schema can say,"
                        + " times are looked at together. See offers.md.",
                MOST_BYTES,
                LimitedOfferShape.of(current));
    }
}
