package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;

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
}
