package dev.stammkunde.campaigns;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;

import org.jspecify.annotations.Nullable;

/**
 * What is told of the latest version of a campaign without reading its document.
 *
 * @param state absent where it is not told: releases before did not, and a document may say none.
 *     Then only the document says what the campaign is
 * @param savedAudience the id of the audience that it names, absent where it names none
 * @param topic of its mails; absent where it is not told, as the state
 */
public record ListedCampaign(
        CampaignId id,
        int version,
        @Nullable CampaignState state,
        @Nullable String savedAudience,
        @Nullable String topic) {

    /** Whether it is told that it never sends again. */
    public boolean isKnownToBeArchived() {
        return state == CampaignState.ARCHIVED;
    }
}
