package dev.stammkunde.domain.campaign;

import java.util.Optional;

/** Finds campaigns for those who carry them out. */
public interface Campaigns {

    /** Finds the latest version. */
    Optional<Campaign> findLatest(CampaignId id);

    /** Finds a version, which never changes. */
    Optional<Campaign> findVersion(CampaignId id, int version);

    /** Returns how the shop sends mail; the defaults where it has said nothing. */
    MailSettings settings(String shopId);
}
