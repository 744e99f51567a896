package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.ListedCampaign;
import dev.stammkunde.campaigns.json.CampaignOutline;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;

import java.util.Comparator;
import java.util.List;

/** Versions of campaigns in memory. */
public final class InMemoryCampaignDocuments extends InMemoryDocuments<CampaignId>
        implements CampaignDocuments {
    public InMemoryCampaignDocuments() {
        this(new InMemoryAudit());
    }

    /** Keeps what others write to the audit too. */
    public InMemoryCampaignDocuments(InMemoryAudit audit) {
        super(CampaignId::shopId, audit);
    }

    @Override
    public synchronized List<ListedCampaign> listed(String shopId, String after, int most) {
        return latestVersions(shopId).entrySet().stream()
                .sorted(Comparator.comparing(latest -> latest.getKey().id()))
                .filter(latest -> latest.getKey().id().compareTo(after) > 0)
                .limit(most)
                .map(latest -> listed(latest.getKey(), latest.getValue()))
                .toList();
    }

    private ListedCampaign listed(CampaignId id, int version) {
        CampaignOutline outline = CampaignOutline.of(findText(id, version).orElseThrow());
        return new ListedCampaign(
                id,
                version,
                outline.state().orElse(null),
                outline.savedAudience().orElse(null),
                outline.topic().filter(Topic::isName).orElse(null));
    }
}
