package dev.stammkunde.campaigns.runs;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.SavedAudience;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.platform.DocumentId;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks once for what may change. */
final class OneInvocation implements Campaigns {

    private final CachedCampaigns campaigns;
    private final Map<CampaignId, Optional<Campaign>> latest = new HashMap<>();
    private final Map<CampaignId, Optional<CampaignState>> states = new HashMap<>();
    private final Map<DocumentId, Optional<SavedAudience>> audiences = new HashMap<>();
    private final Map<String, MailSettings> settings = new HashMap<>();

    OneInvocation(CachedCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Optional<Campaign> findLatest(CampaignId id) {
        return latest.computeIfAbsent(id, campaigns::findLatest);
    }

    @Override
    public Optional<CampaignState> findState(CampaignId id) {
        Optional<Campaign> known = latest.get(id);
        return known == null
                ? states.computeIfAbsent(id, campaigns::findState)
                : known.map(Campaign::state);
    }

    @Override
    public Optional<Campaign> findVersion(CampaignId id, int version) {
        return campaigns.findVersion(id, version);
    }

    @Override
    public Optional<SavedAudience> findLatestAudience(DocumentId id) {
        return audiences.computeIfAbsent(id, campaigns::findLatestAudience);
    }

    @Override
    public Optional<SavedAudience> findAudience(DocumentId id, int version) {
        return campaigns.findAudience(id, version);
    }

    @Override
    public MailSettings settings(String shopId) {
        return settings.computeIfAbsent(shopId, campaigns::settings);
    }
}
