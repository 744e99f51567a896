package dev.stammkunde.lambdasupport.campaign;

import dev.stammkunde.domain.campaign.CampaignDocuments;
import dev.stammkunde.domain.campaign.CampaignId;
import dev.stammkunde.domain.campaign.Campaigns;
import dev.stammkunde.lambdasupport.json.UnusableDocumentException;
import dev.stammkunde.lambdasupport.log.LogKey;
import dev.stammkunde.lambdasupport.log.Metrics;
import dev.stammkunde.lambdasupport.log.OutcomeLog;

import java.util.List;
import java.util.Optional;

/**
 * Finds campaigns for who goes on without those that cannot be used. Each of them is logged, and
 * counted as {@code UnusableDocuments}, unless it is archived.
 */
public final class StoredCampaigns {

    private final CampaignDocuments documents;
    private final Campaigns campaigns;
    private final OutcomeLog log;
    private final Metrics metrics;

    /**
     * Names where campaigns lie.
     *
     * @param function that looks for them, such as {@code manage-campaigns}
     */
    public StoredCampaigns(CampaignDocuments documents, Campaigns campaigns, String function) {
        this.documents = documents;
        this.campaigns = campaigns;
        this.log = OutcomeLog.of(function);
        this.metrics = Metrics.of(function);
    }

    /** Returns the latest version of each campaign of a shop, archived ones too. */
    public List<StoredCampaign> ofShop(String shopId) {
        return documents.ofShop(shopId).stream().flatMap(id -> findLatest(id).stream()).toList();
    }

    /** Finds the latest version. */
    public Optional<StoredCampaign> findLatest(CampaignId id) {
        return documents.findLatestVersion(id).flatMap(version -> findVersion(id, version));
    }

    /** Finds a version. */
    public Optional<StoredCampaign> findVersion(CampaignId id, int version) {
        try {
            return campaigns.findVersion(id, version).map(StoredCampaign.Usable::new);
        } catch (UnusableDocumentException e) {
            return documents.findText(id, version).map(text -> unusable(id, version, text, e));
        }
    }

    private StoredCampaign unusable(
            CampaignId id, int version, String text, UnusableDocumentException e) {
        CampaignOutline outline = CampaignOutline.of(text);
        if (!outline.isArchived()) {
            metrics.count("UnusableDocuments", 1);
            log.error("document-unusable")
                    .with(LogKey.SHOP_ID, id.shopId())
                    .with(LogKey.CAMPAIGN_ID, id.id())
                    .with(LogKey.RULE_VERSION, version)
                    .with(e)
                    .write();
        }
        return new StoredCampaign.Unusable(id, version, text, outline, e.problems());
    }
}
