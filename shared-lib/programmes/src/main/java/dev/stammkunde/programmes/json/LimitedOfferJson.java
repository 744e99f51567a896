package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.limited.LimitedOfferDraft;
import dev.stammkunde.shop.Language;

import java.util.Set;

/** Reads and writes limited offers, which {@code docs/limited-offers.md} explains to authors. */
public final class LimitedOfferJson {

    /** Texts in two languages, and an audience of a thousand products. */
    private static final int MOST_BYTES = 250_000;

    /** Of any shop: of stored versions, which fitted their shop when they were written. */
    public static final DocumentType<LimitedOfferDraft> TYPE = type(Set.of());

    private LimitedOfferJson() {}

    /**
     * Returns the type of drafts that are written for a shop.
     *
     * @param languages in which texts must be
     */
    public static DocumentType<LimitedOfferDraft> type(Set<Language> languages) {
        return new DocumentType<>(
                "offer",
                "Stammkunde limited offer",
                "What marketing writes of a limited offer. What the system adds may stand in it and"
                        + " is not looked at, but version. Beyond what a schema can say, times and"
                        + " languages are looked at. See limited-offers.md.",
                MOST_BYTES,
                LimitedOfferShape.of(languages));
    }
}
