package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.community.ActionDraft;

/** Reads and writes rewarded actions, which {@code docs/community.md} explains to their authors. */
public final class ActionJson {

    private static final int MOST_BYTES = 10_000;

    public static final DocumentType<ActionDraft> TYPE =
            new DocumentType<>(
                    "action",
                    "Stammkunde rewarded action",
                    "What marketing writes of an action that brings points. What the system adds may"
                            + " stand in it and is not looked at, but version. A change holds for"
                            + " what is reported after it. See community.md.",
                    MOST_BYTES,
                    ActionShape.of());

    private ActionJson() {}
}
