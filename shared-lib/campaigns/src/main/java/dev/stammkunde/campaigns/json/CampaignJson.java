package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignDraft;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.platform.json.ReadJson;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.json.UnknownFields;
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

    /** Less than a DynamoDB item of 400 KB, of which a document is all but some bytes. */
    public static final int MOST_BYTES = 300_000;

    private CampaignJson() {}

    /**
     * Reads what marketing wrote and finds all that is wrong with it, unknown fields included. What
     * the system adds to a version ({@code id}, {@code version}, {@code state}, {@code
     * activeSince}) may stand in it and is not looked at, so that what was read can be sent back.
     *
     * @param required the languages that each content must have: those in which the shop writes to
     *     customers whose language it does not know
     */
    public static DraftReading readParts(JsonField document, Set<Language> required) {
        try {
            return new CampaignReader(Findings.strict(), required).read(document);
        } catch (InvalidFieldException e) {
            return new DraftReading(
                    Optional.empty(), DraftParts.NONE, List.of(new Finding(e.path(), e.problem())));
        }
    }

    /** Reads a draft as {@link #readParts} does, where its parts are of no use alone. */
    public static Reading<CampaignDraft> readDraft(JsonField document, Set<Language> required) {
        DraftReading reading = readParts(document, required);
        return reading.draft().isPresent()
                ? new Reading.Valid<>(reading.draft().get())
                : new Reading.Invalid<>(reading.problems());
    }

    /** Reads a stored version by its shape, of whatever release it is. */
    public static Reading<Campaign> readStored(CampaignId id, String document) {
        return ReadJson.read(
                document,
                json -> new CampaignReader(Findings.tolerant(), Set.of()).readVersion(id, json));
    }

    /** Writes a version as a document of its own. */
    public static String write(Campaign campaign) {
        return JsonText.object(json -> write(json, campaign));
    }

    /**
     * Writes the version after a stored one, with what that one has and this release does not know.
     */
    public static String write(Campaign campaign, String stored) {
        String changed = write(campaign);
        return switch (readStored(campaign.id(), stored)) {
            case Reading.Valid<Campaign>(Campaign before) ->
                    UnknownFields.carriedOver(stored, write(before), changed);
            case Reading.Invalid<Campaign> _ -> changed;
        };
    }

    /** Writes the fields of a version into an object. */
    public static void write(JsonObjectText json, Campaign campaign) {
        json.text("id", campaign.id().id())
                .number("version", campaign.version())
                .text("state", campaign.state())
                .text("activeSince", campaign.activeSince());
        CampaignWriter.write(json, campaign.draft());
    }
}
