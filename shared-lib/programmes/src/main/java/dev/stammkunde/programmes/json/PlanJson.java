package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.membership.PlanDraft;

import java.util.Map;

/** Reads and writes plans of membership, which {@code docs/membership.md} explains. */
public final class PlanJson {

    private static final int MOST_BYTES = 10_000;

    /** Of any shop: of stored versions, which fitted their shop when they were written. */
    public static final DocumentType<PlanDraft> TYPE = type(Map.of());

    private PlanJson() {}

    /**
     * Returns the type of drafts that are written for a shop.
     *
     * @param current its plans that are not archived, by their ids
     */
    public static DocumentType<PlanDraft> type(Map<String, PlanDraft> current) {
        return new DocumentType<>(
                "membership-plan",
                "Stammkunde membership plan",
                "What marketing writes of a plan of paid membership. What the system adds may"
                        + " stand in it and is not looked at, but version. See membership.md.",
                MOST_BYTES,
                PlanShape.of(current));
    }
}
