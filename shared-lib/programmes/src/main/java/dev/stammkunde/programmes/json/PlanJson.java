package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.membership.PlanDraft;

/** Reads and writes plans of membership, which {@code docs/membership.md} explains. */
public final class PlanJson {

    private static final int MOST_BYTES = 10_000;

    public static final DocumentType<PlanDraft> TYPE =
            new DocumentType<>(
                    "membership-plan",
                    "Stammkunde membership plan",
                    "What marketing writes of a plan of paid membership. What the system adds may"
                            + " stand in it and is not looked at, but version. See membership.md.",
                    MOST_BYTES,
                    PlanShape.of());

    private PlanJson() {}
}
