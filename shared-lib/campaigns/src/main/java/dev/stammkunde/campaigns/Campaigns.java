package dev.stammkunde.campaigns;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.DocumentId;

import java.util.Optional;

/** Finds campaigns for those who carry them out. */
public interface Campaigns extends ReadMailSettings {

    /** Finds the latest version. */
    Optional<Campaign> findLatest(CampaignId id);

    /** Finds the state of the latest version, which can be known also where the rest cannot. */
    default Optional<CampaignState> findState(CampaignId id) {
        return findLatest(id).map(Campaign::state);
    }

    /** Finds a version, which never changes. */
    Optional<Campaign> findVersion(CampaignId id, int version);

    /** Finds the latest version of a saved audience. */
    Optional<SavedAudience> findLatestAudience(DocumentId id);

    /** Finds a version of a saved audience, which never changes. */
    Optional<SavedAudience> findAudience(DocumentId id, int version);
}
