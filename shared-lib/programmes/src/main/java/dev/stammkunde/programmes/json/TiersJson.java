package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.tiers.TiersDraft;

import java.util.Set;

/** Reads and writes a shop's tiers, which {@code docs/tiers.md} explains to their authors. */
public final class TiersJson {

    private static final int MOST_BYTES = 60_000;

    /** Of any shop: of stored versions, which fitted their shop when they were written. */
    public static final DocumentType<TiersDraft> TYPE = type(Set.of());

    private TiersJson() {}

    /**
     * Returns the type of drafts that are written for a shop.
     *
     * @param ids of its tiers that are not archived, of which there is one at most
     */
    public static DocumentType<TiersDraft> type(Set<String> ids) {
        return new DocumentType<>(
                "tiers",
                "Stammkunde tiers",
                "What marketing writes of a shop's tiers. What the system adds may stand in it and"
                        + " is not looked at, but version. Beyond what a schema can say, thresholds"
                        + " rise from tier to tier, and a shop has one ladder of tiers. See"
                        + " tiers.md.",
                MOST_BYTES,
                TiersShape.of(ids));
    }
}
