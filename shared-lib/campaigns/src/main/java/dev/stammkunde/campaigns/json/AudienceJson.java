package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.AudienceDraft;
import dev.stammkunde.campaigns.SavedAudience;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.Reading;

/** Reads and writes saved audiences, which {@code docs/campaigns.md} explains to their authors. */
public final class AudienceJson {

    /** What the audit calls it, and what keys in the table begin with. */
    public static final String KIND = "audience";

    /** A thousand products, and room. */
    private static final int MOST_BYTES = 250_000;

    /** The type of drafts. */
    public static final DocumentType<AudienceDraft> TYPE =
            new DocumentType<>(
                    KIND,
                    "Stammkunde audience",
                    "What marketing writes of a saved audience. What the system adds may stand in it"
                            + " and is not looked at, but version. Beyond what a schema can say, the"
                            + " list is looked for. See campaigns.md.",
                    MOST_BYTES,
                    AudienceDraftShape.of());

    private AudienceJson() {}

    /** Reads a stored version by its shape, of whatever release it is. */
    public static Reading<SavedAudience> readStored(DocumentId id, String document) {
        return TYPE.readStored(
                document,
                (draft, version, state, _) -> new SavedAudience(id, version, state, draft));
    }
}
