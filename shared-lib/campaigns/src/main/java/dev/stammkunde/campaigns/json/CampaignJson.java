package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads and writes campaigns, which {@code docs/campaigns.md} explains to their authors.
 *
 * <p>What is written is read back as the same campaign, and the same one is always written the
 * same.
 */
public final class CampaignJson {

    /** What the audit calls it. */
    public static final String KIND = "campaign";

    /** Less than a DynamoDB item of 400 KB, of which a document is all but some bytes. */
    public static final int MOST_BYTES = 300_000;

    /** Of stored versions, whose contents were whole when they were written. */
    private static final DocumentType<CampaignDraft> STORED = type(Set.of());

    private CampaignJson() {}

    /**
     * Returns the type of drafts.
     *
     * @param required the languages that each content must have: those in which the shop writes to
     *     customers whose language it does not know
     */
    public static DocumentType<CampaignDraft> type(Set<Language> required) {
        return new DocumentType<>(
                KIND,
                "Stammkunde campaign",
                "What marketing writes of a campaign. What the system adds may stand in it and is not"
                        + " looked at, but version. Beyond what a schema can say, schedules,"
                        + " templates and holidays are looked at. See campaigns.md.",
                MOST_BYTES,
                CampaignShape.of(required));
    }

    /** Reads what marketing wrote, and its parts as far as each can be read. */
    public static DraftReading readParts(JsonField document, Set<Language> required) {
        return switch (type(required).read(document)) {
            case Reading.Valid<CampaignDraft>(CampaignDraft draft) ->
                    new DraftReading(Optional.of(draft), DraftParts.of(draft), List.of());
            case Reading.Invalid<CampaignDraft>(List<Finding> problems) ->
                    new DraftReading(Optional.empty(), DraftParts.of(document, required), problems);
        };
    }

    /** Reads a stored version by its shape, of whatever release it is. */
    public static Reading<Campaign> readStored(CampaignId id, String document) {
        return STORED.readStored(
                document,
                (draft, version, state, activeSince) ->
                        draft.toVersion(
                                id, version, CampaignState.valueOf(state.name()), activeSince));
    }

    /** Writes a version as a document of its own. */
    public static String write(Campaign campaign) {
        return STORED.write(campaign.draft(), stamp(campaign));
    }

    /**
     * Writes the version after a stored one, with what that one has and this release does not know.
     */
    public static String write(Campaign campaign, String stored) {
        return STORED.writeAfter(stored, campaign.draft(), stamp(campaign));
    }

    /** Writes the fields of a version into an object. */
    public static void write(JsonObjectText json, Campaign campaign) {
        STORED.write(json, campaign.draft(), stamp(campaign));
    }

    private static Stamp stamp(Campaign campaign) {
        DocumentState state = DocumentState.valueOf(campaign.state().name());
        return new Stamp(
                campaign.id().id(),
                campaign.version(),
                new Stamp.Life(state, campaign.activeSince()),
                null);
    }
}
