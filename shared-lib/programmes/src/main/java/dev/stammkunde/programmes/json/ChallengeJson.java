package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.challenges.ChallengeDraft;

/** Reads and writes challenges, which {@code docs/challenges.md} explains to their authors. */
public final class ChallengeJson {

    /** A thousand products and a thousand categories, and texts in two languages. */
    private static final int MOST_BYTES = 250_000;

    public static final DocumentType<ChallengeDraft> TYPE =
            new DocumentType<>(
                    "challenge",
                    "Stammkunde challenge",
                    "What marketing writes of a challenge. What the system adds may stand in it and is"
                            + " not looked at, but version. A change of what counts holds for orders"
                            + " that are heard after it. See challenges.md.",
                    MOST_BYTES,
                    ChallengeShape.of());

    private ChallengeJson() {}
}
